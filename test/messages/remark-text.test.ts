/**
 * What is said besides what a command tells.
 *
 * T1 what Excel refused of looks and paper comes in words that people know, once each, with the sheets and what to do.
 * T2 no word of the program's own is in it.
 */
import { refusedLines } from '../../src/messages/remark-text';
import { COSMETIC_CODES } from '../../src/workbook/cosmetics';

test('T1: one word for the parts of a chart; few sheets by name, many by number', () => {
  const [what, todo] = refusedLines([
    { code: 'freeze', sheets: ['客户服务', '保洁管理', '绿化管理', '秩序维护管理'] },
    { code: 'chart-labels', sheets: ['汇总'] },
    { code: 'chart-axes', sheets: ['汇总'] },
    { code: 'conditional-formats', sheets: ['_数据'] },
  ]);
  expect(what).toBe(
    '这个 Excel 没有接受：冻结的标题行（「客户服务」「保洁管理」「绿化管理」等 4 张表）、图表（「汇总」）、提示用的颜色（后台数据表）。填写和计分不受影响。',
  );
  expect(todo).toContain('请点“恢复规则”再试');
});

test('T1: 恢复规则 is never named for what it leaves to people', () => {
  const sheets = ['汇总'];
  expect(refusedLines([{ code: 'show', sheets }])).toEqual([
    '这个 Excel 没有接受：打开时显示的工作表（「汇总」）。填写和计分不受影响。',
  ]);
  expect(refusedLines([{ code: 'position', sheets }])).toEqual([
    '这个 Excel 没有接受：工作表的先后顺序（「汇总」）。填写和计分不受影响。',
    '工作表的先后顺序可以拖动标签来调整。',
  ]);
});

test.each(COSMETIC_CODES)('T2: %s', (code) => {
  const lines = refusedLines([{ code, sheets: ['汇总'] }]);
  expect(lines.join('')).toMatch(/^[^A-Za-z_,;:!?()]*Excel[^A-Za-z_,;:!?()]*$/);
});
