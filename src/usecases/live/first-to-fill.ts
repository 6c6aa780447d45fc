import { entryOf } from '../../domain/inspection';
import type { CellRef } from '../../domain/issue';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';

/** Where whoever opens the sheet of a discipline goes on: its first empty 扣分, its first one where none is empty. */
export function firstToFill(
  { rubric, inspection, places }: WorkbookReading,
  disciplineId: string,
): CellRef | null {
  const discipline = rubric.disciplines.find(({ id }) => id === disciplineId);
  const ids = discipline?.items.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)) ?? [];
  const first = ids.find((id) => places.has(id) && entryOf(inspection, id).deduction === null) ?? ids[0];
  const place = first === undefined ? undefined : places.get(first);
  return place?.at('deduction').cell ?? null;
}
