import type { RawEntry } from '../../../src/domain/entry';
import type { Inspection } from '../../../src/domain/inspection';
import type { Rubric } from '../../../src/domain/rubric';
import { HostFailure } from '../../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../../src/workbook/grid';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { buildCase } from '../../support/cases';
import { inspectionEssence } from '../../support/inspection-essence';
import { person } from '../../support/inspections';
import { runs } from '../../support/runs';
import { contents, inspectionIn, namesOf, PATIENCE, planned } from './contents';
import type { ContractHost } from './host';
import { openWorlds } from './open-worlds';

/** Seeds of inspections that hold something of everything. */
const [FIRST, SECOND] = [3, 8];

/** Pairs of inspections that are written over each other. */
const PAIRS = runs(2, 4);

/** C8 to C13. */
export function rewritingContract(host: ContractHost): void {
  const open = openWorlds(host);

  test(
    'C8: other entries, other people, other facts',
    async () => {
      for (let seed = 0; seed < PAIRS; seed++) {
        const { rubric, inspection } = buildCase(seed, 'small');
        const world = open();
        await world.port.write(planWorkbook(rubric, inspection));
        const other = changed(rubric, inspection);
        const plan = planWorkbook(rubric, other);
        await world.port.write(plan);
        const found = await world.again().read();
        expect({ seed, found: contents(found, namesOf(plan)) }).toEqual({ seed, found: planned(plan) });
        expect(inspectionEssence(inspectionIn(found))).toEqual(inspectionEssence(other));
        expect(foreign(found, plan)).toEqual([]);
        world.dispose();
      }
    },
    PATIENCE,
  );

  test('C9: another rubric', async () => {
    const world = open();
    for (const seed of [FIRST, SECOND, FIRST]) {
      const { rubric, inspection } = buildCase(seed, 'small');
      const plan = planWorkbook(rubric, inspection);
      await world.port.write(plan);
      const found = await world.again().read();
      expect(contents(found, namesOf(plan))).toEqual(planned(plan));
      expect(foreign(found, plan)).toEqual([]);
    }
  });

  test('C10: only some sheets', async () => {
    const { rubric, inspection } = buildCase(FIRST, 'small');
    const world = open();
    await world.port.write(planWorkbook(rubric, inspection));
    const plan = planWorkbook(rubric, { ...inspection, roster: [person('新人', '项目经理')] });
    const only = ['汇总', '奖惩明细'];
    await world.port.write(plan, { only });
    const found = await world.again().read();
    const expected = planned(plan).filter(({ name }) => only.includes(name));
    expect(contents(found, only).map(({ cells }) => Object.keys(cells))).toEqual(
      expected.map(({ cells }) => Object.keys(cells)),
    );
    expect(contents(found, ['奖惩明细'])).toEqual(expected.slice(1));
    expect(inspectionEssence(inspectionIn(found)).entries).toEqual(inspectionEssence(inspection).entries);
  });

  test('C11: since, replan and sizes, where nothing was changed since', async () => {
    const { rubric, inspection } = buildCase(SECOND, 'small');
    const world = open();
    await world.port.write(planWorkbook(rubric, inspection));
    const since = await world.port.read();
    const other = changed(rubric, inspection);
    const plan = planWorkbook(rubric, other);
    await world.port.write(plan, { since, keepSizes: true, replan: () => plan });
    const found = await world.again().read();
    expect(contents(found, namesOf(plan))).toEqual(planned(plan));
  });

  test('C12: two writes at the same time', async () => {
    const { rubric, inspection } = buildCase(FIRST, 'small');
    const plans = [planWorkbook(rubric, inspection), planWorkbook(rubric, changed(rubric, inspection))];
    for (const onePort of [true, false]) {
      const world = open();
      const ports = [world.port, onePort ? world.port : world.again()];
      const results = await Promise.allSettled(plans.map((plan, i) => ports[i]?.write(plan)));
      const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      for (const failure of failures) expect(failure).toBeInstanceOf(HostFailure);
      expect(failures.length).toBeLessThan(plans.length);
      const found = await world.again().read();
      const possible = plans.map((plan) => planned(plan));
      expect(possible).toContainEqual(contents(found, plans.flatMap(namesOf)));
      world.dispose();
    }
  });

  test('C13: reading twice', async () => {
    const { rubric, inspection } = buildCase(SECOND, 'small');
    const world = open();
    await world.port.write(planWorkbook(rubric, inspection));
    const first = await world.port.read();
    expect(await world.port.read()).toEqual(first);
    expect((await world.again().read()).sheets).toEqual(first.sheets);
  });
}

/** An inspection in which everything is elsewhere and the facts are others. */
function changed(rubric: Rubric, inspection: Inspection): Inspection {
  const ids = [...inspection.entries.keys()];
  const values = [...inspection.entries.values()];
  const rotated = new Map<string, RawEntry>(
    ids.map((id, i) => [id, values[(i + 1) % values.length] as RawEntry]),
  );
  return {
    ...inspection,
    facts: { ...inspection.facts, site: '另一个项目', inspectedOn: '2011-12-01', siteManager: '=王' },
    gapPolicy: inspection.gapPolicy === 'lower' ? 'nearest' : 'lower',
    entries: rotated,
    roster: [person('新人', rubric.scheme.payouts[0]?.role ?? ''), ...inspection.roster.slice(1)],
  };
}

/** Sheets beside the plan's, but for the one that a new workbook in Excel begins with. */
const foreign = ({ sheets }: GridWorkbook, plan: WorkbookPlan): readonly string[] =>
  sheets.map(({ name }) => name).filter((name) => !namesOf(plan).includes(name) && name !== 'Sheet1');
