import type { Issue } from '../../domain/issue';
import type { CheckpointId, LocatedCheckpoint, Rubric } from '../../domain/rubric';
import { textAt } from '../grid';
import { CAPTIONS, captionsOf } from '../sheets/score/columns';
import { type FoundTable, normaliseCaption, rowsBelow } from './find-table';

/** Columns that are missing, each with the caption that stands there instead where that is plain. */
export function missingCaptions(
  { sheet, headerRow, columns }: FoundTable,
  missing: readonly string[],
  rubric: Rubric,
): readonly Issue[] {
  const known = new Set(
    [...Object.values(CAPTIONS), ...rubric.disciplines.flatMap((one) => Object.values(captionsOf(one)))].map(
      normaliseCaption,
    ),
  );
  const strange = [...columns].filter(([caption]) => !known.has(caption)).map(([, column]) => column);
  const shown = strange.length === missing.length ? strange.sort((a, b) => a - b) : [];
  return missing.map((caption, i): Issue => {
    const column = shown[i];
    const text = column === undefined ? {} : { shown: textAt(sheet, headerRow, column) };
    return { code: 'column-missing', caption, ...text, at: { sheet: sheet.name, row: headerRow } };
  });
}

/** Disciplines that a table without some of its columns belongs to: by its name, and by the checkpoints in it. */
export function unreadDisciplines(
  table: FoundTable,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
): readonly string[] {
  const { sheet, columns } = table;
  const ids = columns.get(CAPTIONS.id) ?? 0;
  const found = rowsBelow(table).flatMap((row) => index.get(textAt(sheet, row, ids))?.discipline.name ?? []);
  return [sheet.name, ...new Set(found)];
}
