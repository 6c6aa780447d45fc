import type { Discipline } from '../../domain/rubric';
import type { IgnoredParts, ListField } from '../../domain/site-list';
import type { ListIssue } from '../../domain/site-list-issue';
import { columnLetters } from '../address';
import { type GridSheet, textAt } from '../grid';
import { inspectorCaption, isProperCaption, meaningOf } from './site-list-headers';

/** A table of sites or people on a sheet: which column holds what. */
export interface ListTable {
  readonly sheet: GridSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ListField, number>;
  readonly ignored: IgnoredParts['columns'];
  readonly issues: readonly ListIssue[];
}

/** Filled rows from the top among which the header is looked for. */
const MOST_ABOVE = 200;

/** The table of a sheet, found by its header row: the one that names sites and has most other captions of ours. */
export function findListTable(sheet: GridSheet, disciplines: readonly Discipline[]): ListTable | null {
  let best: ListTable | null = null;
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b).slice(0, MOST_ABOVE)) {
    const table = tableAt(sheet, row, disciplines);
    if (namesSites(table) && table.columns.size > (best?.columns.size ?? 0)) best = table;
  }
  return best && { ...best, ignored: [...best.ignored, ...uncaptioned(best)] };
}

/** Other words than 项目名称 are captions only beside other captions, or alone in their row. */
function namesSites({ sheet, headerRow, columns }: ListTable): boolean {
  const column = columns.get('site');
  if (column === undefined) return false;
  return (
    isProperCaption(textAt(sheet, headerRow, column), 'site') ||
    columns.size > 1 ||
    sheet.rows.get(headerRow)?.size === 1
  );
}

function tableAt(sheet: GridSheet, headerRow: number, disciplines: readonly Discipline[]): ListTable {
  const claims = new Map<ListField, { column: number; proper: boolean }[]>();
  const ignored: IgnoredParts['columns'][number][] = [];
  const issues: ListIssue[] = [];
  const at = { sheet: sheet.name, row: headerRow };
  const ignore = (column: number): void => {
    const caption = textAt(sheet, headerRow, column);
    ignored.push({ sheet: sheet.name, letters: columnLetters(column), caption });
  };
  for (const column of filledColumns(sheet, headerRow)) {
    const caption = textAt(sheet, headerRow, column);
    if (caption === '') continue;
    const meaning = meaningOf(caption, disciplines);
    if (meaning.kind === 'field')
      claims.set(meaning.field, [...(claims.get(meaning.field) ?? []), { column, proper: meaning.proper }]);
    else if (meaning.kind === 'unknown-discipline') {
      const captions = disciplines.map(inspectorCaption);
      issues.push({ code: 'list-discipline-unknown', caption, known: captions, at });
    } else if (meaning.near !== null)
      issues.push({ code: 'list-header-unknown', caption, meant: meaning.near, at });
    else ignore(column);
  }
  const columns = new Map<ListField, number>();
  for (const [field, claimed] of claims) {
    const proper = claimed.filter((claim) => claim.proper);
    const [chosen, ...others] = proper.length > 0 ? proper : claimed;
    if (!chosen) continue;
    columns.set(field, chosen.column);
    if (others.length > 0) {
      const letters = [chosen, ...others].map(({ column }) => columnLetters(column));
      const caption = textAt(sheet, headerRow, chosen.column);
      issues.push({ code: 'list-header-twice', caption, columns: letters, at });
    }
    for (const { column } of claimed)
      if (proper.length > 0 && !proper.some((p) => p.column === column)) ignore(column);
  }
  const alone = columns.get('discipline');
  if (alone !== undefined && !columns.has('name') && !columns.has('role')) {
    columns.delete('discipline'); // of nobody
    ignore(alone);
  }
  return { sheet, headerRow, columns, ignored, issues };
}

/** The columns of a row that are not empty, from the left. */
export const filledColumns = (sheet: GridSheet, row: number): readonly number[] =>
  [...(sheet.rows.get(row)?.keys() ?? [])].sort((a, b) => a - b);

/** The rows below the header that are not empty, from the top. */
export const filledRowsBelow = ({ sheet, headerRow }: ListTable): readonly number[] =>
  [...sheet.rows.keys()].filter((row) => row > headerRow).sort((a, b) => a - b);

/** Columns below the header that hold something under no caption. */
function uncaptioned(table: ListTable): IgnoredParts['columns'] {
  const { sheet, headerRow } = table;
  const columns = new Set<number>();
  for (const row of filledRowsBelow(table))
    for (const column of filledColumns(sheet, row))
      if (textAt(sheet, row, column) !== '' && textAt(sheet, headerRow, column) === '') columns.add(column);
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({ sheet: sheet.name, letters: columnLetters(column), caption: '' }));
}
