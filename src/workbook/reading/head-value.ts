import { type GridSheet, valueAt } from '../grid';

/** Where a key of the snapshot's head stands. */
export function findHead(
  sheet: GridSheet,
  key: string,
): { readonly row: number; readonly column: number } | null {
  for (const [row, cells] of sheet.rows) {
    const first = Math.min(...cells.keys()); // wherever a column was inserted
    if (cells.get(first)?.value === key) return { row, column: first };
  }
  return null;
}

/** What stands beside a key of the snapshot's head; '' where it has no such row. */
export function headValue(sheet: GridSheet, key: string): string {
  const head = findHead(sheet, key);
  return head ? rawText(sheet, head.row, head.column + 1) : '';
}

/** A cell of the snapshot as a text, as it stands. */
export const rawText = (sheet: GridSheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || typeof value === 'object' ? '' : String(value);
};
