// long file: one class over the facade of Univer; it is being taken apart by subject
import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { CalculationMode } from '@univerjs/sheets-formula';
import { type Box, bounding, intersection, MAX_COLUMNS, MAX_ROWS } from './box';
import { Calculation } from './calculation';
import { forgetFormulas } from './forget-formulas';

/** Rows and columns of a new sheet; more are added when something is written beyond. */
const START = { rows: 200, columns: 40 } as const;

/** The workbook that Excel begins with, made anew: the grid changes what it is given. */
const emptyBook = (): Partial<IWorkbookData> => ({
  name: '工作簿',
  sheetOrder: ['sheet-1'],
  styles: {},
  sheets: {
    'sheet-1': {
      id: 'sheet-1',
      name: 'Sheet1',
      rowCount: START.rows,
      columnCount: START.columns,
      cellData: {},
    },
  },
});

const SHEET_SHOWN = 'sheet.operation.set-worksheet-active';
const TABS_CHANGED = /^sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-name)$/;
const SET_VALUES = 'sheet.mutation.set-range-values';
const SET_FROZEN = 'sheet.mutation.set-frozen';
const SET_NAME = 'formula.mutation.set-defined-name';
/** Without it a mutation that carries styles only erases formulas. */
const STYLE_TRIGGER = 'sheet.command.set-style';

type CellMatrix = Record<number, Record<number, ICellData>>;

/** A sheet as the tab bar shows it. */
export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
}

/** An edit that did not come through this class: typed, pasted, filled or undone by a person. */
export interface UserEdit {
  readonly sheet: string;
  readonly box: Box;
}

/** A sheet that is asked for and is not, or no longer, there. */
export class NoSuchSheet extends Error {
  constructor(id: string) {
    super(`sheet ${id}`);
    this.name = 'NoSuchSheet';
  }
}

/**
 * One Univer workbook as the hosts need it: cells, styles, merges, sizes, tabs and names live in Univer, so that
 * what a person does to them in the grid needs no second bookkeeping. Works headless and in the page.
 */
export class UniverGrid {
  private readonly book: FWorkbook;
  private busy = 0;
  readonly calculation: Calculation;
  private readonly styles = new Map<string, Map<number, Map<number, IStyleData>>>();
  /** Making a facade of a sheet is dear, and one is asked for with every cell. */
  private readonly facades = new Map<string, FWorksheet>();

  /**
   * Shows a workbook, or an empty one with the one sheet that Excel begins with. Formulas without a result get theirs, unless
   * it is said that all of them have one.
   */
  constructor(
    readonly api: FUniver,
    data: Partial<IWorkbookData> = {},
    readonly unitId = 'workbook',
    isCalculated = false,
  ) {
    this.calculation = new Calculation(api);
    const { NO_CALCULATION, WHEN_EMPTY } = CalculationMode;
    api.getFormula().setInitialFormulaComputing(isCalculated ? NO_CALCULATION : WHEN_EMPTY);
    this.book = api.createWorkbook({ ...emptyBook(), ...data, id: unitId });
  }

  /** Whether this class itself is changing the grid right now. */
  get isBusy(): boolean {
    return this.busy > 0;
  }

