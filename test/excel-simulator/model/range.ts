import {
  addressOf,
  type Box,
  bounding,
  intersection,
  overlap,
  parseAddress,
  quotedSheet,
} from '../../../src/hosts/univer/grid/box';
import { valueType } from '../../../src/hosts/univer/grid/cell-value';
import { NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { checkBox, checkFit } from './box-checks';
import { ConditionalFormatCollection } from './conditional-formats';
import { copyRange } from './copy-range';
import { DataValidation } from './data-validation';
import { KeptObject } from './kept-object';
import type { Modelled, ModelOf } from './modelled';
import { checkNumberFormat } from './number-format-checks';
import type { OpenBook } from './open-book';
import { formulaFromR1C1, formulaToR1C1 } from './r1c1';
import type { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { columnsOf, rowsOf, setColumns, setRows } from './row-column-properties';
import { checkSize, writeCells } from './write-cells';

declare module './modelled' {
  interface Models {
    range: [Excel.Range, Range];
  }
}

type Values = unknown[][];

/** A rectangle of cells of one sheet. */
export class Range extends KeptObject implements Modelled<Excel.Range, Range, 'book' | 'sheet' | 'box'> {
  static override readonly scalars = [
    'address',
    'rowIndex',
    'columnIndex',
    'rowCount',
    'columnCount',
    'values',
    'valueTypes',
    'formulas',
    'numberFormat',
  ];
  readonly box: Box;

  constructor(
    book: OpenBook,
    readonly sheet: string,
    box: Box,
  ) {
    super(book);
    this.box = checkBox(box);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.box.rows || columns !== this.box.columns)
      throw new HostError('InvalidArgument', 'the array does not fit the range');
  }

  get address(): string {
    return `${quotedSheet(this.worksheet.name)}!${addressOf(this.box)}`;
  }

  get rowIndex(): number {
    return this.box.row;
  }

  get columnIndex(): number {
    return this.box.column;
  }

  get rowCount(): number {
    return this.box.rows;
  }

  get columnCount(): number {
    return this.box.columns;
  }

  get worksheet(): ModelOf<Excel.Worksheet> {
    return this.book.worksheet(this.sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, [this.box]);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.book, this.sheet, this.box);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, [this.box]);
  }

  get values(): Values {
    return this.map((row, column) => this.book.value(this.sheet, row, column));
  }

  set values(values: unknown) {
    writeCells(this, values);
  }

  get valueTypes(): `${Excel.RangeValueType}`[][] {
    return this.map((row, column) => valueType(this.book.grid.cell(this.sheet, row, column)));
  }

  get formulas(): Values {
    return this.map((row, column) => this.formulaAt(row, column) ?? this.book.value(this.sheet, row, column));
  }

  set formulas(formulas: unknown) {
    writeCells(this, formulas);
  }

  get formulasR1C1(): Values {
    return this.map((row, column) => {
      const formula = this.formulaAt(row, column);
      return formula ? formulaToR1C1(formula, row, column) : this.book.value(this.sheet, row, column);
    });
  }

  set formulasR1C1(formulas: unknown) {
    writeCells(this, formulas, (formula, row, column) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? formulaFromR1C1(formula, row, column)
        : formula,
    );
  }

  get numberFormat(): Values {
    return this.map((row, column) => this.book.numberFormat(this.sheet, row, column));
  }

  set numberFormat(formats: unknown) {
    this.book.guardFormat(this.sheet);
    const box = checkSize(this.box);
    const isOne = !Array.isArray(formats);
    if (!isOne) checkFit(formats, box);
    const all = (isOne ? [[formats]] : formats) as Values;
    for (const format of all.flat()) if (format !== null) checkNumberFormat(format);
    this.book.grid.addStyle(this.sheet, box, (row, column) => {
      const format = isOne ? formats : all[row - box.row]?.[column - box.column];
      return typeof format === 'string' ? { n: { pattern: format } } : null;
    });
  }

  get columnHidden(): boolean {
    return this.book.grid.isColumnHidden(this.sheet, this.box.column);
  }

  set columnHidden(hidden: boolean) {
    this.book.guardFormat(this.sheet, 'allowFormatColumns');
    this.book.grid.hideColumns(this.sheet, this.box.column, this.box.columns, hidden);
  }

  setRowProperties(properties: Excel.SettableRowProperties[]): void {
    setRows(this, properties);
  }

  setColumnProperties(properties: Excel.SettableColumnProperties[]): void {
    setColumns(this, properties);
  }

  getRowProperties(_: Excel.RowPropertiesLoadOptions): Excel.RowProperties[] {
    return rowsOf(this);
  }

  getColumnProperties(_: Excel.ColumnPropertiesLoadOptions): Excel.ColumnProperties[] {
    return columnsOf(this);
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.box.row + row, column: this.box.column + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    return this.at({ ...this.box, row: this.box.row + row, rows: 1 });
  }

  getColumn(column: number): Range {
    return this.at({ ...this.box, column: this.box.column + column, columns: 1 });
  }

  getBoundingRect(other: Range | string): Range {
    const b = other instanceof Range ? other.box : parseAddress(other.slice(other.lastIndexOf('!') + 1));
    if (!b) throw new HostError('InvalidArgument');
    return this.at(bounding(this.box, b));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | typeof NULL_OBJECT {
    const used = this.book.grid.usedBox(this.sheet, valuesOnly === true);
    const shared = used && intersection(used, this.box);
    return shared ? this.at(shared) : NULL_OBJECT;
  }

  getMergedAreasOrNullObject(): RangeAreas | typeof NULL_OBJECT {
    const merged = this.book.grid.merges(this.sheet).filter((box) => overlap(box, this.box));
    return merged.length > 0
      ? this.worksheet.getRanges(merged.map((box) => addressOf(box)).join(','))
      : NULL_OBJECT;
  }

  merge(across?: boolean): void {
    this.book.guardFormat(this.sheet);
    const rows = across ? this.box.rows : 1;
    const height = this.box.rows / rows;
    for (let i = 0; i < rows; i++)
      this.book.grid.merge(this.sheet, { ...this.box, row: this.box.row + i, rows: height });
  }

  unmerge(): void {
    this.book.guardFormat(this.sheet);
    this.book.grid.unmerge(this.sheet, this.box);
  }

  select(): void {
    this.book.grid.select(this.sheet, this.box);
  }

  copyFrom(source: Range | RangeAreas | string, type?: `${Excel.RangeCopyType}`): void {
    const from = typeof source === 'string' ? this.worksheet.getRange(source) : source;
    if (!(from instanceof Range))
      throw new HostError('ApiNotFound', 'the workbench does not know Range.copyFrom of several areas');
    copyRange(from, this, type);
  }

  private at(box: Box): Range {
    return new Range(this.book, this.sheet, box);
  }

  private formulaAt(row: number, column: number): string | null {
    const formula = this.book.grid.cell(this.sheet, row, column)?.f;
    return formula ? this.book.shownFormulas.of(this.sheet, row, column, formula) : null;
  }

  private map<T>(value: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = checkSize(this.box);
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => value(row + i, column + j)),
    );
  }
}
