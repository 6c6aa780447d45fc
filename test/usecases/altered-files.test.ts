/**
 * 改动 of head office's workbook.
 *
 * A1 every place that was altered is there with its file, sheet, cell, what was there and what is there now.
 * A2 of a file with endless alterations the first are listed, and how many are not.
 * A3 a workbook without alterations has no such sheet.
 * A4 a file that is all 不适用 is reported as such.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { alterationWords } from '../../src/messages/alteration-words';
import { exclusionText } from '../../src/messages/exclusion-text';
import { examine } from '../../src/usecases/consolidate/examine';
import { Gathering } from '../../src/usecases/consolidate/gathering';
import { planConsolidated } from '../../src/usecases/consolidate/headquarters';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { yearInspection } from '../support/year-inspections';
import { withCell } from '../support/year-scene';

const rubric = defaultRubric();
const plan = planWorkbook(rubric, filledInspection());

function altered(...plans: readonly WorkbookPlan[]): readonly (readonly unknown[])[] | null {
  const gathering = new Gathering<unknown>();
  plans.forEach((one, i) => {
    gathering.take(examine(`收件/文件${i + 1}.xlsx`, planToWorkbook(one), [rubric]));
  });
  const consolidation = gathering.finish([], new Date(2011, 11, 1), [rubric]);
  const texts = {
    exclusion: exclusionText,
    alteration: alterationWords,
    file: (file: string) => file.replace('收件/', ''),
  };
  const { plan: made } = planConsolidated(consolidation, texts, gathering.alteredFiles(consolidation));
  const sheet = made.sheets.find(({ name }) => name === '改动');
  return sheet ? sheet.cells.slice(4).map((line) => line.slice(1).map((cell) => cell?.value)) : null;
}

test('A1: a full mark and a formula', () => {
  const mark = withCell(plan, '客户服务', 5, 5, (cell) => ({ ...cell, value: 7 }));
  const both = withCell(mark, '汇总', 7, 1, ({ style }) => ({ value: 99.5, style }));
  expect(altered(plan, both)).toEqual([
    ['文件2.xlsx', '汇总', 'A7', null, expect.stringMatching(/^=IF\(/), '99.5'],
    ['文件2.xlsx', '客户服务', 'E5', '规定分值 CS-01.1', '5', '7'],
  ]);
});

test('A2: more than can be listed', () => {
  const many = {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === '_细则'
        ? {
            ...sheet,
            cells: sheet.cells.map((line, i) =>
              i > 20 ? line.map((cell) => cell && { ...cell, value: `改${i}` }) : line,
            ),
          }
        : sheet,
    ),
  };
  const rows = altered(many) ?? [];
  expect(rows).toHaveLength(101);
  expect(rows[100]?.[3]).toMatch(/^另有 \d+ 处，没有列出$/);
});

test('A3: nothing altered', () => expect(altered(plan)).toBeNull());

test('A4: nothing applies', () => {
  const { inspection } = yearInspection(0, 0, { nothingApplies: true });
  const examined = examine('甲.xlsx', planToWorkbook(planWorkbook(rubric, inspection)), [rubric]);
  if (examined.kind !== 'excluded') throw new Error('ranked');
  expect(examined.exclusion.code).toBe('nothing-applies');
  expect(exclusionText(examined.exclusion)).toEqual({
    reason: '全部检查内容都填了不适用，没有综合得分',
    advice: '请与项目核实；不是不适用的，请项目改为实际扣分后重新发送',
  });
});
