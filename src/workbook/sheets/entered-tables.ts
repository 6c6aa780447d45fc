import type { EnteredTable } from '../kit/entered-table';
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
