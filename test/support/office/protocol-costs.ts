import type { Rubric } from '../../../src/domain/rubric';
import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import { CheckModel } from '../../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../../src/taskpane/features/generate/model/generate-model';
import { ResultModel } from '../../../src/taskpane/features/result/model/result-model';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { loadedRubric } from '../pane/loaded-rubric';
import { type OfficeWorld, type SentRequest, startOffice } from './start-office';

/** What people do in the pane and on the sheets, in the order in which it is measured. */
export const ACTS = [
  '打开窗格',
  '生成',
  '重新生成',
  '录入一格',
  '核对全部',
  '其余按符合',
  '恢复规则',
  '汇总',
  '整改清单',
] as const;
export type Act = (typeof ACTS)[number];

/** What an act costs at the protocol, whatever the pane does on the way. */
export interface Cost {
  readonly requests: number;
  /** Bytes of all bodies in UTF-8. */
  readonly bytes: number;
  readonly actions: number;
}

/** One checkpoint in so many is deducted before 汇总 and 整改清单 are measured. */
const EVERY = 10;

/** Columns 扣分 and 存在问题 of a new score sheet, and the row of its first checkpoint; counting from 1. */
const DEDUCTION = 7;
const REASON = 9;
const FIRST_ROW = 5;

/** Longer than the pane waits before it reads what changed. */
const QUIET_MS = 400;

/** Counts what the pane's own controller sends through genuine office.js, from an empty workbook on. */
export async function protocolCosts(rubric: Rubric): Promise<Readonly<Record<Act, Cost>>> {
  const world = startOffice({ calculates: false });
  const pane = new PaneController({
    port: world.port,
    rubric: loadedRubric(rubric),
    version: '0.0.0',
    host: 'Excel',
    now: () => new Date(Date.UTC(2011, 10, 27)),
  });
  const { actions } = pane;
  const costs = new Map<Act, Cost>();
  const measure = async (act: Act, run: () => unknown): Promise<void> => {
    world.sent.length = 0;
    await run();
    await finished(pane);
    await new Promise((done) => setTimeout(done, QUIET_MS)); // nothing may follow
    costs.set(act, costOf(world.sent));
  };
  await measure('打开窗格', () => pane.start());
  pane.of(GenerateModel).actions.editForm({ site: '锦江花园', period: '2011年第四季度' });
  await measure('生成', pane.of(GenerateModel).actions.generate);
  await measure('重新生成', () => {
    pane.of(GenerateModel).actions.generate();
    actions.confirm();
  });
  world.grid.activate(firstTab(world, rubric)); // people type on the sheet that they look at
  await measure('录入一格', () => typeFirst(world, pane, rubric));
  await measure('核对全部', pane.of(CheckModel).actions.recheck);
  await deduct(world);
  await measure('其余按符合', () => {
    pane.of(CheckModel).actions.fillRest(rubric.disciplines[0]?.id ?? '');
    actions.confirm();
  });
  await measure('恢复规则', () => {
    pane.of(CheckModel).actions.restoreRules();
    actions.confirm();
  });
  await measure('汇总', pane.of(ResultModel).actions.writeSummary);
  await measure('整改清单', pane.of(ResultModel).actions.makeRectification);
  world.dispose();
  return Object.fromEntries(costs) as Record<Act, Cost>;
}

/** Requests added up. */
export const costOf = (sent: readonly SentRequest[]): Cost => ({
  requests: sent.length,
  bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
  actions: sent.reduce((sum, { actions }) => sum + actions, 0),
});

/** Waits until the pane's command has ended; one that failed fails here. */
async function finished(pane: PaneController): Promise<void> {
  await until(pane, () => pane.state().task === null);
  const { notice } = pane.state();
  if (notice && notice.tone !== 'success') throw new Error([notice.title, ...notice.lines].join(' '));
}

const until = (pane: PaneController, holds: () => boolean): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      if (!holds()) return;
      stop();
      done();
    };
    const stop = pane.subscribe(look);
    look();
  });

/** A person types 0 into the first 扣分; done when the pane shows it. */
/** The id of the first score sheet. */
function firstTab({ grid }: OfficeWorld, rubric: Rubric): string {
  const name = rubric.disciplines[0]?.name;
  const tab = grid.tabs().find((sheet) => sheet.name === name);
  if (!tab) throw new Error(`no sheet ${name}`);
  return tab.id;
}

async function typeFirst(world: OfficeWorld, pane: PaneController, rubric: Rubric): Promise<void> {
  world.grid
    .sheet(firstTab(world, rubric))
    .getRange(FIRST_ROW - 1, DEDUCTION - 1)
    .setValue(0);
  await until(pane, () => pane.of(CheckModel).state()?.disciplines[0]?.entered === 1);
}

/** Deducts every tenth checkpoint, and tells no pane. */
async function deduct({ secondPort }: OfficeWorld): Promise<void> {
  const port = secondPort();
  const reading = readWorkbook(await port.read());
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { places, rubric } = reading.value;
  const items = rubric.disciplines.flatMap((discipline) => discipline.items);
  const checkpoints = items.flatMap(({ checkpoints, rule: range }) =>
    checkpoints.map(({ id }) => ({ id, range })),
  );
  await port.edit(
    checkpoints
      .filter((_, i) => i % EVERY === 1)
      .flatMap(({ id, range }) => {
        const { sheet = '', row = 0 } = places.get(id) ?? {};
        return [
          { sheet, row, column: DEDUCTION, value: range.min / 10 },
          { sheet, row, column: REASON, value: `问题 ${id}` },
        ];
      }),
  );
}
