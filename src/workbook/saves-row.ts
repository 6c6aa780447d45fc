import { nextSaveText } from '../domain/save-record';
import { withHeadRow } from './head-row';
import { SHEETS } from './names';
import type { PlainValue, SheetPlan, WorkbookPlan } from './plan';
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
export const withSaves = (sheet: SheetPlan, record: string, content?: string): SheetPlan =>
  withHeadRow(
    sheet,
    SNAPSHOT_KEYS.saves,
    new Map<number, PlainValue>([
      [SAVES_COLUMNS.record, record === '' ? null : record],
      ...(content === undefined ? [] : [[SAVES_COLUMNS.content, content] as const]),
    ]),
  );
