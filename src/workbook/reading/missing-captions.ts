import type { Issue } from '../../domain/issue';
import type { CheckpointId, LocatedCheckpoint, Rubric } from '../../domain/rubric';
import { textAt } from '../grid';
import { CAPTIONS, scoreCaptionsOf } from '../sheets/score/columns';
import { type FoundTable, normaliseCaption, rowsBelow } from './find-table';

/** Columns that are missing, each with the caption that is there instead where that is plain. */
export function missingCaptions(
  table: FoundTable,
  missing: readonly string[],
  rubric: Rubric,
): readonly Issue[] {
  const ours = [
    ...Object.values(CAPTIONS),
    ...rubric.disciplines.flatMap((one) => Object.values(scoreCaptionsOf(one))),
  ];
  const instead = insteadOf(table, missing, ours);
  return missing.map((caption) => columnMissing(table, caption, instead.get(caption)));
}

/**
 * The table with the columns of retyped captions under the captions they had, so that nothing in them is lost, and
 * those of `needed` that were retyped or are gone.
 */
export function withRetyped(
  table: FoundTable,
  header: readonly string[],
  needed: readonly string[],
): { readonly table: FoundTable; readonly issues: readonly Issue[] } {
  const missing = header.filter((caption) => !table.columns.has(normaliseCaption(caption)));
  const instead = insteadOf(table, missing, header);
  return {
    table: { ...table, columns: new Map([...table.columns, ...instead]) },
    issues: missing
      .filter((caption) => needed.includes(caption))
      .map((caption) => columnMissing(table, caption, instead.get(caption))),
  };
}

/** The columns of missing captions: of captions that nobody knows, as many as are missing, from left to right. */
function insteadOf(
  { columns }: FoundTable,
  missing: readonly string[],
  ours: readonly string[],
): ReadonlyMap<string, number> {
  const wanted = new Set(ours.map(normaliseCaption));
  const taken = new Set([...columns].filter(([caption]) => wanted.has(caption)).map(([, column]) => column));
  const unknown = [...new Set(columns.values())].filter((column) => !taken.has(column)).sort((a, b) => a - b);
  if (unknown.length !== missing.length) return new Map();
  return new Map(
    missing.flatMap((caption, i) => (unknown[i] === undefined ? [] : [[caption, unknown[i]] as const])),
  );
}

function columnMissing({ sheet, headerRow }: FoundTable, caption: string, column: number | undefined): Issue {
  const shown = column === undefined ? {} : { shown: textAt(sheet, headerRow, column) };
  const cell = { sheet: sheet.name, row: headerRow, column: 1 };
  return { code: 'column-missing', caption, ...shown, at: { sheet: sheet.name, row: headerRow, cell } };
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
