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

/** Whether a problem of a cell has been reported already: nothing more needs to be said of it. */
export function reportedCells(issues: readonly Issue[]): (at: Place | undefined) => boolean {
  const key = ({ sheet, row, column }: CellRef): string => `${sheet} ${row} ${column}`;
  const reported = new Set(issues.filter(isInputIssue).flatMap(({ at }) => (at?.cell ? [key(at.cell)] : [])));
  return (at) => at?.cell !== undefined && reported.has(key(at.cell));
}
