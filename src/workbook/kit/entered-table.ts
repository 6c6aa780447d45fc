import { type EnteredRow, freshKeys, usedRows } from '../../domain/entered-rows';
import type { Issue } from '../../domain/issue';
import type { RawValue } from '../../domain/raw-value';
import type { ConditionalFormatPlan } from '../plan';
import { usableWidth } from '../plan-context';
import { type Column, hiddenColumn, type InputColumn, shown } from './columns';
import { captionsOf, type DeclaredTable } from './declared-table';
import {
  areEmpty,
  type Expression,
  every,
  isBefore,
  isEmpty,
  isNoneOf,
  not,
  occursTwice,
  text,
  when,
} from './expression';

/** What may be wrong with a row as a whole; reported at one of its cells. */
export interface RowRule<Field extends string> {
  readonly at: Field;
  readonly word: string;
  readonly broken: Expression<Field, boolean>;
  readonly issue: (captions: Readonly<Record<Field, string>>) => Issue;
  /** The fields by which people recognise a row, where the rule says so. */
  readonly identity?: readonly Field[];
}

/** A column that is worked out for each row, and how it looks where it says something. */
export interface DerivedColumn extends Column {
  readonly value: Expression<string, string>;
  readonly colours: readonly DerivedColour[];
}

/** How a derived cell looks where a condition holds; `holds` makes the formula of it for a cell. */
export interface DerivedColour {
  readonly holds: (cell: string) => string;
  readonly format: ConditionalFormatPlan['format'];
}

/** A table that people fill in, one row after the other, as it is declared: all else follows from this. */
export interface EnteredTableDeclaration<Field extends string> {
  /** What its sheet is marked as, in small letters; never used for another sheet. */
  readonly kind: string;
  /** The name of its sheet, and its title. */
  readonly name: string;
  /** What people read under the title. */
  readonly hint: string;
  readonly tabColor: string;
  readonly orientation: 'portrait' | 'landscape';
  /** What people fill in, from the left; a number goes before, 核对 behind. */
  readonly columns: Readonly<Record<Field, InputColumn>>;
  readonly rules: readonly RowRule<NoInfer<Field>>[];
  /** What is worked out for each row; behind what people fill in. */
  readonly derived: Readonly<Record<string, DerivedColumn>>;
  /** Workbook-level names of columns, by their fields. */
  readonly names: Readonly<Record<string, string>>;
  /** The rows that a workbook of a year begins with. */
  readonly initial: (year: number) => readonly EnteredRow['values'][];
  /** What else the columns are called in the lists of others, by their fields. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Rows that a new sheet has at the least, and rows that are free below the last one that is used. */
  readonly rows: { readonly least: number; readonly spare: number };
}

/** A table that people fill in, with everything that follows from its declaration. */
export interface EnteredTable extends Omit<EnteredTableDeclaration<string>, 'columns'> {
  readonly fields: readonly string[];
  readonly inputs: Readonly<Record<string, InputColumn>>;
  /** The same with the columns that every such table has. */
  readonly table: DeclaredTable<string>;
  /** What 核对 says of a row. */
  readonly check: Expression<string, string>;
}

/** What a declaration may leave out. */
type Optional = 'rows' | 'derived' | 'names' | 'initial' | 'aliases';

/** Rows of a new sheet, or below those that are there. */
const USUAL_ROWS = { least: 20, spare: 5 };

/**
 * Declares a table that people fill in. Its columns fit a page side by side; none is called as those that every such table
 * has.
 */
export function enteredTable<Field extends string>(
  declared: Omit<EnteredTableDeclaration<Field>, Optional> &
    Partial<Pick<EnteredTableDeclaration<Field>, Optional>>,
): EnteredTable {
  const fields = Object.keys(declared.columns) as Field[];
  const inputs: Readonly<Record<string, InputColumn>> = declared.columns;
  const columns: Readonly<Record<string, Column>> = {
    key: hiddenColumn('行号', 10),
    number: shown('序号', 11, 'textCenter'),
    ...inputs,
    ...declared.derived,
    check: shown('核对', 24, 'check'),
  };
  const wide = Object.values(columns).reduce((sum, { mm, hidden }) => sum + (hidden ? 0 : mm), 0);
  if (wide > usableWidth(declared.orientation))
    throw new Error(`${declared.name}: ${wide} mm, a page has ${usableWidth(declared.orientation)}`);
  return {
    derived: {},
    names: {},
    initial: () => [],
    aliases: {},
    ...declared,
    rows: declared.rows ?? USUAL_ROWS,
    rules: declared.rules as readonly RowRule<string>[],
    fields,
    inputs,
    table: { kind: declared.kind, name: declared.name, columns },
    check: checkOf(declared),
  };
}

