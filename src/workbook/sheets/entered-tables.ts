import type { IsoDay } from '../../domain/calendar';
import { type EnteredRow, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import { type EnteredTable, initialRows } from '../kit/entered-table';
import { MEETINGS } from './programme/meetings-table';
import { PEOPLE } from './programme/people-table';
import { PHASES } from './programme/phases-table';
import { PLAN } from './programme/plan-table';
import { SUBMISSIONS } from './programme/submissions-table';

/** The tables of the programme that people fill in, in the order of their sheets; a workbook has all of them, or none. */
export const ENTERED_TABLES: readonly EnteredTable[] = [PEOPLE, PHASES, PLAN, SUBMISSIONS, MEETINGS];

/** A table by the kind of its sheet. */
export const tableOf = (kind: string): EnteredTable | undefined =>
  ENTERED_TABLES.find((table) => table.kind === kind);

/** The fields by which people recognise a row of a table, by the kind of its sheet: those that no two rows may have in common. */
export const identityOf = (kind: string): readonly string[] =>
  tableOf(kind)?.rules.flatMap(({ identity = [] }) => identity) ?? [];

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

/** An inspection with the programme: the tables that it has, and the others as they begin in its year; by what day it is. */
export const withProgramme = (inspection: Inspection, today: IsoDay): Inspection => ({
  ...inspection,
  tables: new Map(
    ENTERED_TABLES.map(
      (table) =>
        [
          table.kind,
          inspection.tables?.get(table.kind) ?? initialRows(table, inspection.facts.year),
        ] as const,
    ),
  ),
  asOf: { chosen: inspection.asOf?.chosen ?? null, today },
});