  tabs(): readonly SheetTab[] {
    return this.book
      .getWorkbook()
      .getSheets()
      .map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
        tabColor: sheet.getTabColor() ?? '',
      }));
  }

  sheet(id: string): FWorksheet {
    const sheet = this.book.getWorkbook().getSheetBySheetId(id);
    const facade = this.facades.get(id);
    if (facade && facade.getSheet() === sheet) return facade; // a sheet that comes back by undoing is another one
    const made = this.book.getSheetBySheetId(id);
    if (!made) throw new NoSuchSheet(id);
    this.facades.set(id, made);
    return made;
  }

  has(id: string): boolean {
    return Boolean(this.book.getWorkbook().getSheetBySheetId(id));
  }

  addSheet(name: string): string {
    return this.quietly(() =>
      this.book.create(name, START.rows, START.columns, { index: this.tabs().length }).getSheetId(),
    );
  }

  deleteSheet(id: string): void {
    this.leave(id);
    this.clearFormulas(id);
    const sheet = this.sheet(id);
    this.quietly(() => this.book.deleteSheet(sheet));
    this.styles.delete(id);
    this.facades.delete(id);
  }

  /** Shows a neighbour of a sheet that is in view: what is drawn later of one that is gone finds nothing. */
  leave(id: string): void {
    if (this.activeSheet() !== id) return;
    const tabs = this.tabs();
    const at = tabs.findIndex((tab) => tab.id === id);
    const near = [...tabs.slice(at + 1), ...tabs.slice(0, at).reverse()].find(({ hidden }) => !hidden);
    if (near) this.activate(near.id);
  }

  /** Formulas of a sheet that goes are taken away first: the engine would keep looking for those that refer elsewhere. */
  clearFormulas(id: string): void {
    const cells: CellMatrix = {};
    this.eachCell(id, (row, column, { f, si }) => {
      if (!f && !si) return;
      const line = cells[row] ?? {};
      line[column] = { f: null, si: null };
      cells[row] = line;
    });
    this.setCells(id, cells);
  }

  rename(id: string, name: string): void {
    this.quietly(() => this.sheet(id).setName(name));
  }

  moveSheet(id: string, position: number): void {
    this.quietly(() => this.book.moveSheet(this.sheet(id), position));
  }

  setHidden(id: string, hidden: boolean): void {
    this.quietly(() => (hidden ? this.sheet(id).hideSheet() : this.sheet(id).showSheet()));
  }

  activate(id: string): void {
    this.quietly(() => this.book.setActiveSheet(this.sheet(id)));
  }

  activeSheet(): string {
    return this.book.getActiveSheet().getSheetId();
  }

  /** A cell of a merged area selects the whole area. */
  select(id: string, box: Box): void {
    this.activate(id);
    const merged = this.merges(id).find((area) => intersection(area, box));
    const { row, column, rows, columns } = merged ? bounding(merged, box) : box;
    this.quietly(() => this.sheet(id).getRange(row, column, rows, columns).activate());
  }

  /** Shows the selection again as it is; making sheets leaves remains of others on the screen. */
  showSelection(): void {
    const { sheet, box } = this.selection();
    this.select(sheet, box);
  }

  selection(): { readonly sheet: string; readonly box: Box } {
    const sheet = this.book.getActiveSheet();
    const range = sheet.getActiveRange()?.getRange();
    const box = range
      ? {
          row: range.startRow,
          column: range.startColumn,
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        }
      : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: sheet.getSheetId(), box };
  }

  cell(id: string, row: number, column: number): Nullable<ICellData> {
    return this.sheet(id).getSheet().getCellRaw(row, column);
  }

  /** Calls back for every cell that holds or looks like something, row by row. */
  eachCell(id: string, visit: (row: number, column: number, cell: ICellData) => void): void {
    this.sheet(id)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) visit(row, column, cell);
      });
  }

  /** The formula of a cell without `=`; one that was filled down is in the first cell only, the others name it. */
  formula(id: string, row: number, column: number, { f, si }: ICellData): string {
    const text = f || (si ? this.sheet(id).getRange(row, column).getFormula() : '');
    return text.replace(/^=/, '');
  }

  /** The style of a cell with everything that was set on it. */
  style(id: string, row: number, column: number): IStyleData {
    const style = this.cell(id, row, column)?.s;
    const found = typeof style === 'string' ? this.book.getWorkbook().getStyles().get(style) : style;
    const pending = this.styles.get(id)?.get(row)?.get(column);
    return pending ? { ...found, ...pending, bd: { ...found?.bd, ...pending.bd } } : (found ?? {});
  }

  setCells(id: string, cellValue: CellMatrix): void {
    const rows = Object.keys(cellValue).map(Number);
    const columns = rows.flatMap((row) => Object.keys(cellValue[row] ?? {}).map(Number));
    if (columns.length === 0) return;
    this.ensureSize(id, Math.max(...rows) + 1, Math.max(...columns) + 1);
    this.execute(SET_VALUES, { subUnitId: id, cellValue });
  }

  /** Adds to the looks of cells, or with null takes them away; contents stay. */
  setLooks(id: string, cellValue: CellMatrix): void {
    this.execute(SET_VALUES, { subUnitId: id, cellValue, trigger: STYLE_TRIGGER });
  }

  /** Adds to the styles of a box; collected, and shown by the next `flushStyles`. */
  addStyle(id: string, box: Box, style: (row: number, column: number) => IStyleData | null): void {
    const sheet = this.styles.get(id) ?? new Map<number, Map<number, IStyleData>>();
    this.styles.set(id, sheet);
    for (let row = box.row; row < box.row + box.rows; row++) {
      const cells = sheet.get(row) ?? new Map<number, IStyleData>();
      sheet.set(row, cells);
      for (let column = box.column; column < box.column + box.columns; column++) {
        const added = style(row, column);
        const present = cells.get(column);
        if (added)
          cells.set(
            column,
            present ? { ...present, ...added, bd: { ...present.bd, ...added.bd } } : { ...added },
          );
      }
    }
  }

  /** Shows the collected styles: one mutation per sheet. */
  flushStyles(): void {
    for (const [id, rows] of this.styles) {
      const cellValue: CellMatrix = {};
      let width = 0;
      for (const [row, cells] of rows)
        for (const [column, s] of cells) {
          const line = cellValue[row] ?? {};
          line[column] = { s };
          cellValue[row] = line;
          width = Math.max(width, column + 1);
        }
      if (!this.has(id) || width === 0) continue;
      this.ensureSize(id, Math.max(...rows.keys()) + 1, width);
      this.execute(SET_VALUES, { subUnitId: id, cellValue, trigger: STYLE_TRIGGER });
    }
    this.styles.clear();
  }

  /** Sets the mark that a cell may be changed on a protected sheet; it moves with the cell. */
  setUnlocked(id: string, box: Box, unlocked: boolean): void {
    const cellValue: CellMatrix = {};
    for (let row = box.row; row < box.row + box.rows; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = box.column; column < box.column + box.columns; column++)
        line[column] = { custom: { unlocked } };
      cellValue[row] = line;
    }
    this.ensureSize(id, box.row + box.rows, box.column + box.columns);
    this.execute(SET_VALUES, { subUnitId: id, cellValue, trigger: STYLE_TRIGGER });
  }

  /** Sets the marks of a box as they are in another one of the same size. */
  copyUnlocked(fromId: string, from: Box, toId: string, to: Box): void {
    const cellValue: CellMatrix = {};
    for (let i = 0; i < from.rows; i++) {
      const line: Record<number, ICellData> = {};
      for (let j = 0; j < from.columns; j++)
        line[to.column + j] = {
          custom: { unlocked: this.isUnlocked(fromId, from.row + i, from.column + j) },
        };
      cellValue[to.row + i] = line;
    }
    this.ensureSize(toId, to.row + to.rows, to.column + to.columns);
    this.execute(SET_VALUES, { subUnitId: toId, cellValue, trigger: STYLE_TRIGGER });
  }

  isUnlocked(id: string, row: number, column: number): boolean {
    return this.cell(id, row, column)?.custom?.unlocked === true;
  }

  merge(id: string, { row, column, rows, columns }: Box): void {
    this.ensureSize(id, row + rows, column + columns);
    this.quietly(() => this.sheet(id).getRange(row, column, rows, columns).merge());
  }

  unmerge(id: string, { row, column, rows, columns }: Box): void {
    this.quietly(() => this.sheet(id).getRange(row, column, rows, columns).breakApart());
  }

  merges(id: string): readonly Box[] {
    const merged = this.sheet(id).getSheet().getMergeData();
    return merged.map((range) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
  }

  columnWidth(id: string, column: number): number {
    return this.sheet(id).getColumnWidth(column);
  }

  setColumnWidth(id: string, column: number, columns: number, pixels: number): void {
    this.quietly(() => this.sheet(id).setColumnWidths(column, columns, pixels));
  }

  rowHeight(id: string, row: number): number {
    return this.sheet(id).getRowHeight(row);
  }

  setRowHeight(id: string, row: number, rows: number, pixels: number): void {
    this.ensureSize(id, row + rows, 1);
    this.quietly(() => this.sheet(id).setRowHeightsForced(row, rows, pixels));
  }

  hideColumns(id: string, column: number, columns: number, hidden: boolean): void {
    const [startColumn, endColumn] = [column, column + columns - 1];
    const range = { startRow: 0, endRow: this.sheet(id).getMaxRows() - 1, startColumn, endColumn };
    this.hide('col', id, range, hidden);
  }

  hideRows(id: string, row: number, rows: number, hidden: boolean): void {
    const [startRow, endRow] = [row, row + rows - 1];
    const range = { startRow, endRow, startColumn: 0, endColumn: this.sheet(id).getMaxColumns() - 1 };
    this.hide('row', id, range, hidden);
  }

  /** The grid's own commands would select the rows or columns. */
  private hide(what: 'row' | 'col', subUnitId: string, range: object, hidden: boolean): void {
    const mutation = `sheet.mutation.set-${what}-${hidden ? 'hidden' : 'visible'}`;
    this.execute(mutation, { subUnitId, ranges: [range] });
  }

  isColumnHidden(id: string, column: number): boolean {
    return !this.sheet(id).getSheet().getColVisible(column);
  }

  isRowHidden(id: string, row: number): boolean {
    return !this.sheet(id).getSheet().getRowVisible(row);
  }

  /** By the mutation itself: nobody wants to undo it. */
  freeze(id: string, rows: number, columns: number): void {
    const startRow = rows || -1;
    const startColumn = columns || -1;
    this.execute(SET_FROZEN, { subUnitId: id, xSplit: columns, ySplit: rows, startRow, startColumn });
  }

  frozen(id: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.sheet(id).getFreeze();
    return { rows: ySplit || 0, columns: xSplit || 0 };
  }

  setGridlines(id: string, shown: boolean): void {
    this.quietly(() => this.sheet(id).setHiddenGridlines(!shown));
  }

  hasGridlines(id: string): boolean {
    return !this.sheet(id).hasHiddenGridLines();
  }

  setTabColor(id: string, color: string): void {
    this.quietly(() => this.sheet(id).setTabColor(color));
  }

  /** Names with the references they stand for, without `=`. */
  names(): readonly { readonly name: string; readonly reference: string }[] {
    return this.book
      .getDefinedNames()
      .map((item) => ({ name: item.getName(), reference: item.getFormulaOrRefString() }));
  }

  /** One name, whatever its case; null where there is none. */
  named(wanted: string): { readonly name: string; readonly reference: string } | null {
    const found = this.book.getDefinedName(wanted);
    return found && { name: found.getName(), reference: found.getFormulaOrRefString() };
  }

  /**
   * A name that is there is changed in place: taken away for a moment, it would leave #REF! in every formula. By the mutation
   * itself: the grid's command reads every formula of the workbook for each name, in case the name is another one.
   */
  setName(name: string, reference: string): void {
    const present = this.book.getDefinedName(name);
    forgetFormulas(this.api);
    this.quietly(() => {
      if (present) this.execute(SET_NAME, present.toBuilder().setRef(reference).build());
      else this.book.insertDefinedName(name, reference);
    });
  }

  deleteName(name: string): void {
    this.quietly(() => this.book.deleteDefinedName(name));
  }

  /** The smallest box around every cell that holds something; null where there is none. */
  usedBox(id: string, valuesOnly: boolean): Box | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    this.sheet(id)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const holds = cell && (cell.f || (cell.v !== undefined && cell.v !== null && cell.v !== ''));
        if (!holds && (valuesOnly || !cell?.s)) return;
        used = {
          top: Math.min(used?.top ?? row, row),
          left: Math.min(used?.left ?? column, column),
          bottom: Math.max(used?.bottom ?? row, row),
          right: Math.max(used?.right ?? column, column),
        };
      });
    const found = used as { top: number; left: number; bottom: number; right: number } | null;
    return (
      found && {
        row: found.top,
        column: found.left,
        rows: found.bottom - found.top + 1,
        columns: found.right - found.left + 1,
      }
    );
  }

  /** A box with whole columns and rows made finite: as far as the sheet goes now. */
  clip(id: string, box: Box): Box {
    const sheet = this.sheet(id);
    const rows = box.rows >= MAX_ROWS ? sheet.getMaxRows() : box.rows;
    const columns = box.columns >= MAX_COLUMNS ? sheet.getMaxColumns() : box.columns;
    return { ...box, rows, columns };
  }

  /** Resolves when every formula has its result, as far as it is to be calculated by itself. */
  async settle(): Promise<void> {
    this.flushStyles();
    await this.calculation.settle();
  }

  /** Calls back for every edit by a person, each cell as often as the grid writes it; answers how to stop. */
  onUserEdit(listener: (edit: UserEdit) => void): () => void {
    return this.onCommand(({ id, params }, options) => {
      if (this.isBusy || id !== SET_VALUES || options?.fromFormula || options?.applyFormulaCalculationResult)
        return;
      const { unitId, subUnitId, cellValue } = params as {
        unitId: string;
        subUnitId: string;
        cellValue?: CellMatrix;
      };
      const box = unitId === this.unitId ? changedBox(cellValue ?? {}) : null;
      if (!box) return;
      listener({ sheet: subUnitId, box });
    });
  }

  /** Calls back when a person adds, removes or renames a sheet; answers how to stop. */
  onTabsChanged(listener: () => void): () => void {
    return this.onCommand(({ id }) => {
      if (!this.isBusy && TABS_CHANGED.test(id)) listener();
    });
  }

  /** Calls back for every sheet that comes to the front; answers how to stop. */
  onSheetShown(listener: (sheet: string) => void): () => void {
    return this.onCommand(({ id, params }) => {
      const { unitId, subUnitId } = (params ?? {}) as { unitId?: string; subUnitId?: string };
      if (id === SHEET_SHOWN && unitId === this.unitId && subUnitId !== undefined) listener(subUnitId);
    });
  }

  private onCommand(listener: Parameters<FUniver['onCommandExecuted']>[0]): () => void {
    const { dispose } = this.api.onCommandExecuted(listener);
    return dispose;
  }

  /** Runs a command of the grid as the program, not as a person. */
  execute(command: string, params: object): void {
    this.quietly(() => this.api.syncExecuteCommand(command, { unitId: this.unitId, ...params }));
  }

  /** Runs a change of the grid that is not a person's edit. */
  quietly<T>(change: () => T): T {
    this.busy += 1;
    try {
      return change();
    } finally {
      this.busy -= 1;
    }
  }

  private ensureSize(id: string, rows: number, columns: number): void {
    const sheet = this.sheet(id);
    if (sheet.getMaxRows() < rows) this.quietly(() => sheet.setRowCount(rows + 50));
    if (sheet.getMaxColumns() < columns) this.quietly(() => sheet.setColumnCount(columns + 10));
  }
}

/** The box around all cells whose content a mutation sets; null when it only sets styles. */
function changedBox(cells: CellMatrix): Box | null {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      top = Math.min(top, Number(row));
      left = Math.min(left, Number(column));
      bottom = Math.max(bottom, Number(row));
      right = Math.max(right, Number(column));
    }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
