import { DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { parseAddress } from '../../hosts/univer/grid/box';
import type { GridBook } from '../../hosts/univer/grid-book';
import { ruleFormula } from '../../hosts/univer/rule-formula';
import type { RuleValue } from '../../hosts/univer/rule-values';

/** The cell that somebody has just typed into; row and column count from 0. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whether a rule takes what is in a cell, answered at once; undefined where only the grid can tell. */
export function ruleTakes(
  book: GridBook,
  rule: ISheetDataValidationRule,
  { sheet, row, column }: TypedCell,
): boolean | undefined {
  const value = valueIn(book, sheet, row, column);
  if (value === null && rule.allowBlank !== false) return true;
  if (rule.type === DataValidationType.LIST)
    return listOf(book, rule.formula1)?.includes(String(value ?? ''));
  if (rule.type === DataValidationType.DATE) return isBetween(value, rule);
  if (rule.type !== DataValidationType.CUSTOM) return undefined;
  const [first] = rule.ranges;
  if (!first) return undefined;
  // The formula is written for the first cell of the rule's area.
  const [down, right] = [row - first.startRow, column - first.startColumn];
  const result = ruleFormula(rule.formula1 ?? '', (cell) =>
    valueIn(book, sheet, cell.row + (cell.fixedRow ? 0 : down), cell.column + (cell.fixedColumn ? 0 : right)),
  );
  return result === undefined ? undefined : result === true || (typeof result === 'number' && result !== 0);
}

const valueIn = (book: GridBook, sheet: string, row: number, column: number): RuleValue => {
  const value = book.value(sheet, row, column);
  return value === '' ? null : value;
};

/** The rule's limits are numbers in all our sheets; others are left to the grid. */
function isBetween(value: RuleValue, { operator, formula1, formula2 }: ISheetDataValidationRule) {
  const [from, to] = [Number(formula1 || Number.NaN), Number(formula2 || Number.NaN)];
  if (operator !== DataValidationOperator.BETWEEN || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return typeof value === 'number' && value >= from && value <= to;
}

/** What a list offers: written out with commas, or existing in cells, by name or address. */
function listOf(book: GridBook, source = ''): readonly string[] | undefined {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const wanted = source.slice(1);
  const name = book.grid.names().find((item) => item.name.toLowerCase() === wanted.toLowerCase());
  const reference = (name?.reference ?? wanted).replace(/^=/, '');
  const [, tab = '', address = ''] = /^'?(.+?)'?!([$A-Z0-9:]+)$/.exec(reference) ?? [];
  const sheet = book.grid.tabs().find((item) => item.name === tab.replaceAll("''", "'"));
  const box = parseAddress(address);
  if (!sheet || !box) return undefined;
  const { row, column, rows, columns } = book.grid.clip(sheet.id, box);
  return Array.from({ length: rows * columns }, (_, at) =>
    String(book.value(sheet.id, row + Math.floor(at / columns), column + (at % columns))),
  );
}
