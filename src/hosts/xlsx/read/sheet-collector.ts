import type { RawValue } from '../../../domain/raw-value';
import type { GridCell, GridGuards, GridRow, GridRows } from '../../../workbook/grid';
import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import type { SharedFormula } from './moved-formulas';
import { RowDraft } from './row-draft';
import { SharedFormulas, type SharedTag } from './shared-formulas';

/** What a row of a sheet counts as in the file's budget of cells. */
const ROW_SIZE = 3;

/** Columns that may be hidden, repeated ones counted, before it counts as an attack. */
const MOST_COLUMNS_HIDDEN = 64 * LIMITS.columns;

/** What a worksheet part holds. */
export interface SheetContent {
  readonly rows: GridRows;
  readonly guards: GridGuards;
}

interface Awaited {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly tag: SharedTag;
}

/** Gathers one sheet while it is scanned: cells that hold something, what is hidden, whether it is protected. */
export class SheetCollector {
  private readonly rows = new Map<number, GridRow>();
  /** Rows that came in more than one piece: these are the sheet's own and may be changed. */
  private readonly pieced = new Map<number, Map<number, GridCell>>();
  private readonly draft = new RowDraft();
  private readonly shared: SharedFormulas;
  private readonly awaited: Awaited[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private columnsHidden = 0;
  private currentRow = 0;
  /** The row that was kept last, and whether all of them came in their order. */
  private lastRow = 0;
  private isAscending = true;
  /** Of another file, the row that the one begun most likely is. */
  private cached: GridRow | undefined;
  private isProtected = false;

  constructor(private readonly budget: Budget) {
    this.shared = new SharedFormulas(budget);
  }

  /** A row begins that most likely holds the very cells of `cached`. */
  beginRow(cached: GridRow | undefined): void {
    this.endRow();
    this.cached = cached;
  }

  /** A cell, and what is kept of it: nothing of one without value and formula. */
  cell(row: number, column: number, value: RawValue, formula: string): GridCell | undefined {
    if (value === null && formula === '') return undefined;
    const cell = formula === '' ? { value } : { value, formula };
    this.takeCell(row, column, cell);
    return cell;
  }

  /** A cell of a group that shares its formula. */
  sharedCell(
    row: number,
    column: number,
    value: RawValue,
    formula: string,
    tag: SharedTag,
  ): GridCell | undefined {
    if (this.shared.isFirst(tag, formula, row, column)) return this.cell(row, column, value, formula);
    const shared = this.shared.of(tag.group);
    if (shared) return this.cell(row, column, value, this.shared.derive(shared, row, column));
    this.budget.takeCells(1);
    this.awaited.push({ row, column, value, tag });
    return this.cell(row, column, value, '');
  }

  /** A cell taken from another file with the formula that it shares, if any; undefined where it holds nothing. */
  cachedCell(row: number, column: number, cell: GridCell | undefined, shared: SharedFormula | null): void {
    if (!cell) return;
    if (shared) this.shared.count(cell.formula ?? '', shared);
    this.takeCell(row, column, cell);
  }

  /** The formula of a group, as far as the sheet has been read. */
  sharedBy(group: SharedTag['group']): SharedFormula | undefined {
    return this.shared.of(group);
  }

  hideRow(row: number): void {
    this.budget.takeCells(1);
    this.hiddenRows.push(row);
  }

  hideColumns(first: number, last: number): void {
    this.columnsHidden += last - first + 1;
    if (this.columnsHidden > MOST_COLUMNS_HIDDEN) fail('damaged');
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
  }

  protect(): void {
    this.isProtected = true;
  }

  /** What the sheet holds, and what hides and guards it. Cells whose shared formula came only after them are added first. */
  finish(): SheetContent {
    for (const { row, column, value, tag } of this.awaited) {
      const shared = this.shared.of(tag.group);
      if (shared) this.cell(row, column, value, this.shared.derive(shared, row, column));
    }
    this.endRow();
    return {
      rows: this.isAscending ? this.rows : new Map([...this.rows].sort(([a], [b]) => a - b)),
      guards: {
        protected: this.isProtected,
        hiddenRows: ascending(this.hiddenRows),
        hiddenColumns: ascending(this.hiddenColumns),
      },
    };
  }

  private takeCell(row: number, column: number, cell: GridCell): void {
    this.budget.takeCells(1);
    if (row !== this.currentRow) this.startRow(row);
    this.draft.add(column, cell);
  }

  private startRow(row: number): void {
    this.endRow();
    this.currentRow = row;
    if (!this.rows.has(row)) this.budget.takeCells(ROW_SIZE);
  }

  private setRow(number: number, row: GridRow): void {
    if (number < this.lastRow) this.isAscending = false;
    this.lastRow = number;
    this.rows.set(number, row);
  }

  private endRow(): void {
    const { draft, rows, cached, currentRow: row } = this;
    if (draft.length === 0) return;
    const before = rows.get(row);
    if (!before) this.setRow(row, cached && draft.isRow(cached) ? cached : draft.toRow());
    else {
      const pieced = this.pieced.get(row) ?? new Map(before);
      for (const [column, cell] of draft.toRow()) pieced.set(column, cell);
      this.pieced.set(row, pieced);
      rows.set(row, pieced);
    }
    draft.clear();
  }
}

const ascending = (numbers: Iterable<number>): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
