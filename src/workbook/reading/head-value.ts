import type { RawValue } from '../../domain/raw-value';
import { type GridRows, type GridSheet, valueAt } from '../grid';
import { once } from '../once';

interface Head {
  readonly row: number;
  readonly column: number;
}

/** Where a key of the snapshot's head is. */
export const findHead = ({ rows }: GridSheet, key: string): Head | null => headsIn(rows).get(key) ?? null;

/** The first row that begins with a value, wherever a column was inserted, by that value. */
const headsIn = once((rows: GridRows): ReadonlyMap<RawValue, Head> => {
  const heads = new Map<RawValue, Head>();
  for (const [row, cells] of rows) {
    const column = Math.min(...cells.keys());
    const value = cells.get(column)?.value ?? null;
    if (!heads.has(value)) heads.set(value, { row, column });
  }
  return heads;
});

/** What is beside a key of the snapshot's head; '' where it has no such row. */
export function headValue(sheet: GridSheet, key: string): string {
  const head = findHead(sheet, key);
  return head ? snapshotText(sheet, head.row, head.column + 1) : '';
}

/** A cell of the snapshot as a text, as it is. */
export const snapshotText = (sheet: GridSheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || typeof value === 'object' ? '' : String(value);
};
