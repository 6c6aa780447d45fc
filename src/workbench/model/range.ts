import { type MaybeObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import {
  addressOf,
  type Box,
  bounding,
  checkBox,
  checkFit,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  parseAddress,
  quotedSheet,
} from './box';
import { valueType, writtenCell } from './cell-value';
import { ConditionalFormatCollection } from './conditional-formats';
import { copyRange } from './copy-range';
import { DataValidation } from './data-validation';
import { KeptObject } from './kept-object';
import { formulaFromR1C1, formulaToR1C1 } from './r1c1';
import { RangeFormat } from './range-format';
import { setColumns, setRows } from './row-column-properties';

type Values = readonly (readonly unknown[])[];

/** A rectangle of cells of one sheet. */
export class Range extends KeptObject {
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
    book: Book,
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

  get worksheet() {
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
    this.write(values, (value) => value);
  }

  get valueTypes(): Values {
    return this.map((row, column) => valueType(this.book.grid.cell(this.sheet, row, column)));
  }

  get formulas(): Values {
    return this.map((row, column) => this.formulaAt(row, column) ?? this.book.value(this.sheet, row, column));
  }

  set formulas(formulas: unknown) {
    this.write(formulas, (formula) => formula);
  }

  get formulasR1C1(): Values {
    return this.map((row, column) => {
      const formula = this.formulaAt(row, column);
      return formula ? formulaToR1C1(formula, row, column) : this.book.value(this.sheet, row, column);
    });
  }

  set formulasR1C1(formulas: unknown) {
    this.write(formulas, (formula, row, column) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? formulaFromR1C1(formula, row, column)
        : formula,
    );
  }

  get numberFormat(): Values {
    return this.map((row, column) => this.numberFormatAt(row, column));
  }

  set numberFormat(formats: unknown) {
    this.book.guardFormat(this.sheet);
    const box = this.book.grid.clip(this.sheet, this.box);
    this.book.grid.addStyle(this.sheet, box, (row, column) => {
      const format = Array.isArray(formats) ? formats[row - box.row]?.[column - box.column] : formats;
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

  setRowProperties(properties: unknown): void {
    setRows(this, properties);
  }

  setColumnProperties(properties: unknown): void {
    setColumns(this, properties);
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

  getUsedRangeOrNullObject(valuesOnly?: boolean): MaybeObject {
    const used = this.book.grid.usedBox(this.sheet, valuesOnly === true);
    const shared = used && intersection(used, this.box);
    return shared ? this.at(shared) : NULL_OBJECT;
  }

  getMergedAreasOrNullObject(): MaybeObject {
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

  copyFrom(source: Range | string, type?: string): void {
    copyRange(source instanceof Range ? source : this.worksheet.getRange(source), this, type);
  }

  private at(box: Box): Range {
    return new Range(this.book, this.sheet, box);
  }

  private formulaAt(row: number, column: number): string | null {
    return this.book.grid.cell(this.sheet, row, column)?.f || null;
  }

  private numberFormatAt(row: number, column: number): string {
    return this.book.grid.style(this.sheet, row, column).n?.pattern ?? 'General';
  }

  private map<T>(value: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.box;
    if (rows >= MAX_ROWS || columns >= MAX_COLUMNS)
      throw new HostError('InvalidArgument', 'the range is too large to read');
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => value(row + i, column + j)),
    );
  }

  private write(given: unknown, asWritten: (value: unknown, row: number, column: number) => unknown): void {
    const { row, column, rows, columns } = this.box;
    const single = !Array.isArray(given);
    if (!single) checkFit(given, this.box);
    this.book.guardCells(this.sheet, this.box);
    const before = rows * columns === 1 ? this.book.value(this.sheet, row, column) : undefined;
    const cells: Record<number, Record<number, NonNullable<ReturnType<typeof writtenCell>>>> = {};
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const value = asWritten(single ? given : (given as Values)[i]?.[j], row + i, column + j);
        const cell = writtenCell(value, this.numberFormatAt(row + i, column + j) === '@');
        if (!cell) continue;
        const line = cells[row + i] ?? {};
        line[column + j] = cell;
        cells[row + i] = line;
      }
    this.book.grid.setCells(this.sheet, cells);
    this.book.changed(this.sheet, this.box, before);
  }
}
