import { columnLetters } from '../../src/workbook/address';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { moveCells } from './plan-to-grid';

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!])(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?/gu;

/** Which lines are inserted: so many empty ones before a row or a column. */
export interface Insertion {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly before: number;
  readonly count?: number;
  /** Excel takes references along; a program that only moves cells does not. */
  readonly follows?: boolean;
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A workbook as Excel leaves it after rows or columns were inserted: every formula and name follows the cells. */
export function insertLines(workbook: GridWorkbook, insertion: Insertion): GridWorkbook {
  const { sheet: name, axis, before, count = 1, follows = true } = insertion;
  const move = (line: number): number => (line >= before ? line + count : line);
  const place = (row: number, column: number): readonly [number, number] =>
    axis === 'row' ? [move(row), column] : [row, move(column)];
  const corner = (fixedC: string, letters: string, fixedR: string, row: string): string => {
    const [r, c] = place(Number(row), numberOf(letters));
    return `${fixedC}${columnLetters(c)}${fixedR}${r}`;
  };
  const shifted = (formula: string, own: string): string =>
    !follows
      ? formula
      : formula.replace(REFERENCE, (whole, sheet: string | undefined, ...parts: string[]) => {
          const [fc, c, fr, r, fc2, c2, fr2, r2] = parts;
          if (c === undefined) return whole;
          const on =
            sheet === undefined ? own : sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
          if (on !== name) return whole;
          const first = corner(fc as string, c, fr as string, r as string);
          const second = c2 === undefined ? '' : `:${corner(fc2 as string, c2, fr2 as string, r2 as string)}`;
          return `${sheet ?? ''}${first}${second}`;
        });
  const sheets = workbook.sheets.map((sheet): GridSheet => {
    const placed = sheet.name === name ? moveCells(sheet, place) : sheet;
    const rows = new Map(
      [...placed.rows].map(([row, cells]) => [
        row,
        new Map(
          [...cells].map(([column, cell]) => [
            column,
            cell.formula === undefined ? cell : { ...cell, formula: shifted(cell.formula, sheet.name) },
          ]),
        ),
      ]),
    );
    const { guards } = placed;
    if (!guards || sheet.name !== name || axis === 'row') return { ...placed, rows };
    return { ...placed, rows, guards: { ...guards, hiddenColumns: guards.hiddenColumns.map(move) } };
  });
  const names = new Map([...(workbook.names ?? [])].map(([key, formula]) => [key, shifted(formula, '')]));
  return { sheets, names };
}
