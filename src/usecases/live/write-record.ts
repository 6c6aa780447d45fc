import { digestContent, wholeDigest } from '../../domain/content-digest';
import { nextSaveText } from '../../domain/save-record';
import type { GridRow, GridSheet, GridWorkbook } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import type { WorkbookPlan } from '../../workbook/plan';
import { readSaves } from '../../workbook/reading/read-snapshot';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { savesIn, withNextSave } from '../../workbook/saves-row';
import type { CellEdit, WriteOptions } from '../workbook-port';

/** A plan that records its own writing at a time, and how it is written then. */
export function recordedWrite(
  plan: WorkbookPlan,
  found: GridWorkbook,
  options: WriteOptions,
  at: Date,
): { readonly plan: WorkbookPlan; readonly options: WriteOptions } {
  const recorded = withNextSave(plan, at);
  const { replan } = options;
  return {
    plan: recorded,
    options: {
      ...withRecord(recorded, options.since ?? found, options),
      ...(replan ? { replan: (later) => recordedAgain(replan(later), at) } : {}),
    },
  };
}

/** What is planned once more is still the same write, at the same time. */
const recordedAgain = (plan: WorkbookPlan | null, at: Date): WorkbookPlan | null =>
  plan && withNextSave(plan, at);

/** Where the sheet that holds the record is not written, its cells are set all the same. */
function withRecord(plan: WorkbookPlan, found: GridWorkbook, options: WriteOptions): WriteOptions {
  const saves = savesIn(plan);
  const place = readSaves(found)?.at;
  if (!options.only || options.only.includes(SHEETS.snapshot) || !saves || !place) return options;
  return { ...options, also: recordEdits(place, saves) };
}

/** The record of an edit; none where the workbook has no place for it. */
export function recordOf(found: GridWorkbook, edits: readonly CellEdit[], now: Date): readonly CellEdit[] {
  const saves = edits.length > 0 ? readSaves(found) : null;
  const reading = saves && readWorkbook(withEdits(found, edits));
  if (!saves || !reading?.ok) return [];
  const { inspection, rubric } = reading.value;
  const content = wholeDigest(digestContent(inspection, rubric));
  return recordEdits(saves.at, { record: nextSaveText(saves.record, now), content });
}

const recordEdits = (
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  { record, content }: { readonly record: string; readonly content: string },
): readonly CellEdit[] => [
  { sheet, row, column, value: record },
  { sheet, row, column: column + 1, value: content },
];

/** What the workbook holds after edits. */
const withEdits = (found: GridWorkbook, edits: readonly CellEdit[]): GridWorkbook => ({
  sheets: found.sheets.map((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    return own.length > 0 ? withCells(sheet, own) : sheet;
  }),
});

function withCells(sheet: GridSheet, edits: readonly CellEdit[]): GridSheet {
  const rows = new Map<number, GridRow>(sheet.rows);
  for (const { row, column, value } of edits)
    rows.set(row, new Map(rows.get(row) ?? []).set(column, { value: value === '' ? null : value }));
  return { ...sheet, rows };
}
