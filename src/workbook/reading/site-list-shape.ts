import type { Discipline } from '../../domain/rubric';
import type { ListIssue } from '../../domain/site-list-issue';
import { type GridSheet, textAt } from '../grid';
import { meaningOf } from './site-list-headers';
import { filledColumns, filledRowsBelow, type ListTable } from './site-list-table';

/** Captions that are named of a list that lies on its side. */
const MOST_CAPTIONS = 3;

/** What is wrong with the shape of a table: captions below one another, in two rows, or once more in the middle. */
export function shapeIssues(table: ListTable, disciplines: readonly Discipline[]): readonly ListIssue[] {
  const { sheet, headerRow, columns } = table;
  const column = columns.get('site') ?? 0;
  const isField = (row: number, at: number): boolean => {
    const meaning = meaningOf(textAt(sheet, row, at), disciplines);
    return meaning.kind === 'field' && (row > headerRow || meaning.proper); // above, 人员 is a title
  };
  const near = [...sheet.rows.keys()].filter((row) => row !== headerRow && isField(row, column));
  const others = near.filter((row) => !namesSite(textAt(sheet, row, column), disciplines));
  const [first] = others.sort((a, b) => a - b);
  if (first !== undefined) {
    const captions = others.slice(0, MOST_CAPTIONS).map((row) => textAt(sheet, row, column));
    return [{ code: 'list-transposed', captions, at: { sheet: sheet.name, row: first } }];
  }
  const again = near.filter((row) => row > headerRow && !isSameHeader(table, row));
  if (again.length > 0)
    return again.map((row) => ({ code: 'list-header-again', at: { sheet: sheet.name, row } }));
  const beside = [headerRow - 1, filledRowsBelow(table)[0] ?? 0].find(
    (row) =>
      textAt(sheet, row, column) === '' &&
      filledColumns(sheet, row).some((at) => isField(row, at) && !isRepeated(table, row, at, disciplines)),
  );
  return beside === undefined
    ? []
    : [{ code: 'list-header-two-rows', at: { sheet: sheet.name, row: Math.min(beside, headerRow) } }];
}

/** Fewer captions below one another may be there by chance. */
const ENOUGH = 3;

/** A list on its side on a sheet in which no header row was found: its captions are below one another. */
export function lyingIssue(sheet: GridSheet, disciplines: readonly Discipline[]): ListIssue | null {
  const captions = new Map<
    number,
    { readonly row: number; readonly text: string; readonly isSite: boolean }[]
  >();
  for (const row of [...sheet.rows.keys()].slice(0, MOST_ROWS))
    for (const column of filledColumns(sheet, row).slice(0, MOST_COLUMNS)) {
      const text = textAt(sheet, row, column);
      if (text === '' || meaningOf(text, disciplines).kind !== 'field') continue;
      const caption = { row, text, isSite: namesSite(text, disciplines) };
      captions.set(column, [...(captions.get(column) ?? []), caption]);
    }
  const found = [...captions.values()].find(
    (all) => all.length >= ENOUGH && all.some(({ isSite }) => isSite),
  );
  if (!found) return null;
  const others = found.filter(({ isSite }) => !isSite);
  return {
    code: 'list-transposed',
    captions: others.slice(0, MOST_CAPTIONS).map(({ text }) => text),
    at: { sheet: sheet.name, row: others[0]?.row ?? 1 },
  };
}

/** Where a list on its side is looked for. */
const MOST_ROWS = 50;
const MOST_COLUMNS = 5;

const namesSite = (text: string, disciplines: readonly Discipline[]): boolean => {
  const meaning = meaningOf(text, disciplines);
  return meaning.kind === 'field' && meaning.field === 'site';
};

const isSameHeader = ({ sheet, headerRow, columns }: ListTable, row: number): boolean =>
  [...columns.values()].every((at) => textAt(sheet, row, at) === textAt(sheet, headerRow, at));

/** Whether a caption beside the header row repeats what the header row says. */
function isRepeated(
  { sheet, columns }: ListTable,
  row: number,
  at: number,
  disciplines: readonly Discipline[],
): boolean {
  const meaning = meaningOf(textAt(sheet, row, at), disciplines);
  return meaning.kind === 'field' && columns.has(meaning.field);
}
