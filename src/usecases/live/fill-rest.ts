import { isEmptyText } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import type { Place } from '../../domain/issue';
import type { GridWorkbook } from '../../workbook/grid';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import type { CellEdit, LivePort } from '../workbook-port';
import { withSheet } from './with-sheet';

/** What 其余按符合 did. */
export interface RestFilled {
  /** How many 扣分 were set to 0. */
  readonly count: number;
  /** Where a problem is stated without its marks: such a checkpoint does not conform, whatever is missing. */
  readonly skipped: readonly Place[];
}

/** 其余按符合: 0 into every 扣分 of a discipline beside which nothing was entered, judged by the sheet as it is now. */
export async function fillRest(
  port: LivePort,
  found: GridWorkbook,
  disciplineId: string,
): Promise<RestFilled> {
  const tab = tabOf(found, disciplineId);
  const now = tab === null ? null : await port.readSheet(tab);
  if (!now) return { count: 0, skipped: [] };
  const { edits, skipped } = blanksOf(withSheet(found, now), disciplineId);
  return { count: edits.length > 0 ? await port.edit(edits) : 0, skipped };
}

function tabOf(found: GridWorkbook, disciplineId: string): string | null {
  const result = readWorkbook(found);
  if (!result.ok) return null;
  const { rubric, tabs } = result.value;
  return tabs.get(rubric.disciplines.find(({ id }) => id === disciplineId)?.name ?? '') ?? null;
}

function blanksOf(
  found: GridWorkbook,
  disciplineId: string,
): { readonly edits: readonly CellEdit[]; readonly skipped: readonly Place[] } {
  const result = readWorkbook(found);
  if (!result.ok) return { edits: [], skipped: [] };
  const { rubric, inspection, places } = result.value;
  const discipline = rubric.disciplines.find(({ id }) => id === disciplineId);
  const checkpoints = discipline?.items.flatMap((item) => item.checkpoints) ?? [];
  const edits: CellEdit[] = [];
  const skipped: Place[] = [];
  for (const { id } of checkpoints) {
    const place = places.get(id);
    const { deduction, reason } = entryOf(inspection, id);
    if (!place || deduction !== null) continue;
    const at = place.at('deduction');
    if (!isEmptyText(reason)) skipped.push(at);
    else if (at.cell) edits.push({ ...at.cell, value: 0, was: null });
  }
  return { edits, skipped };
}
