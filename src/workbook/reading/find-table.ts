import type { GridRow, GridSheet } from '../grid';
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

/** A caption as it is compared: without any white space, known aliases replaced. */
export function normaliseCaption(text: string): string {
  const bare = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  return ALIASES.get(bare) ?? bare;
}

/** The first row of a sheet that holds at least `needed` of the given captions, whatever its place. */
export function findTable(sheet: GridSheet, captions: readonly string[], needed: number): FoundTable | null {
  for (const caption of captions) wanted.add(caption);
  const places = captionPlaces(sheet);
  const counts = new Map<number, number>();
  for (const caption of captions)
    for (const row of places.get(caption) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
  let headerRow = Number.POSITIVE_INFINITY;
  for (const [row, count] of counts) if (count >= needed && row < headerRow) headerRow = row;
  if (headerRow === Number.POSITIVE_INFINITY) return null;
  return { sheet, headerRow, columns: captionColumns(sheet, headerRow) };
}

/** Every caption that was ever looked for; all else that stands in a sheet is passed over. */
const wanted = new Set<string>();

/** What was found while so many captions were wanted. */
interface Found<T> {
  readonly wanted: number;
  readonly found: T;
}

/** Several tables are looked for in each sheet, and a sheet that was read stays as it is. */
const inSheets = new WeakMap<GridSheet['rows'], Found<ReadonlyMap<string, readonly number[]>>>();

/** So does a row, which may stand in many workbooks. */
const inRows = new WeakMap<GridRow, Found<readonly string[]>>();

/** Rows by the wanted captions that stand in them. */
function captionPlaces({ rows }: GridSheet): ReadonlyMap<string, readonly number[]> {
  const before = inSheets.get(rows);
  if (before?.wanted === wanted.size) return before.found;
  const places = new Map<string, number[]>();
  rows.forEach((line, row) => {
    for (const caption of captionsIn(line)) {
      const found = places.get(caption);
      if (found) found.push(row);
      else places.set(caption, [row]);
    }
  });
  inSheets.set(rows, { wanted: wanted.size, found: places });
  return places;
}

/** The wanted captions that stand in a row, each once. */
function captionsIn(line: GridRow): readonly string[] {
  const before = inRows.get(line);
  if (before?.wanted === wanted.size) return before.found;
  const all: string[] = [];
  line.forEach(({ value }) => {
    if (typeof value !== 'string') return;
    const caption = normaliseCaption(value);
    if (wanted.has(caption) && !all.includes(caption)) all.push(caption);
  });
  inRows.set(line, { wanted: wanted.size, found: all });
  return all;
}

function captionColumns(sheet: GridSheet, row: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const column of [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
    const caption = normaliseCaption(textAt(sheet, row, column));
    if (caption !== '' && !columns.has(caption)) columns.set(caption, column);
  }
  return columns;
}

/** The used rows below a table's header, from the top. */
export const rowsBelow = ({ sheet, headerRow }: FoundTable): readonly number[] =>
  [...sheet.rows.keys()].filter((row) => row > headerRow).sort((a, b) => a - b);
