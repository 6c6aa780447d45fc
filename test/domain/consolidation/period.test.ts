/**
 * 检查期间 as people write it.
 *
 * P1 spellings that certainly mean the same period have one key.
 * P2 what may mean different periods keeps different keys.
 * P3 known periods come newest first, unknown texts after them by code unit.
 * P5 a day lies within a known period or outside of it, its ends included; unknown texts are not judged.
 * P4 the order is total: it does not contradict itself, whatever the texts.
 */
import fc from 'fast-check';
import { liesWithin, newestFirst, periodKey } from '../../../src/domain/consolidation/period';

const SAME = `
| 2011Q4 | 2011q4 | 2011 Q4 | 2011年Q4 | 2011-Q4 | Q4 2011 | 2011年第四季度 | 2011年4季度 | 2011年第4季度 | 2011年四季度 | 2011第四季度 | ２０１１Ｑ４ | 二〇一一年第四季度 | 二零一一年四季度 | ２０１１年第４季度 | 2011年10-12月 | 2011年10月至12月 | 2011年十月—十二月 | 2011年度第四季度 |
| 2011年11月 | 2011-11 | 2011/11 | 2011.11 | 2011年11月份 | ２０１１年１１月 | 二〇一一年十一月 | 2011年 11 月 | 2011-11月 |
| 2011年1月 | 2011-01 | 2011年01月 | 2011年一月 | 2011-1月 |
| 2011年上半年 | 2011H1 | 2011上半年 | 2011年1-6月 | 二○一一年上半年 |
| 2011年下半年 | 2011h2 | 2011年7–12月 |
| 2011年 | 2011 | 2011年度 | 2011年全年 | 二〇一一年 |
| 2011年11月27日 | 2011-11-27 | 2011/11/27 | 二〇一一年十一月二十七日 |
| 第一次检查 | 第一次 检查 |
| Round A | ROUND A | Ｒｏｕｎｄ　Ａ |
`;
const groups = SAME.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim()),
  );

const anyPeriod = fc.oneof(
  fc.constantFrom(...groups.flat()),
  fc.string({ maxLength: 6 }),
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2020 }),
      fc.constantFrom('Q1', '年', '年3月', '-12', '年下半年', '-05-06'),
    )
    .map(([year, rest]) => `${year}${rest}`),
);

describe('periodKey', () => {
  test.each(groups.map((group) => [group[0], group]))('P1: %s', (_, group) => {
    expect(new Set(group.map((text) => periodKey(text).key)).size).toBe(1);
  });

  test('P2: different periods have different keys', () => {
    const texts = [
      ...groups.map(([first]) => first ?? ''),
      '2012Q4',
      '2011Q3',
      '2011-1',
      '2011年13月',
      '2011年第5季度',
      '1811Q4',
      '2011年12-10月',
      '11年第四季度',
      '第1次检查',
      '',
    ];
    expect(new Set(texts.map((text) => periodKey(text).key)).size).toBe(texts.length);
  });

  test('P3: newest first, unknown last', () => {
    const wanted = [
      '2012年',
      '2012Q1',
      '2012-01',
      '2011年12月',
      '2011Q4',
      '2011年下半年',
      '2011',
      '2011年11月27日',
      '2011-10',
      '2011Q3',
      '2011年上半年',
      '2010年',
      '11年第四季度',
      '第一次',
      '第二次',
    ];
    const sorted = [...wanted]
      .sort((a, b) => (a < b ? -1 : 1))
      .sort((a, b) => newestFirst(periodKey(a), periodKey(b)));
    expect(sorted).toEqual(wanted);
  });

  test.each([
    ['2011Q3', '2011-07-01', true],
    ['2011Q3', '2011-09-30', true],
    ['2011Q2', '2011-09-15', false],
    ['2011年第四季度', '2012-01-05', false],
    ['二〇一一年四季度', '2011-12-31', true],
    ['2011年11月', '2011-11-30', true],
    ['2011-11', '2011-12-01', false],
    ['2011年上半年', '2011-06-30', true],
    ['2011H2', '2011-06-30', false],
    ['2011年', '2010-12-31', false],
    ['2011年10-12月', '2011-11-27', true],
    ['2011年11月27日', '2011-11-28', false],
    ['第一次检查', '2011-11-27', null],
    ['11年第四季度', '2011-11-27', null],
    ['', '2011-11-27', null],
    ['2011Q4', null, null],
  ])('P5: %s, %s', (period, day, wanted) => {
    expect(liesWithin(day, period)).toBe(wanted);
  });

  test('P4: the order is total', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        const [x, y, z] = [periodKey(a), periodKey(b), periodKey(c)];
        expect(Math.sign(newestFirst(x, y)) + Math.sign(newestFirst(y, x))).toBe(0);
        expect(newestFirst(x, y) === 0).toBe(x.key === y.key);
        if (newestFirst(x, y) <= 0 && newestFirst(y, z) <= 0)
          expect(newestFirst(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
