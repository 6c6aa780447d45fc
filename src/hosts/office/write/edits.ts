import type { RawValue } from '../../../domain/raw-value';
import type { CellEdit } from '../../../usecases/workbook-port';
import { a1, areaRef, columnArea } from '../../../workbook/address';
import { rawOf } from '../grid-of-range';
import { AddressBook } from './address-book';
import { typedText } from './typed-text';

/** A cell that was not what it was taken to be when it was set: what was there, to be put back. */
export interface LateCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: unknown;
}

/**
 * Sets input cells; `also` queues what goes with them. Answers how many were set: what people have typed meanwhile
 * into a cell comes back right afterwards.
 */
export async function sendEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  also: () => void = () => undefined,
): Promise<number> {
  const overwritten = queueEdits(context.workbook, edits);
  also();
  await context.sync();
  const late = overwritten();
  await putBackLate(context, late);
  return edits.length - late.length;
}

/** Gives cells back what people had typed into them right before they were set. */
export async function putBackLate(context: Excel.RequestContext, late: readonly LateCell[]): Promise<void> {
  if (late.length === 0) return;
  const back = async (): Promise<void> => {
    for (const { sheet, row, column, formula } of late)
      context.workbook.worksheets.getItem(sheet).getRange(a1(row, column)).formulas = [[formula]];
    await context.sync();
  };
  await back().catch(back);
}

/**
 * Gives cells that hold an edit's value back what they held before. With `unlessAll` they are left alone
 * where every edit is in place; answers whether that is so.
 */
export async function putBackEdits(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  unlessAll: boolean,
): Promise<boolean> {
  const { worksheets } = context.workbook;
  const cells = edits.map((edit) => {
    const cell = worksheets.getItemOrNullObject(edit.sheet).getRange(a1(edit.row, edit.column));
    return { edit, cell: cell.load('values,valueTypes') };
  });
  await context.sync();
  const set = cells.filter(
    ({ edit, cell }) =>
      !cell.isNullObject && isSame(rawOf(cell.values[0]?.[0], cell.valueTypes[0]?.[0]), edit.value),
  );
  const all = set.length === edits.length;
  const back = set.filter(({ edit: { was, value } }) => was !== undefined && !isSame(was, value));
  if (back.length === 0 || (all && unlessAll)) return all;
  for (const { edit } of back)
    worksheets.getItem(edit.sheet).getRange(a1(edit.row, edit.column)).values = [[typed(edit.was)]];
  await context.sync();
  return false;
}

/** What a person types to get a value. */
function typed(value: RawValue | undefined): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? typedText(value, undefined) : (value?.error ?? '');
}

/**
 * Queues edits; equal values below each other go together. What the cells hold is read right before, in the same request;
 * answers what was not as it was taken to be, once there is an answer.
 */
export function queueEdits(
  { worksheets }: Excel.Workbook,
  edits: readonly CellEdit[],
): () => readonly LateCell[] {
  const books = new Map<string, AddressBook>();
  const held = runsOf(edits).map((run) => {
    const sheet = worksheets.getItem(run.sheet);
    const book = books.get(run.sheet) ?? new AddressBook(sheet);
    books.set(run.sheet, book);
    const area = columnArea(run.column, run.row, run.bottom);
    const before = run.edits.some(({ was }) => was !== undefined) ? sheet.getRange(areaRef(area)) : null;
    before?.load('values,valueTypes,formulas');
    const { value } = run;
    book.range(area).values = (typeof value === 'number'
      ? value
      : typedText(value, undefined)) as unknown as string[][];
    return { run, before };
  });
  return () => held.flatMap(({ run, before }) => (before ? lateCells(run, before) : []));
}

function lateCells(run: EditRun, { values, valueTypes, formulas }: Excel.Range): readonly LateCell[] {
  return run.edits.flatMap(({ sheet, row, column, value, was }, i) => {
    const found = rawOf(values[i]?.[0], valueTypes[i]?.[0]);
    const expected = was === undefined || isSame(found, was) || isSame(found, value);
    return expected ? [] : [{ sheet, row, column, formula: writable(found, formulas[i]?.[0]) }];
  });
}

/** Whether two values are the same to people. */
export const isSame = (a: RawValue, b: RawValue): boolean =>
  JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);

/** What has to be written for a cell to be again what it was. */
export const writable = (value: RawValue, formula: unknown): unknown =>
  typeof value === 'string' && value === formula ? typedText(value, undefined) : formula;

/** Edits of one value below each other. */
interface EditRun extends CellEdit {
  readonly bottom: number;
  readonly edits: readonly CellEdit[];
}

function runsOf(edits: readonly CellEdit[]): readonly EditRun[] {
  const sorted = [...edits].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: EditRun[] = [];
  for (const edit of sorted) {
    const last = runs.at(-1);
    const joins =
      last &&
      last.sheet === edit.sheet &&
      last.column === edit.column &&
      last.bottom + 1 === edit.row &&
      last.value === edit.value;
    if (last && joins) runs[runs.length - 1] = { ...last, bottom: edit.row, edits: [...last.edits, edit] };
    else runs.push({ ...edit, bottom: edit.row, edits: [edit] });
  }
  return runs;
}
