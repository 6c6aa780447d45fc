import type { GridWorkbook } from '../grid';
import { NAMES } from '../names';
import type { TimelineRows } from '../plan-context';
import { TIMELINE } from '../sheets/programme/timeline-sheet';
import { isMarked, sheetsOf } from './sheets-of';

/** Longest formula that shows a row, in characters. */
const LONGEST = 120;

/** 进度图 as it was found: its tab, and how many rows of each list its lines show; null where it is gone. */
export function readTimeline(
  workbook: GridWorkbook,
): { readonly sheet: string; readonly rows: TimelineRows } | null {
  const [sheet] = isMarked(workbook) ? sheetsOf(workbook, TIMELINE.kind).sheets : [];
  if (!sheet) return null;
  const most = new Map<string, number>();
  for (const line of sheet.rows.values())
    for (const { formula } of line.values()) {
      const [, name = '', number] = /INDEX\((\w+),(\d+)\)&""/.exec(formula?.slice(0, LONGEST) ?? '') ?? [];
      if (name !== '') most.set(name, Math.max(most.get(name) ?? 0, Number(number)));
    }
  const rowsOf = (name: string): number => most.get(name) ?? 0;
  return { sheet: sheet.name, rows: { phases: rowsOf(NAMES.phaseNames), tasks: rowsOf(NAMES.planTask) } };
}
