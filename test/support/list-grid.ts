import type { RawValue } from '../../src/domain/raw-value';
import type { GridCell, GridSheet, GridWorkbook } from '../../src/workbook/grid';

/** A cell of a Markdown table: `=#40874` is a number, `=!#N/A` an error, `=?` a formula without result. */
function cellOf(text: string): GridCell {
  if (text.startsWith('=#')) return { value: Number(text.slice(2)) };
  if (text.startsWith('=!')) return { value: { error: text.slice(2) } };
  if (text === '=?') return { value: null, formula: 'VLOOKUP(A1,B:C,2,0)' };
  return { value: text as RawValue };
}

/** A sheet from the lines of a Markdown table; every line is a row, a line without bars an empty one. */
export function sheetOf(
  name: string,
  markdown: string,
  visibility: GridSheet['visibility'] = 'visible',
): GridSheet {
  const rows = new Map<number, ReadonlyMap<number, GridCell>>();
  const lines = markdown.replace(/^\n|\n\s*$/g, '').split('\n');
  lines.forEach((line, i) => {
    const texts = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
    const cells = new Map<number, GridCell>();
    texts.forEach((text, j) => {
      if (text.trim() !== '') cells.set(j + 1, cellOf(text.trim().replaceAll('\\n', '\n')));
    });
    if (cells.size > 0) rows.set(i + 1, cells);
  });
  return { name, visibility, rows };
}

/** Sheets of a list: a text is the table of the sheet 项目. */
export type ListSheets = readonly (string | GridSheet)[];

/** A workbook of these sheets. */
export const listOf = (...sheets: ListSheets): GridWorkbook => ({
  sheets: sheets.map((sheet) => (typeof sheet === 'string' ? sheetOf('项目', sheet) : sheet)),
});
