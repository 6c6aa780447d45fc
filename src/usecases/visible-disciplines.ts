import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookReading } from '../workbook/reading/read-workbook';

/** Ids of the disciplines whose sheets are in view in a workbook, in the order of its rubric. */
export function visibleDisciplines(
  { sheets }: Pick<GridWorkbook, 'sheets'>,
  { rubric, tabs }: Pick<WorkbookReading, 'rubric' | 'tabs'>,
): readonly string[] {
  const seen = new Set(sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name));
  return rubric.disciplines.filter(({ name }) => seen.has(tabs.get(name) ?? '')).map(({ id }) => id);
}

/** Ids of the disciplines that are filled in here: those in view, the others are somebody else's; all of them where none is. */
export function disciplinesToEnter(
  found: Pick<GridWorkbook, 'sheets'>,
  reading: Pick<WorkbookReading, 'rubric' | 'tabs'>,
): readonly string[] {
  const visible = visibleDisciplines(found, reading);
  return visible.length > 0 ? visible : reading.rubric.disciplines.map(({ id }) => id);
}
