import type { RawValue } from '../../../domain/entry';
import type { GridCell, GridGuards, GridRow, GridRows } from '../../../workbook/grid';
import type { Budget } from './budget';
import { fail } from './file-failure';
import type { KnownRow, WrittenRow } from './known-row';
import { LIMITS } from './limits';
import type { MovedFormulas } from './moved-formulas';
import { RowDraft } from './row-draft';
import { SharedFormulas, type SharedTag } from './shared-formulas';
import type { SharedStrings } from './shared-strings';
import type { SheetMemory } from './sheet-memory';

/** What a row of a sheet counts as in the file's budget of cells. */
const ROW_SIZE = 3;

/** Columns that may be told of twice and more before it counts as an attack. */
const MOST_COLUMNS_TOLD = 64 * LIMITS.columns;

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
  /** Rows that were told in more than one piece: these are the sheet's own and may be changed. */
  private readonly pieced = new Map<number, Map<number, GridCell>>();
  private readonly draft = new RowDraft();
  private readonly shared: SharedFormulas;
  private readonly awaited: Awaited[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private columnsTold = 0;
  private currentRow = 0;
  private isProtected = false;

  /** Rows are taken from `memory` as far as they are known there; null remembers nothing. */
  constructor(
    private readonly budget: Budget,
    private readonly memory: SheetMemory | null,
    formulas: MovedFormulas,
  ) {
    this.shared = new SharedFormulas(budget, formulas);
  }

  /** A cell; nothing is kept of one without value and formula. */
  cell(row: number, column: number, value: RawValue, formula: string): void {
    if (value === null && formula === '') return;
    this.budget.takeCells(1);
    if (row !== this.currentRow) this.startRow(row);
    this.draft.add(column, value, formula);
  }

  /** A cell of a group that shares its formula. */
  sharedCell(row: number, column: number, value: RawValue, formula: string, tag: SharedTag): void {
    const told = this.shared.tell(tag, formula, row, column);
    this.cell(row, column, value, told ?? '');
    if (told !== undefined) return;
    this.budget.takeCells(1);
    this.awaited.push({ row, column, value, tag });
  }

  /** Ends the row that was told last, and takes the one at `start` of a part if it is written as before; else null. */
  nextRow(view: DataView, start: number, strings: SharedStrings): KnownRow | null {
    this.endRow();
    const known = this.memory?.writtenAt(view, start, strings);
    if (!known || this.rows.has(known.number)) return null;
    this.budget.takeCells(ROW_SIZE + known.size);
    if (known.isHidden) this.hideRow(known.number);
    this.rows.set(known.number, known.row);
    return known;
  }

  /** The cells told since `nextRow` are one row, which is written like this. */
  keepWritten(written: () => WrittenRow): void {
    this.endRow();
    this.memory?.keepWritten(written);
  }

  hideRow(row: number): void {
    this.budget.takeCells(1);
    this.hiddenRows.push(row);
  }

  hideColumns(first: number, last: number): void {
    this.columnsTold += last - first + 1;
    if (this.columnsTold > MOST_COLUMNS_TOLD) fail('damaged');
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
  }

  protect(): void {
    this.isProtected = true;
  }

  /** What the sheet holds, and what hides and guards it. Formulas told only after the cells that share them come first. */
  finish(): SheetContent {
    for (const { row, column, value, tag } of this.awaited) {
      const formula = this.shared.tell(tag, '', row, column);
      if (formula !== undefined) this.cell(row, column, value, formula);
    }
    this.endRow();
    return {
      rows: this.memory?.wholeOf(this.rows) ?? this.rows,
      guards: {
        protected: this.isProtected,
        hiddenRows: ascending(this.hiddenRows),
        hiddenColumns: ascending(this.hiddenColumns),
      },
    };
  }

  private startRow(row: number): void {
    this.endRow();
    this.currentRow = row;
    if (!this.rows.has(row)) this.budget.takeCells(ROW_SIZE);
  }

  private endRow(): void {
    const { draft, rows, currentRow: row } = this;
    if (draft.length === 0) return;
    const before = rows.get(row);
    if (!before) rows.set(row, this.memory?.rowOf(row, draft) ?? draft.toRow());
    else {
      this.memory?.pass();
      const pieced = this.pieced.get(row) ?? new Map(before);
      for (const [column, cell] of draft.toRow()) pieced.set(column, cell);
      this.pieced.set(row, pieced);
      rows.set(row, pieced);
    }
    draft.length = 0;
  }
}

const ascending = (numbers: Iterable<number>): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
