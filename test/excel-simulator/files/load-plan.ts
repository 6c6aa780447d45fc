import type { ICellData } from '@univerjs/core';
import { writtenCell } from '../../../src/hosts/univer/grid/cell-value';
import { toPixels } from '../../../src/hosts/univer/pixels';
import { absoluteRef, areaRef } from '../../../src/workbook/address';
import { freeName } from '../../../src/workbook/change/free-name';
import { widthPixels } from '../../../src/workbook/measure';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import type { Book } from '../model/book';
import { boxOf, loadChart, loadPrint, loadRules } from './load-extras';
import { loadStyles } from './load-styles';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Fills an empty workbook with a plan, as if the pane had written it. */
export async function loadPlan(book: Book, plan: WorkbookPlan): Promise<void> {
  const { worksheets, names } = book.root;
  const [first] = worksheets.items();
  const taken = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  if (first && taken.size > 0) first.name = freeName(first.name, taken);
  const loaded = plan.sheets.map((sheet) => ({ sheet, id: book.grid.addSheet(sheet.name) })); // a name that Excel refuses may be in a file
  // Before the formulas: a formula whose name is not there yet would be #NAME?
  for (const { name, sheet, area } of plan.names)
    names.add(name, `='${sheet.replaceAll("'", "''")}'!${absoluteRef(area)}`);
  for (const { sheet, id } of loaded) loadSheet(book, sheet, id);
  book.flush();
  if (first && loaded.length > 0) first.delete();
  const shown = loaded.find(({ sheet }) => sheet.name === plan.activeSheet);
  if (shown) book.grid.select(shown.id, { row: 0, column: 0, rows: 1, columns: 1 });
  for (const { sheet, id } of loaded) {
    if (sheet.visibility !== 'visible') book.worksheet(id).visibility = VISIBILITY[sheet.visibility];
    if (sheet.protected)
      book.worksheet(id).protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  }
  await book.settle();
}

function loadSheet(book: Book, plan: SheetPlan, id: string): void {
  const sheet = book.worksheet(id);
  if (plan.tabColor) sheet.tabColor = `#${plan.tabColor}`;
  loadStyles(book, id, plan.cells);
  book.grid.flushStyles(); // after the contents it would take formulas away
  for (const area of plan.merges) book.grid.merge(id, boxOf(area));
  plan.columns.forEach(({ width }, i) => {
    book.grid.setColumnWidth(id, i, 1, widthPixels(width));
  });
  for (const { from, rows, points } of runs(plan.heights))
    book.grid.setRowHeight(id, from, rows, toPixels(points));
  book.grid.setCells(id, cellsOf(book, id, plan.cells));
  loadRules(book, id, plan);
  if (plan.freeze) book.grid.freeze(id, plan.freeze.rows, plan.freeze.columns);
  if (!plan.showGridlines) sheet.showGridlines = false;
  for (const chart of plan.charts ?? []) loadChart(sheet, chart); // of hidden cells there would be none
  plan.columns.forEach(({ hidden }, i) => {
    if (hidden) book.grid.hideColumns(id, i, 1, true);
  });
  if (plan.table) sheet.tables.add(areaRef(plan.table.area), true).name = plan.table.name;
  if (plan.print) loadPrint(book, id, plan.print);
}

function cellsOf(
  book: Book,
  sheet: string,
  cells: SheetPlan['cells'],
): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  cells.forEach((line, row) => {
    const target: Record<number, ICellData> = {};
    line.forEach((cell, column) => {
      const data = cell && dataOf(cell);
      if (data?.f) data.f = book.loadedFormula(sheet, row, column, data.f);
      if (data) target[column] = data;
    });
    if (Object.keys(target).length > 0) matrix[row] = target;
  });
  return matrix;
}

/** A planned text is a text, whatever it looks like. A formula shows its planned result until it is calculated. */
function dataOf({ value, formula }: CellPlan): ICellData | null {
  if (formula !== undefined) return { ...writtenCell(`=${formula}`, false), ...resultOf(value) };
  return plainData(value);
}

function resultOf(value: CellPlan['value']): ICellData {
  const { v, t } = plainData(value) ?? {};
  return v === undefined || v === null || t === undefined ? {} : { v, t };
}

function plainData(value: CellPlan['value']): ICellData | null {
  return typeof value === 'string'
    ? value === ''
      ? null
      : writtenCell(`'${value}`, false)
    : writtenCell(value, false);
}

/** Equal heights side by side, each set at once. */
function runs(heights: readonly number[]): readonly { from: number; rows: number; points: number }[] {
  const found: { from: number; rows: number; points: number }[] = [];
  heights.forEach((points, from) => {
    const last = found.at(-1);
    if (last?.points === points) last.rows += 1;
    else found.push({ from, rows: 1, points });
  });
  return found;
}
