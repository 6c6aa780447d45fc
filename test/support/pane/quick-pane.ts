import { defaultRubric } from '../../../src/domain/default-rubric';
import { entryCode } from '../../../src/domain/entry-code';
import { QuickModel } from '../../../src/taskpane/features/entry/model/quick-model';
import { readWorkbook, type WorkbookReading } from '../../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../inspections';
import { planToGrid } from '../plan-to-grid';
import { GridPort, openGridPane } from './grid-pane';

const rubric = defaultRubric();
const BLANK = ['CS-01.1', 'CS-01.2', 'CS-01.3', 'CS-02.1', 'GR-01.1'];

/** A workbook in which a few checkpoints are blank. */
export const FOUND = planToGrid(
  planWorkbook(rubric, inspectionOf(Object.fromEntries(BLANK.map((id) => [id, entry(null, null)])))),
);

/** The open workbook as it is read. */
export function reading(port: GridPort): WorkbookReading {
  const read = readWorkbook(port.found);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** 扣分 and 存在问题 of a checkpoint. */
export function held(port: GridPort, id: string): readonly unknown[] {
  const { deduction, reason } = reading(port).inspection.entries.get(id) ?? {};
  return [deduction ?? null, reason || null];
}

/** A pane in which somebody has begun 快速录入 and chosen the first discipline, with an Enter out of habit. */
export async function openQuickPane(port = new GridPort(FOUND)) {
  const pane = await openGridPane(port.found, port);
  const quick = pane.of(QuickModel);
  const { actions } = quick;
  const keys = (typed: string): void => {
    for (const key of typed) {
      if (key === '⏎') actions.enter();
      else if (key === '↓') actions.move(1);
      else actions.type(quick.state().typed + key);
    }
  };
  const write = () => pane.in(QuickModel, (own) => own.write());
  const settle = () => pane.settle();
  actions.start();
  keys(`${entryCode(rubric)}⏎1⏎`);
  return { pane, port, quick, actions, keys, write, settle };
}
