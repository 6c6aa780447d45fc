import { foldShape } from '../../domain/folding';
import type { GridRow, GridRows, GridSheet } from '../grid';
import { textAt } from '../grid';
import { once } from '../once';

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

/** A caption as it is compared: folded, aliases replaced. */
export function normaliseCaption(text: string): string {
  const bare = text.length > LONGEST ? text : foldShape(text);
  return ALIASES.get(bare) ?? bare;
}

/** The first row of a sheet that holds at least `needed` of the given captions, whatever its place. */
export function findTable(sheet: GridSheet, captions: readonly string[], needed: number): FoundTable | null {
  const headerRow = headerRowOf(sheet.rows, captions, needed);
  return headerRow === null ? null : { sheet, headerRow, columns: captionColumns(sheet, headerRow) };
}

/** Header rows by what was looked for: sheets that a change leaves alone are looked through once. */
const found = once((_: GridRows) => new Map<string, number | null>());

function headerRowOf(rows: GridRows, captions: readonly string[], needed: number): number | null {
  const key = `${needed} ${captions.join('\n')}`;
  const inSheet = found(rows);
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
