import type { RawValue } from '../../../domain/entry';
import type { GridCell, GridGuards } from '../../../workbook/grid';
import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { SharedFormulas, type SharedTag } from './shared-formulas';

/** What a row of a sheet counts as in the file's budget of cells. */
const ROW_SIZE = 3;

/** Columns that may be told of twice and more before it counts as an attack. */
const MOST_COLUMNS_TOLD = 64 * LIMITS.columns;

interface Awaited {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
  readonly tag: SharedTag;
}

/** Gathers one sheet while it is scanned: cells that hold something, what is hidden, whether it is protected. */
export class SheetCollector {
  readonly rows = new Map<number, Map<number, GridCell>>();
  private readonly shared: SharedFormulas;
  private readonly awaited: Awaited[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private columnsTold = 0;
  private current: Map<number, GridCell> | undefined;
  private currentRow = 0;
  private isProtected = false;

  constructor(
    private readonly budget: Budget,
    private readonly withFormulas = true,
  ) {
    this.shared = new SharedFormulas(budget);
  }

  /** A cell; nothing is kept of one without value and formula. */
  cell(row: number, column: number, value: RawValue, formula: string): void {
    if (formula === '' || !this.withFormulas) {
      if (value !== null) this.put(row, column, { value });
    } else this.put(row, column, { value, formula });
  }

  private put(row: number, column: number, cell: GridCell): void {
    this.budget.takeCells(1);
    this.rowOf(row).set(column, cell);
  }

  /** A cell of a group that shares its formula. */
  sharedCell(row: number, column: number, value: RawValue, formula: string, tag: SharedTag): void {
    if (!this.withFormulas) {
      this.cell(row, column, value, '');
      return;
    }
    const told = this.shared.tell(tag, formula, row, column);
    this.cell(row, column, value, told ?? '');
    if (told !== undefined) return;
    this.budget.takeCells(1);
    this.awaited.push({ row, column, value, tag });
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

  /** What hides and guards the sheet. Formulas told only after the cells that share them are filled in first. */
  finish(): GridGuards {
    for (const { row, column, value, tag } of this.awaited) {
      const formula = this.shared.tell(tag, '', row, column);
      if (formula !== undefined) this.cell(row, column, value, formula);
    }
    return {
      protected: this.isProtected,
      hiddenRows: ascending(this.hiddenRows),
      hiddenColumns: ascending(this.hiddenColumns),
    };
  }

  private rowOf(row: number): Map<number, GridCell> {
    if (this.current && this.currentRow === row) return this.current;
    let cells = this.rows.get(row);
    if (!cells) {
      this.budget.takeCells(ROW_SIZE);
      cells = new Map();
      this.rows.set(row, cells);
    }
    this.current = cells;
    this.currentRow = row;
    return cells;
  }
}

const ascending = (numbers: Iterable<number>): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
