import type { CellRef, Issue, Place } from '../domain/issue';

const INPUTS: readonly string[] = [
  'date-invalid',
  'year-invalid',
  'gap-policy-unknown',
  'fact-not-text',
  'cell-error',
  'cell-formula',
];

/** Whether something is wrong with what people typed, and not with the workbook around it. */
export const isInputIssue = ({ code }: Issue): boolean => INPUTS.includes(code);

/** Whether a cell has been told already: nothing more needs to be said of it. */
export function toldCells(issues: readonly Issue[]): (at: Place | undefined) => boolean {
  const key = ({ sheet, row, column }: CellRef): string => `${sheet} ${row} ${column}`;
  const told = new Set(issues.filter(isInputIssue).flatMap(({ at }) => (at?.cell ? [key(at.cell)] : [])));
  return (at) => at?.cell !== undefined && told.has(key(at.cell));
}
