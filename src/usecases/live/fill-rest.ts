import type { GridWorkbook } from '../../workbook/grid';
import { locate } from '../../workbook/reading/locate';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { CAPTIONS } from '../../workbook/sheets/score/columns';
import type { CellEdit, LivePort } from '../workbook-port';
import { withSheet } from './with-sheet';

/** 其余按符合: 0 into every blank 扣分 of a discipline, judged by the sheet as it is now. Answers how many. */
export async function fillRest(port: LivePort, found: GridWorkbook, disciplineId: string): Promise<number> {
  const tab = tabOf(found, disciplineId);
  const now = tab === null ? null : await port.readSheet(tab);
  if (!now) return 0;
  const edits = blanksOf(withSheet(found, now), disciplineId);
  return edits.length > 0 ? await port.edit(edits) : 0;
}

function tabOf(found: GridWorkbook, disciplineId: string): string | null {
  const result = readWorkbook(found);
  if (!result.ok) return null;
  const { rubric, tabs } = result.value;
  return tabs.get(rubric.disciplines.find(({ id }) => id === disciplineId)?.name ?? '') ?? null;
}

function blanksOf(found: GridWorkbook, disciplineId: string): readonly CellEdit[] {
  const result = readWorkbook(found);
  if (!result.ok) return [];
  const { rubric, inspection, places } = result.value;
  const discipline = rubric.disciplines.find(({ id }) => id === disciplineId);
  const checkpoints = discipline?.items.flatMap((item) => item.checkpoints) ?? [];
  return checkpoints.flatMap(({ id }): CellEdit[] => {
    const place = places.get(id);
    if (!place || (inspection.entries.get(id)?.deduction ?? null) !== null) return [];
    const cell = locate(found, { ...place, column: CAPTIONS.deduction });
    return cell ? [{ ...cell, value: 0, was: null }] : [];
  });
}
