/**
 * What the pane sends to Excel, counted at the protocol through genuine office.js.
 *
 * C1 generating the whole default workbook, with the readings before and after it, takes at most 3 requests and less
 *    than 460 KB of bodies when nothing is refused (what a refusal costs: cosmetics.test.ts).
 * C2 a typed cell costs at most 1 request.
 * C3 checking everything takes at most 2 requests.
 * C4 the number of actions grows with sheets and blocks, not with cells: ten times as many checkpoints, in ten times as
 *    many items, take less than half as many actions again.
 */
import { largeRubric } from '../../../bench/large-rubric';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { blankInspection } from '../../../src/domain/inspection';
import { checkpointIndex, type Rubric } from '../../../src/domain/rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import type { GridWorkbook } from '../../../src/workbook/grid';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { type Act, type Cost, costOf, protocolCosts } from '../../support/office/protocol-costs';
import { startOffice } from '../../support/office/start-office';
import { planToGrid } from '../../support/plan-to-grid';

describe('the default rubric', () => {
  let costs: Readonly<Record<Act, Cost>>;
  beforeAll(async () => {
    costs = await protocolCosts(defaultRubric());
  });

  test('C1: generating', () => {
    expect(costs.生成.requests).toBeLessThanOrEqual(3);
    expect(costs.生成.bytes).toBeLessThan(460_000);
    expect(costs.生成.bytes).toBeGreaterThan(100_000); // something was written
  });

  test('C2: a typed cell', () => {
    expect(costs.录入一格.requests).toBeLessThanOrEqual(1);
  });

  test('C3: checking everything', () => {
    expect(costs.核对全部.requests).toBeLessThanOrEqual(2);
    expect(costs.核对全部.actions).toBeGreaterThan(10); // every sheet was asked for
  });
});

const EMPTY: GridWorkbook = { sheets: [] };
const planOf = (rubric: Rubric): WorkbookPlan =>
  planWorkbook(rubric, blankInspection(blankFacts('甲', '2011Q4', 2011), 'undetermined'));

/** What writing a plan sends; it is counted on its way and not carried out, which would take long. */
async function writeCost(plan: WorkbookPlan, since: GridWorkbook): Promise<Cost> {
  const world = startOffice({ calculates: false });
  await world.port.read();
  world.sent.length = 0;
  world.interfere(() => Promise.reject(new Error('not carried out')));
  await expect(world.port.write(plan, { since })).rejects.toMatchObject({ code: 'excel-unfinished' });
  const largest = [...world.sent].sort((a, b) => b.bytes - a.bytes).slice(0, 1);
  world.dispose();
  return costOf(largest);
}

describe('C4: ten times the checkpoints', () => {
  const small = planOf(defaultRubric());
  const large = planOf(largeRubric(10));

  test('there are ten times as many', () => {
    expect(checkpointIndex(largeRubric(10)).size).toBe(10 * checkpointIndex(defaultRubric()).size);
  });

  test.each([
    ['生成', () => EMPTY],
    ['重新生成', planToGrid],
  ] as const)('%s', async (_, since) => {
    const few = await writeCost(small, since(small));
    const many = await writeCost(large, since(large));
    expect(few.actions).toBeGreaterThan(100);
    expect(many.actions / few.actions).toBeLessThan(1.5);
  });
});
