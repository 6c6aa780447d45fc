import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection } from '../../src/domain/inspection';
import type { DeductionRule as Rule } from '../../src/domain/rule/kinds';
import { planWorkbook } from '../../src/workbook/workbook-plan';

const facts = {
  site: '',
  period: '',
  inspectedOn: null,
  siteManager: '',
  inspectors: {},
  year: 2011,
  methods: {},
};

/** An input rule of 扣分, the cell it is written for, and what it stands for. */
export interface DeductionRule {
  readonly formula: string;
  readonly row: number;
  readonly range: Rule;
}

/** Every input rule of 扣分 in the default workbook. */
export function deductionRules(): readonly DeductionRule[] {
  const rubric = defaultRubric();
  const plan = planWorkbook(rubric, blankInspection(facts, rubric.scheme.gapPolicy));
  return rubric.disciplines.flatMap(({ name, items }) => {
    const sheet = plan.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(name);
    return sheet.validations.flatMap(({ rule, area: { top, bottom }, prompt }) => {
      if (rule.kind !== 'custom' || prompt?.title !== '扣分') return [];
      // The items whose checkpoints are in the rule's rows all have one range.
      const ids = sheet.cells.slice(top - 1, bottom).flatMap((row) => row.map((cell) => cell?.value));
      const guarded = items.filter(({ checkpoints }) => checkpoints.some(({ id }) => ids.includes(id)));
      return guarded.map(({ rule: range }) => ({ formula: rule.formula, row: top, range }));
    });
  });
}

/** What people type into 扣分, and what programs put there: rightly and wrongly. */
export const TYPED_DEDUCTIONS: readonly (string | number)[] = [
  ...Array.from({ length: 260 }, (_, at) => (at - 20) / 20),
  ...[0.1 + 0.2, 1.05, 1.15, 2.675, 1e-9, 1e9, -0.1],
  ...['/', '／', ' /', '0', '1', '无', '√', '1.5', '1,5'],
];
