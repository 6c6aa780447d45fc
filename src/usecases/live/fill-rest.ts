import { isEmptyText } from '../../domain/entry';
import { entryOf, type Inspection } from '../../domain/inspection';
import type { Place } from '../../domain/issue';
import type { CheckpointId } from '../../domain/rubric';
import type { GridWorkbook } from '../../workbook/grid';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { holdsFormula } from '../holds-formula';
import type { CellEdit, LivePort } from '../workbook-port';
import { withSheet } from './with-sheet';

/** What 其余按符合 did. */
export interface RestFilled {
  /** How many 扣分 were set to 0. */
  readonly count: number;
  /** The checkpoints of which it was asked. */
  readonly filled: readonly CheckpointId[];
  /** Where a problem is stated without its marks: such a checkpoint does not conform, whatever is missing. */
  readonly skipped: readonly Place[];
}

/** 其余按符合: 0 into every 扣分 of a discipline in and beside which nothing was entered, judged by the sheet as it is now. */
export async function fillRest(
  port: LivePort,
  found: GridWorkbook,
  disciplineId: string,
): Promise<RestFilled> {
  const tab = tabOf(found, disciplineId);
  const now = tab === null ? null : await port.readSheet(tab);
  if (!now) return { count: 0, filled: [], skipped: [] };
  const { edits, filled, skipped } = blanksOf(withSheet(found, now), disciplineId);
  return { count: edits.length > 0 ? await port.edit(edits) : 0, filled, skipped };
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
): Omit<RestFilled, 'count'> & { readonly edits: readonly CellEdit[] } {
  const result = readWorkbook(found);
  if (!result.ok) return { edits: [], filled: [], skipped: [] };
  const { rubric, inspection, places } = result.value;
  const discipline = rubric.disciplines.find(({ id }) => id === disciplineId);
  const checkpoints = discipline?.items.flatMap((item) => item.checkpoints) ?? [];
  const edits: CellEdit[] = [];
  const filled: CheckpointId[] = [];
  const skipped: Place[] = [];
  for (const { id } of checkpoints) {
    const place = places.get(id);
    const { deduction, reason } = entryOf(inspection, id);
    if (!place || deduction !== null || holdsFormula(found, place, 'deduction')) continue;
    const at = place.at('deduction');
    if (!isEmptyText(reason)) skipped.push(at);
    else if (at.cell) {
      edits.push({ ...at.cell, value: 0, was: null });
      filled.push(id);
    }
  }
  return { edits, filled, skipped };
}

/** Which of the checkpoints that 其余按符合 filled nobody has touched since: 0, and no reason beside it. */
export const untouchedSince = (
  inspection: Pick<Inspection, 'entries'>,
  filled: readonly CheckpointId[],
): readonly CheckpointId[] =>
  filled.filter((id) => {
    const entry = inspection.entries.get(id);
    return entry?.deduction === 0 && isEmptyText(entry.reason);
  });

/**
 * Takes 其余按符合 back: empties the 扣分 of those checkpoints that nobody has touched since, wherever their rows are by now;
 * answers how many were.
 */
export async function takeBackRest(
  port: LivePort,
  found: GridWorkbook,
  disciplineId: string,
  filled: readonly CheckpointId[],
): Promise<number> {
  const tab = tabOf(found, disciplineId);
  const now = tab === null ? null : await port.readSheet(tab);
  const fresh = now && withSheet(found, now);
  const result = fresh && readWorkbook(fresh);
  if (!fresh || !result?.ok) return 0;
  const { inspection, places } = result.value;
  const edits = untouchedSince(inspection, filled).flatMap((id): readonly CellEdit[] => {
    const place = places.get(id);
    const cell = place?.at('deduction').cell;
    return cell && !holdsFormula(fresh, place, 'deduction') ? [{ ...cell, value: '', was: 0 }] : [];
  });
  return edits.length > 0 ? await port.edit(edits) : 0;
}
