/** What a formula works with; a blank cell is null. */
export type RuleValue = string | number | boolean | null;

/** A formula that only the grid's own engine can work out. */
export class Beyond extends Error {}

/** What Excel shows as #VALUE!, #DIV/0! and the like. */
export class FormulaError extends Error {}

/** Excel's order: numbers before texts before truth values; a blank is what it is compared with. */
export function order(a: RuleValue, b: RuleValue): number {
  const [left, right] = [a ?? blankBeside(b), b ?? blankBeside(a)];
  const kind = (value: RuleValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (kind(left) !== kind(right)) return kind(left) - kind(right);
  if (typeof left !== 'string') return seen(Number(left)) - seen(Number(right));
  const [x, y] = [left.toLowerCase(), String(right).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Excel compares what fifteen digits show: 0.1+0.2 is 0.3. */
export const seen = (value: number): number => Number(value.toPrecision(15));

const blankBeside = (other: RuleValue): RuleValue =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** A text that reads as a number is one in Excel; any other is an error. */
export function number(value: RuleValue): number {
  if (typeof value !== 'string') return Number(value ?? 0);
  if (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)) return Number(value);
  if (/\d/.test(value)) throw new Beyond(); // a date, a percentage, an amount
  throw new FormulaError();
}

/** Whether a condition holds. */
export function truth(value: RuleValue): boolean {
  if (typeof value === 'string') throw new Beyond(); // Excel differs between words written out and in cells
  return Boolean(value);
}

/** What is no number is an error. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaError();
  return value;
}

/** A value as a text. */
export const valueText = (value: RuleValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** Half away from zero, of the decimal that is shown. */
export function rounded(value: number, digits: number): number {
  const shown = String(Math.abs(value));
  if (shown.includes('e')) return shown.includes('e-') ? 0 : value; // beyond what anybody rounds to
  return Math.sign(value) * Number(`${Math.round(Number(`${shown}e${digits}`))}e${-digits}`);
}
