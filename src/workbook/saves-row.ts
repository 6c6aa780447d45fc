import { nextSaveText } from '../domain/save-record';
import { SHEETS } from './names';
import type { CellPlan, SheetPlan, WorkbookPlan } from './plan';
import { SAVES_COLUMNS, SNAPSHOT_KEYS } from './sheets/snapshot-keys';

/** A plan that records its own writing: made of it by whatever writes it, at the time of the write. */
export function withNextSave(plan: WorkbookPlan, now: Date): WorkbookPlan {
  const saves = savesIn(plan);
  if (!saves) return plan;
  const record = nextSaveText(saves.record, now);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === SHEETS.snapshot ? withSaves(sheet, record) : sheet)),
  };
}

/** What a plan records of writes; null where it has no place for it. */
export function savesIn({
  sheets,
}: WorkbookPlan): { readonly record: string; readonly content: string } | null {
  const snapshot = sheets.find(({ name }) => name === SHEETS.snapshot);
  const row = snapshot?.cells.find(([key]) => key?.value === SNAPSHOT_KEYS.saves);
  const text = (column: number): string => String(row?.[column - 1]?.value ?? '');
  return row ? { record: text(SAVES_COLUMNS.record), content: text(SAVES_COLUMNS.content) } : null;
}

/** The sheet of the snapshot with what its row `saves` is to hold; a sheet without that row stays. */
export function withSaves(sheet: SheetPlan, record: string, content?: string): SheetPlan {
  const at = sheet.cells.findIndex(([key]) => key?.value === SNAPSHOT_KEYS.saves);
  if (at < 0) return sheet;
  const row = sheet.cells[at]?.map((cell, i): CellPlan | null => {
    if (!cell) return cell;
    if (i + 1 === SAVES_COLUMNS.record) return { ...cell, value: record === '' ? null : record };
    return i + 1 === SAVES_COLUMNS.content && content !== undefined ? { ...cell, value: content } : cell;
  });
  return { ...sheet, cells: sheet.cells.map((line, i) => (i === at && row ? row : line)) };
}
