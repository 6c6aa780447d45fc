import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';

/** What Excel would call the value of a grid cell; '' for an empty one. */
export function gridValue(cell: Nullable<ICellData>): string | number | boolean {
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

const EMPTY: ICellData = { v: null, f: null, t: null, p: null, si: null };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Most characters of a cell. */
export const LONGEST_TEXT = 32_767;
const DATE_LIKE = /^\d{1,4}[-/年]\d{1,2}([-/月]\d{1,4}日?)?$/;

/** How Excel writes errors. */
const ERROR =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BLOCKED!|FIELD!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/** Whether a cell holds an error, not a text that only looks like one. */
export const isErrorCell = (cell: Nullable<ICellData>): boolean =>
  cell?.t !== CellValueType.FORCE_STRING && typeof cell?.v === 'string' && ERROR.test(cell.v);

/** What kind of value Excel says a cell holds. */
export function valueType(cell: Nullable<ICellData>): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  const value = gridValue(cell);
  if (value === '') return 'Empty';
  if (typeof value !== 'string') return typeof value === 'number' ? 'Double' : 'Boolean';
  return isErrorCell(cell) ? 'Error' : 'String';
}

/** A text that would be another thing without a stronger mark: the grid makes that of it with the next style. */
const looksLikeMore = (text: string): boolean =>
  (text.trim() !== '' && Number.isFinite(Number(text))) || /^(true|false)$/i.test(text) || ERROR.test(text);

/** A text, whatever it looks like. */
export const textCellData = (text: string): ICellData => ({
  ...EMPTY,
  v: text,
  t: looksLikeMore(text) ? CellValueType.FORCE_STRING : CellValueType.STRING,
});

/** Days since 1899-12-30 of a text like a date; a missing day is the first. */
function serialOf(text: string): number {
  const [year = 0, month = 1, day = 1] = (text.match(/\d+/g) ?? []).map(Number);
  return Math.round(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day) / 86_400_000) + 25_569;
}

/**
 * The grid cell for something that is written: an apostrophe keeps a text a text, the number format @ makes one of
 * everything, = begins a formula, and a text that Excel would take for a number, a date or a truth value becomes one. Null leaves the cell.
 */
export function writtenCell(value: unknown, isText: boolean): ICellData | null {
  if (value === null || value === undefined) return null;
  if (value === '') return EMPTY;
  if (isText && typeof value === 'number') return textCellData(String(value));
  if (isText && typeof value === 'boolean') return textCellData(String(value).toUpperCase());
  if (typeof value === 'number') return { ...EMPTY, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value !== 'string') throw new TypeError('not a cell value');
  if (value.startsWith("'")) return textCellData(value.slice(1));
  if (isText) return textCellData(value);
  if (value.startsWith('=') && value.length > 1) return { ...EMPTY, f: value };
  if (NUMBER.test(value.trim())) return { ...EMPTY, v: Number(value), t: CellValueType.NUMBER };
  if (/^(true|false)$/i.test(value)) return writtenCell(/^true$/i.test(value), false);
  if (DATE_LIKE.test(value)) return { ...EMPTY, v: serialOf(value), t: CellValueType.NUMBER };
  return { ...EMPTY, v: value, t: CellValueType.STRING };
}
