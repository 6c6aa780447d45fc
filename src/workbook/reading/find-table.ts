import type { GridSheet } from '../grid';
import { textAt } from '../grid';

/** Where a table was found: its header row and the column of every caption in it. */
export interface FoundTable {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Other spellings of a caption that still mean it. */
const ALIASES: Readonly<Record<string, string>> = {
  扣分值: '扣分',
  '扣分(分)': '扣分',
  问题: '存在问题',
  问题描述: '存在问题',
  '金额(元)': '金额(元)',
  金额: '金额(元)',
  检查点编号: '编号',
};

/** A caption as it is compared: without any white space, known aliases replaced. */
export function normaliseCaption(text: string): string {
  const bare = text.replace(/\s+/g, '');
  return (Object.hasOwn(ALIASES, bare) ? ALIASES[bare] : undefined) ?? bare;
}

/** The first row of a sheet that holds at least `needed` of the given captions, whatever its place. */
export function findTable(sheet: GridSheet, captions: readonly string[], needed: number): FoundTable | null {
  for (const headerRow of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const columns = captionColumns(sheet, headerRow);
    if (captions.filter((caption) => columns.has(caption)).length >= needed)
      return { sheet, headerRow, columns };
  }
  return null;
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
