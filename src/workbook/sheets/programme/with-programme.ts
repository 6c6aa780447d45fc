import type { IsoDay } from '../../../domain/calendar';
import { type EnteredRow, usedRows } from '../../../domain/entered-rows';
import type { Inspection } from '../../../domain/inspection';
import { initialRows } from '../../kit/entered-table';
import { ENTERED_TABLES } from '../entered-tables';

/** Whether people have written anything into the tables that a workbook has: they are not as they begin in its year. */
export function haveEntries({ tables = new Map(), facts, asOf }: Inspection): boolean {
  const values = (rows: readonly EnteredRow[]): string =>
    JSON.stringify(usedRows(rows).map((row) => row.values));
  return (
    (asOf?.chosen ?? null) !== null ||
    ENTERED_TABLES.some(
      (table) =>
        values(tables.get(table.kind) ?? []) !==
        values(tables.has(table.kind) ? initialRows(table, facts.year) : []),
    )
  );
}

/**
 * An inspection with the programme: the tables that it has, and the others as they begin in its year; by what day it is. As it
 * is where no day is given.
 */
export function withProgramme(inspection: Inspection, today: IsoDay | null): Inspection {
  if (today === null) return inspection;
  const { tables, facts, asOf } = inspection;
  return {
    ...inspection,
    tables: new Map(
      ENTERED_TABLES.map(
        (table) => [table.kind, tables?.get(table.kind) ?? initialRows(table, facts.year)] as const,
      ),
    ),
    asOf: { chosen: asOf?.chosen ?? null, today },
  };
}
