import type { RectificationRow } from '../domain/rectification';
import type { CheckpointId } from '../domain/rubric';
import { type GridWorkbook, textAt } from '../workbook/grid';
import { SHEETS } from '../workbook/names';
import { rowsBelow } from '../workbook/reading/find-table';
import { rectificationTable } from '../workbook/reading/read-lists';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { RECTIFICATION_CAPTIONS as CAPTIONS } from '../workbook/sheets/rectification-captions';

/** A row of 整改清单 as it stands. */
export interface ListedRectification {
  readonly id: CheckpointId;
  readonly sheet: string;
  readonly row: number;
  readonly plan: RectificationRow;
}

/** The rows of 整改清单 that were read, with where they stand. */
export function listedRectifications(
  { inspection, tabs }: WorkbookReading,
  found: GridWorkbook,
): readonly ListedRectification[] {
  const sheet = found.sheets.find(({ name }) => name === tabs.get(SHEETS.rectification));
  const table = sheet && rectificationTable({ sheets: [sheet] })?.table;
  if (!table) return [];
  const column = table.columns.get(CAPTIONS.id) ?? 0;
  const rows = new Map(rowsBelow(table).map((row) => [textAt(sheet, row, column), row] as const));
  return [...inspection.rectification].flatMap(([id, plan]) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ id, sheet: sheet.name, row, plan }];
  });
}
