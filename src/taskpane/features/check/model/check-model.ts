import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import type { OurSheet } from '../../../pane-state';
import { Joined, Store } from '../../../store';
import { fillRest, fitRows, fix, goTo, recheck, restoreRules, takeBack } from './check-commands';
import type { CheckView } from './check-state';
import { checkView, type RestFilledBefore } from './check-view';

/** 核对: null where there is nothing to check. */
export class CheckModel extends Joined<Reading | null, RestFilledBefore, CheckView | null> {
  /** What 其余按符合 filled in, so that it can be taken back. */
  private readonly rest: Store<RestFilledBefore>;

  constructor(private readonly pane: PaneWork) {
    const rest = new Store<RestFilledBefore>(new Map());
    super(pane.reading, rest, (reading, filled) => reading && checkView(reading.inspected, filled));
    this.rest = rest;
  }

  readonly actions = {
    recheck: () => void this.pane.perform('recheck', recheck),
    goTo: (key: string) => void this.pane.perform('go-to', goTo(key)),
    fix: (key: string) => this.pane.decide('fix', fix(key)),
    fillRest: (disciplineId: string) =>
      this.pane.decide(
        'fill-rest',
        fillRest(disciplineId, (filled) => this.note(disciplineId, filled)),
      ),
    takeBack: (disciplineId: string) =>
      void this.pane.perform(
        'fill-rest',
        takeBack(disciplineId, this.rest.state().get(disciplineId) ?? [], () => this.note(disciplineId, [])),
      ),
    restoreRules: () => this.pane.decide('restore-rules', restoreRules),
    fitRows: () => void this.pane.perform('fit-rows', fitRows),
    show: (sheet: OurSheet) => this.pane.actions.show(sheet),
  };

  private note(disciplineId: string, filled: readonly string[]): void {
    this.rest.put(new Map(this.rest.state()).set(disciplineId, filled));
  }
}
