import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import type { OurSheet } from '../../../pane-state';
import { Derived } from '../../../store';
import { fillRest, fitRows, fix, goTo, recheck, restoreRules } from './check-commands';
import type { CheckView } from './check-state';
import { checkView } from './check-view';

/** 核对: null where there is nothing to check. */
export class CheckModel extends Derived<Reading | null, CheckView | null> {
  constructor(private readonly pane: PaneWork) {
    super(pane.reading, (reading) => reading && checkView(reading.inspected));
  }

  readonly actions = {
    recheck: () => void this.pane.perform('recheck', recheck),
    goTo: (key: string) => void this.pane.perform('go-to', goTo(key)),
    fix: (key: string) => this.pane.decide('fix', fix(key)),
    fillRest: (disciplineId: string) => this.pane.decide('fill-rest', fillRest(disciplineId)),
    restoreRules: () => this.pane.decide('restore-rules', restoreRules),
    fitRows: () => void this.pane.perform('fit-rows', fitRows),
    show: (sheet: OurSheet) => this.pane.actions.show(sheet),
  };
}
