import { type Box, intersection } from '../../../src/hosts/univer/grid/box';
import { HostError } from '../protocol/host-error';
import { copyFormats } from './copy-formats';
import type { ModelOf } from './modelled';
import type { OpenBook } from './open-book';

type Range = ModelOf<Excel.Range>;

/** `Range.copyFrom` as far as it is known here: same size, a formula from one cell to many, or a row of
 * formulas to rows below each other. */
export function copyRange(from: Range, to: Range, type = 'All'): void {
  const unknown = (): HostError =>
    new HostError('ApiNotFound', `the workbench does not know Range.copyFrom(${type})`);
  const sameSize = from.box.rows === to.box.rows && from.box.columns === to.box.columns;
  if (type === 'Formulas') {
    const { rows, columns } = from.box;
    const [line] = from.formulasR1C1;
    if (rows !== 1 || (columns !== 1 && columns !== to.box.columns)) throw unknown();
    checkMerges(from, to);
    to.formulasR1C1 = columns === 1 ? line?.[0] : Array.from({ length: to.box.rows }, () => line);
    return;
  }
  if (!sameSize) throw unknown();
  if (type === 'Values') {
    checkMerges(from, to);
    const covered = mergesIn(to.book, to.sheet, to.box);
    to.values = from.values.map((line, i) =>
      line.map((value, j) => (covered.some((merged) => isInside(merged, i, j)) ? null : pasted(value))),
    );
  } else if (type === 'Formats') {
    to.book.guardFormat(to.sheet);
    copyFormats(to.book, from, to);
  } else throw unknown();
}

/** A pasted value stays what it is: a text is not read again. */
const pasted = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? `'${value}` : value);

/** Contents go over merged cells only from cells that are merged in the same way. */
function checkMerges(from: Range, to: Range): void {
  const theirs = JSON.stringify(mergesIn(to.book, to.sheet, to.box));
  if (theirs !== '[]' && theirs !== JSON.stringify(mergesIn(from.book, from.sheet, from.box)))
    throw new HostError('InvalidArgument', 'contents cannot be copied over merged cells');
}

/** The merges that touch a box, with their places in it, in order. */
const mergesIn = ({ grid }: OpenBook, sheet: string, box: Box): readonly Box[] =>
  grid
    .merges(sheet)
    .filter((merged) => intersection(merged, box))
    .map((merged) => ({ ...merged, row: merged.row - box.row, column: merged.column - box.column }))
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** Whether a cell lies under a merge and is not its first. */
const isInside = (merged: Box, row: number, column: number): boolean =>
  intersection(merged, { row, column, rows: 1, columns: 1 }) !== null &&
  (row !== merged.row || column !== merged.column);
