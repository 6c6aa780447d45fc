import { entryOf } from '../../domain/inspection';
import type { GridWorkbook } from '../../workbook/grid';
import { type CellPlace, locate } from '../../workbook/reading/locate';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { CAPTIONS } from '../../workbook/sheets/score/columns';

/** Where whoever opens the sheet of a discipline goes on: its first empty 扣分, its first one where none is empty. */
export function firstToFill(
  found: GridWorkbook,
  { rubric, inspection, places }: WorkbookReading,
  disciplineId: string,
): CellPlace | null {
  const discipline = rubric.disciplines.find(({ id }) => id === disciplineId);
  const ids = discipline?.items.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)) ?? [];
  const first = ids.find((id) => places.has(id) && entryOf(inspection, id).deduction === null) ?? ids[0];
  const place = first === undefined ? undefined : places.get(first);
  return place ? locate(found, { ...place, column: CAPTIONS.deduction }) : null;
}
