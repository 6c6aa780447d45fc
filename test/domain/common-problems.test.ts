/**
 * 常用问题 as the cells of 参数 hold them.
 *
 * G1 rows up to the last that holds anything, a free one between others as ''; nothing where none does. What only looks like a text is free.
 * G2 the texts as people see them, each once.
 * G3 several lists as one: the first stays as it is, row by row; what only others have follows, each once.
 */
import { mergeProblems, problemTexts, usedProblems } from '../../src/domain/common-problems';

test('G1: rows that hold anything', () => {
  expect(usedProblems(['灯不亮', '', ' \u3000', '门坏了', ' ', ''])).toEqual(['灯不亮', '', '', '门坏了']);
  expect(usedProblems(['', '灯不亮'])).toEqual(['', '灯不亮']);
  for (const none of [[], [''], ['', '\u200b']]) expect(usedProblems(none)).toBeUndefined();
});

test('G2: texts', () => {
  expect(problemTexts(['灯不亮 ', '', '\u3000', ' 门坏了', '灯不亮'])).toEqual(['灯不亮', '门坏了']);
  expect(problemTexts()).toEqual([]);
});

test('G3: several lists', () => {
  expect(
    mergeProblems([
      undefined,
      ['灯不亮 ', '', '门坏了'],
      ['门坏了', '地面积水'],
      undefined,
      ['地面积水', '灯不亮', '积灰'],
    ]),
  ).toEqual(['灯不亮 ', '', '门坏了', '地面积水', '积灰']);
  expect(mergeProblems([['灯不亮'], ['灯不亮']])).toEqual(['灯不亮']);
  expect(mergeProblems([undefined, undefined])).toBeUndefined();
});
