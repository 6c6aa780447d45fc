import { REQUIRED } from '../kit/cell-rules';
import type { EnteredTable } from '../kit/entered-table';
import { MEETINGS } from './meetings-table';

/** The tables of the programme that people fill in, in the order of their sheets; a workbook has those that were chosen for it. */
export const ENTERED_TABLES: readonly EnteredTable[] = [MEETINGS];

/** A table by the kind of its sheet. */
export const tableOf = (kind: string): EnteredTable | undefined =>
  ENTERED_TABLES.find((table) => table.kind === kind);

/** The fields by which people recognise a row of a table, by the kind of its sheet: those that must be filled in. */
export const identityOf = (kind: string): readonly string[] => {
  const table = tableOf(kind);
  return table ? table.fields.filter((field) => table.inputs[field]?.rules.includes(REQUIRED)) : [];
};
