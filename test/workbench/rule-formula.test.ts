/**
 * Input rules worked out at once.
 *
 * F1 the rule of 扣分 takes exactly what the scoring rules take, for every range and for every kind of entry.
 * F2 comparisons, arithmetic and functions answer as Excel does.
 * F3 what goes beyond that language is left to the grid.
 */

import { readEntry } from '../../src/domain/entry';
import { RULE_ERROR, ruleFormula } from '../../src/hosts/univer/rule-formula';
import type { RuleValue } from '../../src/hosts/univer/rule-values';
import { deductionRules, TYPED_DEDUCTIONS } from '../support/deduction-rules';

test('F1: the rule of 扣分 is the rule of the scores', () => {
  const rules = deductionRules();
  expect(rules.length).toBeGreaterThan(5);
  for (const { formula, range } of rules)
    for (const deduction of [...TYPED_DEDUCTIONS, true, false]) {
      const { state } = readEntry({ deduction, reason: null, method: null }, range);
      expect([formula, deduction, ruleFormula(formula, () => deduction)]).toEqual([
        formula,
        deduction,
        state !== 'invalid',
      ]);
    }
});

test.each<[string, RuleValue]>([
  ['=1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2+5', 3],
  ['10/4', 2.5],
  ['"a"="A"', true],
  ['"a""b"="a""B"', true],
  ['"1"=1', false],
  ['"a">1', true],
  ['TRUE>"a"', true],
  ['1<>2', true],
  ['A1=0', true],
  ['A1=""', true],
  ['ISBLANK(A1)', true],
  ['B1', '物业'],
  ['LEN(B1)', 2],
  ['LEN(1.5)', 3],
  ['ROUND(2.675,2)', 2.68],
  ['ROUND(-1.05,1)', -1.1],
  ['ROUND(1250,-2)', 1300],
  ['AND(TRUE,1,NOT(FALSE))', true],
  ['OR(FALSE,0)', false],
  ['ISTEXT(B1)', true],
  ['IF(A1=0,"空",1/0)', '空'],
  ['IF(B1=0,1)', false],
  ['"3"+1', 4],
  ['0.1+0.2-0.3=0', true],
  ['NOT(ISNUMBER(1/0))', true],
  ['ISTEXT("a"+1)', false],
  ['1+1&"×"="2×"', true],
  ['RIGHT("今天到期",2)', '到期'],
  ['RIGHT("甲",2)', '甲'],
  ['LEFT("CS-01.2",FIND(".","CS-01.2"))', 'CS-01.'],
  ['ROWS($A$5:$A$8)', 4],
  ['COUNTIF($B$1:$B$3,"物*")', 3],
  ['COUNTIF($B$1:$B$3,"业")', 0],
  ['COUNTIFS($B$1:$B$3,"<>业",$A$1:$A$3,"<>物业")', 3],
])('F2: %s', (formula, expected) => {
  expect(ruleFormula(formula, ({ column }) => (column === 1 ? '物业' : null))).toBe(expected);
});

test('F2: what is marked is distinguished from what moves along', () => {
  const asked: unknown[] = [];
  ruleFormula('$A1+A$1+$A$1+AB12', (cell) => {
    asked.push([cell.row, cell.column, cell.fixedRow, cell.fixedColumn]);
    return 0;
  });
  expect(asked).toEqual([
    [0, 0, false, true],
    [0, 0, true, false],
    [0, 0, true, true],
    [11, 27, false, false],
  ]);
});

test.each(['1/0', 'FIND("x",B1)', '"a"+1', 'OR(TRUE,ROUND(B1,1)=0)', 'AND(FALSE,1/0=1)'])(
  'F2: %s is an error',
  (formula) => {
    expect(ruleFormula(formula, () => '/')).toBe(RULE_ERROR);
  },
);

test.each([
  'AND(C9,TRUE)',
  'COUNTIF(A:A,A1)<2',
  'A1:A3',
  '参数!A1=1',
  'AND("x")',
  '"3%"+1',
  'A1=',
  'IF()',
  '(1',
  'ROWS(A1:A3)',
  'COUNTIF($A$1:$A$3,">1")',
  'COUNTIF($A$1:$A$3,1)',
  '名称>1',
  '',
])('F3: %s', (formula) => {
  expect(ruleFormula(formula, ({ row }) => (row === 8 ? null : 1))).toBeUndefined();
});
