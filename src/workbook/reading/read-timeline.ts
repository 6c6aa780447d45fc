import { usedRows } from '../../domain/entered-rows';
import type { Issue } from '../../domain/issue';
import { type GridWorkbook, textAt } from '../grid';
import type { EnteredReading } from '../kit/read-entered';
import type { TimelineRows } from '../plan-context';
import { PHASES } from '../sheets/programme/phases-table';
import { PLAN } from '../sheets/programme/plan-table';
import { STATED, TIMELINE } from '../sheets/programme/timeline-sheet';
import { isMarked, sheetsOf } from './sheets-of';

/** 进度图 as it was found. */
export interface TimelineReading {
  readonly sheet: string;
  /** How many rows of each list it states to show; missing where it states nothing that can be read. */
  readonly rows?: TimelineRows;
  /** Rows of the lists that it has no line for. */
  readonly issues: readonly Issue[];
}

/** Reads 进度图; null where it is gone. */
export function readTimeline(
  workbook: GridWorkbook,
  entered: readonly EnteredReading[],
): TimelineReading | null {
  const [sheet] = isMarked(workbook) ? sheetsOf(workbook, TIMELINE.kind).sheets : [];
  if (!sheet) return null;
  const stated = textAt(sheet, STATED.row, STATED.column).split(STATED.separator).map(Number);
  const [phases = Number.NaN, tasks = Number.NaN] = stated;
  if (!Number.isInteger(phases) || !Number.isInteger(tasks)) return { sheet: sheet.name, issues: [] };
  const used = (kind: string): number =>
    usedRows(entered.find(({ table }) => table.kind === kind)?.rows ?? []).length;
  const count = Math.max(0, used(PHASES.kind) - phases) + Math.max(0, used(PLAN.kind) - tasks);
  return {
    sheet: sheet.name,
    rows: { phases, tasks },
    issues: count === 0 ? [] : [{ code: 'lines-missing', count, at: { sheet: sheet.name } }],
  };
}
