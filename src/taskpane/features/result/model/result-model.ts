import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import type { OurSheet } from '../../../pane-state';
import { Derived } from '../../../store';
import { makeRectification, writeSummary } from './result-commands';
import type { ResultView } from './result-state';
import { resultView } from './result-view';

/** 汇总: null where the workbook is none of ours. */
export class ResultModel extends Derived<Reading | null, ResultView | null> {
  constructor(private readonly pane: PaneWork) {
    super(pane.reading, (reading) => reading && resultView(reading.inspected));
  }

  readonly actions = {
    writeSummary: () => void this.pane.perform('summary', writeSummary),
    makeRectification: () => void this.pane.perform('rectification', makeRectification),
    show: (sheet: OurSheet) => this.pane.actions.show(sheet),
  };
}
