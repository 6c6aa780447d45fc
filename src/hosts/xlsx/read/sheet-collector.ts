import type { RawValue } from '../../../domain/raw-value';
import type { GridCell, GridGuards, GridRow, GridRows } from '../../../workbook/grid';
import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import type { KnownRows, KnownSheet } from './memory/known-sheet';
import type { MovedFormulas, SharedFormula } from './moved-formulas';
import { holds, RowDraft } from './row-draft';
import { SharedFormulas, type SharedTag } from './shared-formulas';

/** What a row of a sheet counts as in the file's budget of cells. */
const ROW_SIZE = 3;

/** Columns that may be told of twice and more before it counts as an attack. */
const MOST_COLUMNS_TOLD = 64 * LIMITS.columns;

/** What a worksheet part holds. */
export interface SheetContent {
  readonly rows: GridRows;
  readonly guards: GridGuards;
}

/** A row of another file. */
interface PlacedRow {
  readonly rows: KnownRows;
  readonly place: number;
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
  /** The rows of another file that are all of its own. */
  private known: GridRows | null = null;
  /** Rows that were told in more than one piece: these are the sheet's own and may be changed. */
  private readonly pieced = new Map<number, Map<number, GridCell>>();
  private readonly draft = new RowDraft();
  private readonly shared: SharedFormulas;
  private readonly awaited: Awaited[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private columnsTold = 0;
  private currentRow = 0;
  /** The row that was kept last, and whether all of them came in their order. */
  private lastRow = 0;
  private isAscending = true;
  /** Of another file, the row that is most likely like the one of number `likeRow`. */
  private like: PlacedRow | null = null;
  private likeRow = 0;
  private isProtected = false;

  constructor(
    private readonly budget: Budget,
    formulas: MovedFormulas,
  ) {
    this.shared = new SharedFormulas(budget, formulas);
  }

  /** A row of that number begins; what is in it is most likely what is in `like`. */
  beginRow(row: number, like: PlacedRow | null): void {
    this.endRow();
    this.like = like;
    this.likeRow = row;
  }

  /** A cell, most likely the same as `like` of the row that is like its own; nothing is kept of one without value and formula. */
  cell(row: number, column: number, value: RawValue, formula: string, like?: GridCell): void {
    if (value === null && formula === '') return;
    this.takeCell(row);
    if (like && holds(like, value, formula)) this.draft.add(column, like, true);
    else this.draft.add(column, formula === '' ? { value } : { value, formula }, false);
  }

  /** A cell of a group that shares its formula; answers that formula unless it is the cell's own or not known yet. */
  sharedCell(
    row: number,
    column: number,
    value: RawValue,
    formula: string,
    tag: SharedTag,
    like?: GridCell,
  ): SharedFormula | null {
    if (this.shared.isFirst(tag, formula, row, column)) {
      this.cell(row, column, value, formula, like);
      return null;
    }
    const shared = this.shared.of(tag.group);
    this.cell(row, column, value, shared ? this.shared.tell(shared, row, column) : '', like);
    if (shared) return shared;
    this.budget.takeCells(1);
    this.awaited.push({ row, column, value, tag });
    return null;
  }

  /** A cell of the row begun, taken from the one that is like it; nothing where it holds nothing. */
  knownCell(row: number, column: number, cell: GridCell | undefined, characters: number): void {
    if (!cell) return;
    this.budget.takeCharacters(characters);
    this.takeCell(row);
    this.draft.add(column, cell, true);
  }

  /** The row of another file in that place; false where the sheet has one of its number, and nothing is taken. */
  knownRow({ numbers, hidden, filled, characters, rows }: KnownRows, place: number): boolean {
    const number = numbers[place] as number;
    this.endRow();
    if (this.rows.has(number)) return false;
    this.take(1, filled[place] as number, characters[place] as number);
    if (hidden[place] === 1) this.hideRow(number);
    this.setRow(number, rows[place] as GridRow);
    return true;
  }

  /** All rows of a sheet of another file, which are all that this one has. */
  knownSheet({ total, hiddenRows }: KnownSheet, grid: GridRows): void {
    this.take(total.rows, total.filled, total.characters);
    for (const row of hiddenRows) this.hideRow(row);
    this.known = grid;
  }

  private take(rows: number, filled: number, characters: number): void {
    this.budget.takeCells(rows * ROW_SIZE + filled);
    this.budget.takeCharacters(characters);
  }

  /** The formula of a group that was met. */
  sharedBy(group: SharedTag['group']): SharedFormula | undefined {
    return this.shared.of(group);
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
      const shared = this.shared.of(tag.group);
      if (shared) this.cell(row, column, value, this.shared.tell(shared, row, column));
    }
    this.endRow();
    return {
      rows: this.known ?? (this.isAscending ? this.rows : new Map([...this.rows].sort(([a], [b]) => a - b))),
      guards: {
        protected: this.isProtected,
        hiddenRows: ascending(this.hiddenRows),
        hiddenColumns: ascending(this.hiddenColumns),
      },
    };
  }

  private takeCell(row: number): void {
    this.budget.takeCells(1);
    if (row !== this.currentRow) this.startRow(row);
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
    const { draft, rows, like, currentRow: row } = this;
    if (draft.length === 0) return;
    const before = rows.get(row);
    const known = like && row === this.likeRow && draft.isAll(like.rows.filled[like.place] as number);
    if (!before) this.setRow(row, known ? (like.rows.rows[like.place] as GridRow) : draft.toRow());
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
