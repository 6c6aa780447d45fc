import { otherType } from '../../domain/fact-type';
import { looksEmpty } from '../../domain/folding';
import { noSite } from '../../domain/no-site-row';
import type { RawValue } from '../../domain/raw-value';
import type { IgnoredParts, ListField, ListRow } from '../../domain/site-list';
import type { ListIssue } from '../../domain/site-list-issue';
import { type GridCell, type GridSheet, textAt, valueAt } from '../grid';
import { formulaTrouble } from './formula-trouble';
import { LIST_CAPTIONS } from './site-list-headers';
import { filledColumns, filledRowsBelow, type ListTable } from './site-list-table';

/** The rows of a table, and what of them is not taken. */
export interface SiteListRows extends Pick<IgnoredParts, 'noSites' | 'hiddenRows'> {
  readonly rows: readonly ListRow[];
  readonly issues: readonly ListIssue[];
}

/**
 * The rows below the header, without repeated headers, rows that nobody sees, and rows that name no site. Formulas whose
 * results cannot be relied on are problems.
 */
export function siteListRows(table: ListTable, peopleOnly: boolean): SiteListRows {
  const { sheet, headerRow, columns } = table;
  const captions = new Map([...columns].map(([field, column]) => [field, textAt(sheet, headerRow, column)]));
  const hidden = new Set(sheet.guards?.hiddenRows ?? []);
  const found = {
    rows: [] as ListRow[],
    issues: [] as ListIssue[],
    noSites: [] as IgnoredRow[],
    hiddenRows: [] as IgnoredRow[],
  };
  const numbers = filledRowsBelow(table).filter((row) => !isRepeated(table, row));
  const mostlyMore =
    numbers.filter((row) => filledColumns(sheet, row).length > 1).length * 2 > numbers.length;
  for (const row of numbers) {
    const texts = textsOf(sheet, row);
    const [text = ''] = texts;
    if (texts.length === 0) continue;
    const site = shownAt(sheet, row, columns.get('site') ?? 0);
    const ignored = { sheet: sheet.name, row, text: site || text };
    if (noSite({ site, all: texts, isAlone: mostlyMore && texts.length === 1 })) found.noSites.push(ignored);
    else if (hidden.has(row)) found.hiddenRows.push(ignored);
    else {
      const cells = new Map<ListField, RawValue>();
      for (const [field, column] of columns) {
        const cell = sheet.rows.get(row)?.get(column);
        if (!cell) continue;
        const at = { sheet: sheet.name, row, column: captions.get(field) ?? LIST_CAPTIONS.site };
        found.issues.push(...formulaIssues(cell).map((issue) => ({ ...issue, at })));
        if (!isBlank(cell.value)) cells.set(field, cell.value);
      }
      found.rows.push({ at: { sheet: sheet.name, row }, peopleOnly, captions, cells });
    }
  }
  return found;
}

type IgnoredRow = IgnoredParts['noSites'][number];

/** Whether a row is the header once more, as on every page of a long list. */
const isRepeated = ({ sheet, headerRow, columns }: ListTable, row: number): boolean =>
  [...columns.values()].every((column) => textAt(sheet, row, column) === textAt(sheet, headerRow, column));

const textsOf = (sheet: GridSheet, row: number): readonly string[] =>
  filledColumns(sheet, row)
    .map((column) => shownAt(sheet, row, column))
    .filter((text) => !looksEmpty(text));

/** A cell as people see it, a day as such. */
function shownAt(sheet: GridSheet, row: number, column: number): string {
  const other = otherType(valueAt(sheet, row, column));
  return other?.kind === 'date' ? other.shown : textAt(sheet, row, column);
}

/** A link to another file may stay: what it shows is taken as it is. */
function formulaIssues(cell: GridCell): readonly ListIssue[] {
  const kind = formulaTrouble(cell);
  if (kind === null || (kind === 'external' && cell.value !== null)) return [];
  return kind === 'unsaved' || kind === 'external'
    ? [{ code: 'list-formula-unsaved' }]
    : [{ code: 'cell-formula', kind }];
}

const isBlank = (value: RawValue): boolean =>
  value === null || (typeof value === 'string' && looksEmpty(value));
