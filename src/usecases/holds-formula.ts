import type { GridWorkbook } from '../workbook/grid';
import type { RowPlace } from '../workbook/reading/row-place';

/** Whether somebody put a formula into a field of a row: a value written over it would end it for good. */
export function holdsFormula<Field extends string>(
  { sheets }: GridWorkbook,
  place: RowPlace<Field>,
  field: Field,
): boolean {
  const line = sheets.find(({ name }) => name === place.sheet)?.rows.get(place.row);
  return line?.get(place.columnOf(field) ?? 0)?.formula !== undefined;
}
