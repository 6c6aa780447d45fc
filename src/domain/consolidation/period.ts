import { type IsoDay, parseDay } from '../calendar';
import { foldText } from '../folding';
import { compareText } from '../text-order';

/** Which period a 检查期间 means, as far as its text says. */
export interface PeriodKey {
  /** Equal for every spelling that certainly means the same period. */
  readonly key: string;
  /** First and last day as whole numbers yyyymmdd, months taken as 31 days; null for a text that is no known period. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

const FIRST_DAY = 1;
const LAST_DAY = 31;

type Months = readonly [year: number, from: number, to: number];

const quarter = (year: number, number: number): Months => [year, 3 * number - 2, 3 * number];
const half = (year: number, isSecond: boolean): Months => (isSecond ? [year, 7, 12] : [year, 1, 6]);

/**
 * Ways to write a period, after folding and with Chinese numerals as digits. A month without 月 needs two digits:
 * 2011-1 may as well be the first of the year's inspections.
 */
const PATTERNS: readonly (readonly [RegExp, (...found: readonly string[]) => Months])[] = [
  [/^(\d{4})(?:年|年度|年?全年)?$/, (year) => [Number(year), 1, 12]],
  [/^(\d{4})(?:年|年度)?[-/.]?第?([1-4])季度?$/, (year, number) => quarter(Number(year), Number(number))],
  [/^(\d{4})年?[-/.]?q([1-4])$/, (year, number) => quarter(Number(year), Number(number))],
  [/^q([1-4])[-/.]?(\d{4})年?$/, (number, year) => quarter(Number(year), Number(number))],
  [/^(\d{4})(?:年|年度)?[-/.]?([上下])半年度?$/, (year, which) => half(Number(year), which === '下')],
  [/^(\d{4})年?[-/.]?h([12])$/, (year, which) => half(Number(year), which === '2')],
  [/^(\d{4})[年\-/.](\d{1,2})月份?$/, (year, month) => [Number(year), Number(month), Number(month)]],
  [/^(\d{4})[-/.](\d\d)$/, (year, month) => [Number(year), Number(month), Number(month)]],
  [
    /^(\d{4})年(\d{1,2})月?[-~至到—–](\d{1,2})月份?$/,
    (year, from, to) => [Number(year), Number(from), Number(to)],
  ],
];

/** Reads a 检查期间: 2011Q4, 2011年第四季度, 2011年11月, 2011-11, 2011年上半年, 2011年, 2011年11月27日 and the like. */
export function periodKey(text: string): PeriodKey {
  const folded = foldText(text);
  const span = spanOf(withDigits(folded));
  return { key: span === null ? `text:${folded}` : `days:${span.from}-${span.to}`, span };
}

/** Whether a day lies within a period; null where there is no day, or the period's text names no days. */
export function liesWithin(day: IsoDay | null, period: string): boolean | null {
  const { span } = periodKey(period);
  if (day === null || span === null) return null;
  const number = Number(day.replaceAll('-', ''));
  return number >= span.from && number <= span.to;
}

function spanOf(text: string): PeriodKey['span'] {
  for (const [pattern, monthsOf] of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return monthsSpan(monthsOf(...match.slice(1)));
  }
  const day = parseDay(text);
  const number = day === null ? 0 : Number(day.replaceAll('-', ''));
  return day === null ? null : { from: number, to: number };
}

function monthsSpan([year, from, to]: Months): PeriodKey['span'] {
  const exists = year >= 1900 && year <= 2999 && from >= 1 && from <= to && to <= 12;
  const day = (month: number, date: number): number => year * 10000 + month * 100 + date;
  return exists ? { from: day(from, FIRST_DAY), to: day(to, LAST_DAY) } : null;
}

const NUMERALS = '零一二三四五六七八九';

/** Chinese numerals as digits: 二〇一一年第四季度 → 2011年第4季度, 十一月 → 11月; other runs stay as they are. */
const withDigits = (text: string): string =>
  text.replace(/[〇○零一二三四五六七八九十]+/g, (run) => {
    const digits = run.replace(/[〇○]/g, '零');
    const ten = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(digits);
    if (ten) return String(10 * (ten[1] ? NUMERALS.indexOf(ten[1]) : 1) + NUMERALS.indexOf(ten[2] || '零'));
    return digits.includes('十') ? run : [...digits].map((digit) => NUMERALS.indexOf(digit)).join('');
  });

/**
 * The later period first: by its last day, then by its first, so that a quarter comes before the year it ends.
 * Texts that are no known period come after all others, in the order of their code units.
 */
export function newestFirst(a: PeriodKey, b: PeriodKey): number {
  if (a.span && b.span) return b.span.to - a.span.to || b.span.from - a.span.from;
  if (a.span || b.span) return a.span ? -1 : 1;
  return compareText(a.key, b.key);
}
