import { assess } from '../../src/domain/assessment';
import { deductedCheckpoints } from '../../src/domain/deducted-checkpoints';
import type { Inspection } from '../../src/domain/inspection';
import type { Rubric } from '../../src/domain/rubric';

/** 2011-12-15, after every inspection of the tests. */
export const DUE = 40892;

/** The inspection with everything beside its entries filled in: facts, inspectors, roster, rectifications. */
export function completed(rubric: Rubric, inspection: Inspection): Inspection {
  const deducted = deductedCheckpoints(assess(rubric, inspection).disciplines);
  return {
    ...inspection,
    facts: {
      ...inspection.facts,
      inspectedOn: '2011-11-27',
      siteManager: '陈志明',
      inspectors: Object.fromEntries(rubric.disciplines.map(({ id, name }) => [id, `${name}检查员`])),
    },
    roster: [
      { name: '陈志明', role: '项目经理', discipline: null },
      { name: '罗海', role: '班长(领班)', discipline: rubric.disciplines[0]?.name ?? null },
    ],
    rectification: new Map(
      deducted.map((id, i) => [
        id,
        {
          responsible: `责任人${i + 1}`,
          dueOn: DUE + (i % 30),
          measure: null,
          state: i % 3 === 0 ? '已整改' : '未整改',
          recheck: null,
        },
      ]),
    ),
  };
}
