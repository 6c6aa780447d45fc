import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import type { Inspection } from '../../src/domain/inspection';
import type { RectificationRow } from '../../src/domain/rectification';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from './inspections';
import { planToGrid } from './plan-to-grid';

/** A complete inspection with deductions, remarks, people and a plan for every rectification. */
export function filledInspection(rubric: Rubric = defaultRubric(), site = '锦江花园'): Inspection {
  const given: Record<string, RawEntry> = {};
  const rectification = new Map<string, RectificationRow>();
  [...checkpointIndex(rubric).values()].forEach(({ checkpoint, item }, i) => {
    if (i % 9 === 4) {
      given[checkpoint.id] = { ...entry(item.rule.min / 10, `问题 ${i}`), method: i % 2 ? '暗访' : null };
      rectification.set(checkpoint.id, {
        responsible: `负责人${i % 5}`,
        dueOn: 40_900 + (i % 20),
        measure: i % 3 ? '按要求整改' : null,
        state: '整改中',
        recheck: null,
      });
    } else if (i % 50 === 7) given[checkpoint.id] = entry('/', '本项目没有');
  });
  const roster = [
    { name: '张三', role: '项目经理', discipline: null },
    { name: '李四', role: '部门主任/副主任', discipline: '客户服务' },
  ];
  const inspection = inspectionOf(given, roster, rubric);
  const inspectors = Object.fromEntries(rubric.disciplines.map(({ id, name }) => [id, `${name}检查员`]));
  return {
    ...inspection,
    rectification,
    facts: { ...inspection.facts, site, inspectedOn: '2011-11-27', siteManager: '王经理', inspectors },
  };
}

/** The plan as every host finds it once it is written: names and guards too. */
export const planToWorkbook = (plan: WorkbookPlan): GridWorkbook => ({
  sheets: planToGrid(plan).sheets.map((sheet, i) => ({
    ...sheet,
    guards: {
      protected: plan.sheets[i]?.protected ?? false,
      hiddenRows: [],
      hiddenColumns: (plan.sheets[i]?.columns ?? []).flatMap(({ hidden }, j) => (hidden ? [j + 1] : [])),
    },
  })),
  names: new Map(
    plan.names.map(({ name, sheet, area: { top, left, bottom, right } }) => {
      const corner = (row: number, column: number): string => `$${String.fromCharCode(64 + column)}$${row}`;
      const last = top === bottom && left === right ? '' : `:${corner(bottom, right)}`;
      return [name, `'${sheet}'!${corner(top, left)}${last}`];
    }),
  ),
});

/** A filled workbook as it is found. */
export const filledWorkbook = (rubric: Rubric = defaultRubric()): GridWorkbook =>
  planToWorkbook(planWorkbook(rubric, filledInspection(rubric)));
