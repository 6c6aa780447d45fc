import type { CellPlan, PlainValue, SheetPlan } from './plan';

/** The values of a row of the snapshot's head by column; a column that is missing stays. */
export type HeadValues = ReadonlyMap<number, PlainValue>;

/** The sheet of the snapshot with other values in a row of its head; a sheet without that row stays. */
export function withHeadRow(sheet: SheetPlan, key: string, values: HeadValues): SheetPlan {
  const at = sheet.cells.findIndex(([first]) => first?.value === key);
  if (at < 0) return sheet;
  const row = sheet.cells[at]?.map((cell, i): CellPlan | null => {
    const value = values.get(i + 1);
    return cell && value !== undefined ? { ...cell, value } : cell;
  });
  return { ...sheet, cells: sheet.cells.map((line, i) => (i === at && row ? row : line)) };
}
