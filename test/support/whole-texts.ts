import type { SheetPlan } from '../../src/workbook/plan';
import { STYLES, type StyleSpec } from '../../src/workbook/styles';

/** Pixels of a column as Excel makes them from a width in characters of 7 pixels. */
export const pixelsOf = (width: number): number => Math.round(width * 7 + 5);

/** Line pitch of 微软雅黑 in whole pixels, at 96 to the inch, in points. */
const pitch = (size: number): number => Math.ceil(((size * 96) / 72) * 1.32) * 0.75;

/** Width in em as the typeface has it: a CJK glyph is 1, Latin on average half. */
const em = (text: string): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x2000 ? 1 : 0.55), 0);

/** Lines of a text that is broken wherever a line is full. */
function lines(text: string, pixels: number, { size, wrap, indent }: StyleSpec): number {
  if (!wrap) return 1;
  const available = ((pixels - 5 - 9 * (indent ?? 0)) * 0.75) / size;
  let count = 1;
  let filled = 0;
  for (const char of text) {
    const width = em(char);
    const isFull = char === '\n' || filled + width > available;
    if (isFull) count += 1;
    filled = char === '\n' ? 0 : isFull ? width : filled + width;
  }
  return count;
}

/** Visible cells whose text needs more than its rows have; measured by itself, not by the code under test. */
export function cutOff({ cells, merges, heights, columns }: SheetPlan): readonly string[] {
  return cells.flatMap((line, i) =>
    line.flatMap((cell, j): string[] => {
      if (typeof cell?.value !== 'string' || cell.value === '' || columns[j]?.hidden) return [];
      const area = merges.find(({ top, left }) => top === i + 1 && left === j + 1);
      const rows = heights.slice(i, area?.bottom ?? i + 1);
      if (rows.length === 0) return []; // fits by itself
      const shown = columns.slice(j, area?.right ?? j + 1).filter(({ hidden }) => !hidden);
      const pixels = shown.reduce((sum, { width }) => sum + pixelsOf(width), 0);
      const style = STYLES[cell.style] as StyleSpec;
      const needed = lines(cell.value, pixels, style) * pitch(style.size);
      const has = rows.reduce((sum, height) => sum + height, 0);
      const wide = !style.wrap && (em(cell.value) * style.size) / 0.75 > pixels - 4;
      return needed > has + 0.5 || wide
        ? [
            `${i + 1}:${j + 1} ${Math.round(needed)} > ${has} "${cell.value.slice(0, 20)}" (${cell.value.length})`,
          ]
        : [];
    }),
  );
}
