/**
 * 合并录入 on every host: what two people entered becomes one workbook.
 *
 * J1 a workbook is split among several people, each fills in their own, and all are merged into one of them: it holds what was filled
 *    in at once, cell for cell as planned, for random inspections.
 * J2 an entry that somebody leaves in the workbook before it is merged comes along; what both say otherwise is taken as decided.
 * J3 a host that fails in between leaves the workbook as it was; asked again, it works.
 * J4 merged once more, nothing changes.
 * J5 a table and people that only another file has come to a workbook that has none of them.
 */
import type { EnteredRow } from '../../src/domain/entered-rows';
import { entryOf, type Inspection } from '../../src/domain/inspection';
import type { Settlement } from '../../src/domain/merge/conflict';
import type { Rubric } from '../../src/domain/rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import { type MergeSource, mergeWorkbooks, readMergeable } from '../../src/usecases/merge';
import { splitWorkbook } from '../../src/usecases/split';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, person } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';
import { runs } from '../support/runs';
import { contents, inspectionIn, namesOf, PATIENCE, planned } from './support/contents';
import { fileHost } from './support/file-host';
import type { ContractHost, ContractWorld } from './support/host';
import { officeHost } from './support/office-host';
import { openWorlds } from './support/open-worlds';
import { univerHost } from './support/univer-host';

const SEEDS = Array.from({ length: runs(2, 12) }, (_, i) => i + 1);

function planOf(
  found: GridWorkbook,
  others: readonly MergeSource[],
  settlement: Settlement,
): WorkbookPlan | null {
  const read = readMergeable([{ file: '当前工作簿', found }, ...others], { allowAltered: true });
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  const merged = mergeWorkbooks(read.value, settlement);
  return merged.unsettled.length === 0 ? merged.plan : null;
}

/** Merges into the workbook from a fresh reading, as 录入 does; answers what was planned. */
async function merge(
  { port }: ContractWorld,
  others: readonly MergeSource[],
  settlement: Settlement = {},
): Promise<WorkbookPlan> {
  const since = await port.read();
  const plan = planOf(since, others, settlement);
  if (!plan) throw new Error('undecided');
  await port.write(plan, { since, replan: (found) => planOf(found, others, settlement) });
  return plan;
}

const source = (file: string, rubric: Rubric, inspection: Inspection): MergeSource => ({
  file,
  found: planToGrid(planWorkbook(rubric, inspection)),
});

function contract(host: ContractHost): void {
  const open = openWorlds(host);

  test.each(SEEDS)(
    'J1, J4: split, filled, merged: seed %i',
    async (seed) => {
      const { rubric, inspection } = buildCase(seed, 'small');
      const whole = planToGrid(planWorkbook(rubric, inspection));
      const split = splitWorkbook(whole);
      if (!split.ok) throw new Error(JSON.stringify(split.issues));
      const [first, ...rest] = split.value.parts;
      if (!first) throw new Error('no discipline');
      const others = rest.map(({ discipline, plan }) => ({ file: discipline.name, found: planToGrid(plan) }));
      const world = open();
      await world.port.write(first.plan);
      const plan = await merge(world, others);
      const found = await world.again().read();
      expect(contents(found, namesOf(plan))).toEqual(planned(plan));
      const wanted = readWorkbook(whole);
      if (!wanted.ok) throw new Error(JSON.stringify(wanted.issues));
      expect(inspectionEssence(inspectionIn(found))).toEqual(inspectionEssence(wanted.value.inspection));
      await merge(world, others);
      expect(contents(await world.again().read(), namesOf(plan))).toEqual(planned(plan));
    },
    PATIENCE,
  );

  const { rubric, inspection } = buildCase(3, 'small');
  const ids = [...checkpointIndex(rubric).keys()];
  const [one = '', other = '', third = ''] = ids;
  const range = (id: string): number => {
    const rule = checkpointIndex(rubric).get(id)?.item.rule;
    return rule ? rule.min / 10 : 1;
  };
  const mine: Inspection = {
    ...inspection,
    roster: [],
    rectification: new Map(),
    entries: new Map([[one, entry(range(one), '我的')]]),
  };
  const theirs: Inspection = {
    ...mine,
    entries: new Map([
      [one, entry(0, null)],
      [other, entry(range(other), '他的')],
    ]),
  };

  test(
    'J2: left in it, and decided',
    async () => {
      const world = open();
      await world.port.write(planWorkbook(rubric, mine));
      const reading = readWorkbook(await world.port.read());
      const cell = reading.ok && reading.value.places.get(third)?.at('deduction').cell;
      if (!cell) throw new Error('no place');
      world.leave(cell.sheet, cell.row, cell.column, 0);
      await merge(world, [source('张工.xlsx', rubric, theirs)], { all: '张工.xlsx' });
      const now = inspectionIn(await world.again().read());
      expect([one, other, third].map((id) => entryOf(now, id))).toMatchObject([
        { deduction: 0 },
        { deduction: range(other), reason: '他的' },
        { deduction: 0 },
      ]);
    },
    PATIENCE,
  );

  test(
    'J3: a host that fails',
    async () => {
      const world = open();
      await world.port.write(planWorkbook(rubric, mine));
      const before = await world.port.read();
      const others = [source('张工.xlsx', rubric, theirs)];
      const plan = planOf(before, others, { all: '张工.xlsx' });
      if (!plan) throw new Error('undecided');
      world.breakDown();
      await expect(world.port.write(plan)).rejects.toBeTruthy();
      world.restore();
      expect((await world.again().read()).sheets).toEqual(before.sheets);
      await merge(world, others, { all: '张工.xlsx' });
      expect(entryOf(inspectionIn(await world.again().read()), other).reason).toBe('他的');
    },
    PATIENCE,
  );

  test(
    'J5: a table and people',
    async () => {
      const rows: readonly EnteredRow[] = [
        {
          key: 'r1',
          values: {
            date: 40_850,
            topic: '班前会',
            kind: '制度学习',
            discipline: null,
            host: '罗海',
            studied: null,
            record: '有',
          },
        },
      ];
      const role = rubric.scheme.payouts[0]?.role ?? '';
      const richer: Inspection = {
        ...theirs,
        roster: [person('罗海', role)],
        tables: new Map([[MEETINGS.kind, rows]]),
      };
      const world = open();
      await world.port.write(planWorkbook(rubric, mine));
      const plan = await merge(world, [source('张工.xlsx', rubric, richer)], { all: '张工.xlsx' });
      const found = await world.again().read();
      expect(contents(found, namesOf(plan))).toEqual(planned(plan));
      expect(inspectionIn(found).tables?.get(MEETINGS.kind)).toEqual(rows);
      expect(inspectionIn(found).roster).toMatchObject([{ name: '罗海', role }]);
    },
    PATIENCE,
  );
}

describe('hosts/xlsx', () => contract(fileHost));
describe('hosts/office', () => contract(officeHost));
describe('hosts/univer', () => contract(univerHost));