/** What 核对 says: nothing of a row that nobody uses, else the first thing that is wrong. */
function checkOf<Field extends string>({
  columns,
  rules,
}: Pick<EnteredTableDeclaration<Field>, 'columns' | 'rules'>): Expression<string, string> {
  const fields = Object.keys(columns) as Field[];
  const said = [
    ...fields.flatMap((field) =>
      columns[field].rules.map(({ word, broken }) => [broken(field), word(columns[field].caption)] as const),
    ),
    ...rules.map(({ broken, word }) => [broken, word] as const),
  ];
  const words = said.reduceRight<Expression<Field, string>>(
    (others, [broken, word]) => when(broken, text(word), others),
    text(''),
  );
  return when(areEmpty(fields), text(''), words) as Expression<string, string>;
}

/** No two rows say the same in all of these columns. */
export const unique = <Field extends string>(...fields: readonly [Field, ...Field[]]): RowRule<Field> => ({
  at: fields[0],
  word: '重复',
  identity: fields,
  broken: occursTwice(fields),
  issue: (captions) => ({
    code: 'row-duplicate',
    fields: fields.map((field) => ({ caption: captions[field] })),
  }),
});

/** A cell must not be empty where a condition holds of its row. */
export const requiredWhere = <Field extends string, Other extends string>(
  at: Field,
  caption: string,
  holds: Expression<Other, boolean>,
): RowRule<Field | Other> => ({
  at,
  word: `缺${caption}`,
  broken: every<Field | Other>(holds, isEmpty(at)),
  issue: () => ({ code: 'cell-required', field: { caption }, count: 1 }),
});

/** One of the words of a column follows from another cell being filled. */
export const follows = <Field extends string>(at: Field, word: string, from: Field): RowRule<Field> => ({
  at,
  word: `应为${word}`,
  broken: every(not(isEmpty(from)), isNoneOf(at, [word])),
  issue: (captions) => ({
    code: 'choice-behind',
    field: { caption: captions[at] },
    from: { caption: captions[from] },
    meant: word,
  }),
});

/** One day is not before another. */
export const inOrder = <Field extends string>(earlier: Field, later: Field): RowRule<Field> => ({
  at: later,
  word: '日期先后不对',
  broken: isBefore(later, earlier),
  issue: (captions) => ({
    code: 'days-reversed',
    earlier: { caption: captions[earlier] },
    later: { caption: captions[later] },
  }),
});

/** The rows that a table has in a new workbook of a year. */
export function initialRows({ initial, fields }: EnteredTable, year: number): readonly EnteredRow[] {
  const keys = freshKeys([]);
  return initial(year).map((values) => ({
    key: keys.next().value,
    values: Object.fromEntries(fields.map((field): [string, RawValue] => [field, values[field] ?? null])),
  }));
}

/** The rows of a sheet that is made anew: what is used, and free ones below it. */
export function withSpareRows(
  { rows, fields }: EnteredTable,
  given: readonly EnteredRow[],
): readonly EnteredRow[] {
  const used = usedRows(given);
  const fresh = freshKeys(used.map(({ key }) => key));
  const blank = Object.fromEntries(fields.map((field): [string, RawValue] => [field, null]));
  const free = Math.max(rows.least - used.length, rows.spare);
  return [...used, ...Array.from({ length: free }, () => ({ key: fresh.next().value, values: blank }))];
}

/** The captions of what people fill in. */
export const inputCaptions = ({ inputs }: EnteredTable): Readonly<Record<string, string>> =>
  captionsOf({ columns: inputs });
