import { isSeen } from './entry';
import type { RawValue } from './raw-value';

/** A row that people fill in on a table of their own, such as a list of trainings; what is in it is kept as found. */
export interface EnteredRow {
  /** What identifies the row wherever it is moved to; never used again for another row of its table. */
  readonly key: string;
  readonly values: Readonly<Record<string, RawValue>>;
}

/** Rows by the table that they are in; blank rows between others are kept, so that every row stays where it is. */
export type EnteredTables = ReadonlyMap<string, readonly EnteredRow[]>;

/** Whether anybody sees anything in a row. */
export const isRowUsed = ({ values }: EnteredRow): boolean => Object.values(values).some(isSeen);

/** The rows from the first to the last that is used. */
export function usedRows(rows: readonly EnteredRow[]): readonly EnteredRow[] {
  let { length } = rows;
  while (length > 0 && !isRowUsed(rows[length - 1] as EnteredRow)) length--;
  return rows.slice(0, length);
}

const KEY = /^r(\d{1,9})$/;

/** Keys that none of some rows has, one after the other: r1, r2, … */
export function* freshKeys(keys: readonly string[]): Generator<string, never> {
  const numbers = keys.map((key) => Number(KEY.exec(key)?.[1] ?? 0));
  for (let number = Math.max(0, ...numbers) + 1; ; number++) yield `r${number}`;
}
