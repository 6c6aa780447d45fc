/**
 * 合并录入 into an open Excel while somebody types what the other file contradicts.
 *
 * G1 what is typed between reading and writing stays where it was typed: nobody has decided about it yet. Everything that nobody
 *    contradicts has come along, or nothing has.
 * G2 the same whichever request it is typed before.
 */
import { readLive } from '../../../src/usecases/live/read-live';
import { mergeWorkbooks, readMergeable } from '../../../src/usecases/merge';
import type { GridWorkbook } from '../../../src/workbook/grid';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../../support/inspections';
import { beforeRequest, failureOf, sheetNamed } from '../../support/office/disturbances';
import { ENTRIES, essence, filledWorld, smallRubric, WISH } from '../../support/office/scenes';
import type { OfficeWorld } from '../../support/office/start-office';
import { planToGrid } from '../../support/plan-to-grid';

jest.setTimeout(300_000);

const rubric = smallRubric();
const { inspectors: _, ...facts } = WISH.facts;
const blank = inspectionOf({}, [], rubric);
const colleague = {
  file: '张工.xlsx',
  found: planToGrid(
    planWorkbook(rubric, {
      ...blank,
      facts: { ...blank.facts, ...facts },
      entries: new Map([
        ['CS-01.2', entry(0, null)],
        ['CL-02.1', entry(0.5, '有落叶')],
      ]),
    }),
  ),
};

/** As the pane plans it: nothing where anything is undecided. */
function planOf(found: GridWorkbook): WorkbookPlan | null {
  const read = readMergeable([{ file: '当前工作簿', found }, colleague], { allowAltered: true });
  const merged = read.ok ? mergeWorkbooks(read.value, {}) : null;
  return merged && merged.unsettled.length === 0 ? merged.plan : null;
}

async function merge({ port }: OfficeWorld): Promise<void> {
  const { found } = await readLive(port);
  const plan = planOf(found);
  if (!plan) throw new Error('undecided from the start');
  await port.write(plan, { since: found, replan: planOf });
}

const entriesOf = async (world: OfficeWorld): Promise<Readonly<Record<string, object>>> =>
  (essence(await world.secondPort().read()) as { entries: Record<string, object> }).entries;

test('G1, G2: typed meanwhile', async () => {
  const calm = await filledWorld();
  calm.sent.length = 0;
  await merge(calm);
  const requests = calm.sent.length;
  expect(await entriesOf(calm)).toMatchObject({ 'CS-01.2': { deduction: 0 }, 'CL-02.1': { deduction: 0.5 } });
  calm.dispose();
  for (let which = 1; which <= requests + 1; which++) {
    const world = await filledWorld();
    beforeRequest(world, which, () => {
      const sheet = sheetNamed(world, '客户服务');
      sheet.getRange('G6').values = [[1]];
      sheet.getRange('I6').values = [['刚刚看到']];
    });
    const failure = await failureOf(merge(world));
    world.interfere(null);
    const entries = await entriesOf(world);
    const label = `before request ${which}: ${String(failure)}`;
    if (which <= requests)
      expect([label, entries['CS-01.2']]).toMatchObject([label, { deduction: 1, reason: '刚刚看到' }]);
    for (const [id, [deduction]] of Object.entries(ENTRIES))
      expect([label, entries[id]]).toMatchObject([label, { deduction }]);
    world.dispose();
  }
});
