import type { CellRef } from '../../domain/issue';
import { type CheckpointId, checkpointIndex, type Rubric } from '../../domain/rubric';

/**
 * Sheets that hold nothing but what another sheet holds too, each with that sheet: somebody copied a whole score sheet.
 * The one that is called like its discipline is the original, or else the first.
 */
export function copiedSheets(
  twice: ReadonlyMap<CheckpointId, readonly Pick<CellRef, 'sheet'>[]>,
  rubric: Rubric,
): ReadonlyMap<string, string> {
  const index = checkpointIndex(rubric);
  const copies = new Map<string, string>();
  const held = new Map<string, number>();
  for (const places of twice.values())
    for (const sheet of new Set(places.map(({ sheet: name }) => name)))
      held.set(sheet, (held.get(sheet) ?? 0) + 1);
  for (const [id, places] of twice) {
    const sheets = [...new Set(places.map(({ sheet }) => sheet))];
    const discipline = index.get(id)?.discipline;
    const original = sheets.find((sheet) => sheet === discipline?.name) ?? sheets[0];
    if (original === undefined || !discipline) continue;
    const all = discipline.items.reduce((sum, { checkpoints }) => sum + checkpoints.length, 0);
    for (const sheet of sheets)
      if (sheet !== original && (held.get(sheet) ?? 0) * 2 > all) copies.set(sheet, original);
  }
  return copies;
}
