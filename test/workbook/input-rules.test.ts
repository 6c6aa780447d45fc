/**
 * Input rules of a table.
 *
 * C1 a list that Excel would take for other words is never planned.
 */
import { choiceRule } from '../../src/workbook/kit/input-rules';

const area = { top: 5, left: 3, bottom: 24, right: 3 };

test('C1: lists', () => {
  expect(choiceRule(area, '类别', ['自查', '抽查']).rule).toEqual({ kind: 'list', source: '自查,抽查' });
  expect(() => choiceRule(area, '类别', ['会议,培训', '其他'])).toThrow('会议,培训');
});
