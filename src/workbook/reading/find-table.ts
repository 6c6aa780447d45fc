import { foldShape } from '../../domain/folding';
import type { GridRow, GridRows, GridSheet, GridWorkbook } from '../grid';
import { textAt } from '../grid';

/** Where a table was found: its header row and the column of every caption in it. */
export interface FoundTable {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Other spellings of a caption that still mean it. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['扣分值', '扣分'],
  ['扣分(分)', '扣分'],
  ['问题', '存在问题'],
  ['问题描述', '存在问题'],
  ['金额', '金额(元)'],
  ['检查点编号', '编号'],
]);

/** No caption is longer, and a text that is need not be looked at closely. */
const LONGEST = 60;

/** A caption as it is compared: folded, known aliases replaced. */
export function normaliseCaption(text: string): string {
  const bare = text.length > LONGEST ? text : foldShape(text);
  return ALIASES.get(bare) ?? bare;
}

/** The first row of a sheet that holds at least `needed` of the given captions, whatever its place. */
export function findTable(sheet: GridSheet, captions: readonly string[], needed: number): FoundTable | null {
  const headerRow = headerRowOf(sheet.rows, captions, needed);
  return headerRow === null ? null : { sheet, headerRow, columns: captionColumns(sheet, headerRow) };
}

/** Header rows by what was looked for: sheets that many workbooks share are looked through once. */
const found = new WeakMap<GridRows, Map<string, number | null>>();

function headerRowOf(rows: GridRows, captions: readonly string[], needed: number): number | null {
  const key = `${needed} ${captions.join('\n')}`;
  const inSheet = found.get(rows) ?? new Map<string, number | null>();
  found.set(rows, inSheet);
  let headerRow = inSheet.get(key);
  if (headerRow === undefined) {
    headerRow = null;
    const wanted = captions.map(normaliseCaption);
    for (const [number, line] of rows) {
      if (!holdsCaptions(line, wanted, needed)) continue;
      headerRow = number;
      break;
    }
    inSheet.set(key, headerRow);
  }
  return headerRow;
}

function holdsCaptions(line: GridRow, captions: readonly string[], needed: number): boolean {
  if (line.size < needed) return false;
  const held = new Set<string>();
  line.forEach(({ value }) => {
    if (typeof value !== 'string') return;
    const caption = normaliseCaption(value);
    if (captions.includes(caption)) held.add(caption);
  });
  return held.size >= needed;
}

/** A table of ours: the sheet it is planned on, its whole header, and the captions that are enough to know it by. */
export interface OwnTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly telling?: readonly string[];
}

/** Most captions of a table that may have been retyped before nobody can tell whether it is ours. */
const MOST_RETYPED = 2;

/** A table of ours whose telling captions may have been retyped. */
export const nearlyOwnTable = (workbook: GridWorkbook, own: OwnTable): FoundTable | null =>
  ownTable(workbook, own) ??
  workbook.sheets
    .map((sheet) => findTable(sheet, own.header, own.header.length - MOST_RETYPED))
    .find((table) => table !== null) ??
  null;

/** A table of ours: on the sheet of its name if that has the whole header, else on the first sheet that tells it. */
export function ownTable(
  { sheets }: GridWorkbook,
  { sheet: name, header, telling = header }: OwnTable,
): FoundTable | null {
  const named = sheets.find((sheet) => sheet.name === name);
  const whole = named && findTable(named, header, header.length);
  if (whole) return whole;
  for (const sheet of sheets) {
    const table = findTable(sheet, telling, telling.length);
    if (table) return table;
  }
  return null;
}

function captionColumns(sheet: GridSheet, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const column of [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
    const caption = normaliseCaption(textAt(sheet, row, column));
    if (caption !== '' && !columns.has(caption)) columns.set(caption, column);
  }
  for (const [caption, column] of [...columns]) {
    const bare = normaliseCaption(caption.replace(/[([].*$/, '')); // 扣分(请填写)
    if (bare !== '' && !columns.has(bare)) columns.set(bare, column);
  }
  return columns;
}

/** The used rows below a table's header, from the top. */
export const rowsBelow = ({ sheet, headerRow }: FoundTable): readonly number[] =>
  [...sheet.rows.keys()].filter((row) => row > headerRow).sort((a, b) => a - b);
