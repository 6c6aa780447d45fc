import { parseAddress } from '../../hosts/univer/grid/box';
import type { GridBook } from '../../hosts/univer/grid-book';
import { roomAround } from './sheet-view';
import type { Workbench } from './workbench';

/** What an end-to-end test may do with the page besides clicking; nothing in the product uses it. */
export interface TestHandle {
  sheetNames(): readonly string[];
  value(sheet: string, address: string): string | number | boolean;
  /** Enters a value as a person does; answers whether the cell took it. */
  type(sheet: string, address: string, value: string | number): Promise<boolean>;
  /** Shows a sheet with a cell selected. */
  select(sheet: string, address: string): void;
  /** What is being typed into a cell; null while none is edited. */
  typed(): string | null;
  /** The sheet in view and its first selected cell. */
  selected(): string;
  /** Pixels that are seen of the scrolling part of the sheet above, below, left and right of the selected cell. */
  roomAround(): readonly number[];
  /** How many rows and columns of a sheet are frozen. */
  frozen(sheet: string): readonly number[];
  /** Gives a sheet another name, as a person does. */
  rename(sheet: string, name: string): void;
  /** What is in locked cells and what they look like, one line for each; results of formulas left out. */
  lockedCells(): readonly string[];
  /** Runs a command of the grid on what is selected, as its menus do; answers whether it was carried out. */
  run(command: string, params?: object): Promise<boolean>;
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Whether the grid fails to change cells from now on. */
  fail(fails: boolean): void;
}

/** The handle of a page. */
export function testHandle(workbench: Workbench): TestHandle {
  const cell = (sheet: string, address: string) => {
    const { grid } = workbench.session;
    const tab = grid.tabs().find(({ name }) => name === sheet);
    const box = parseAddress(address);
    if (!tab || !box) throw new Error(`no cell ${sheet}!${address}`);
    return { id: tab.id, box };
  };
  return {
    sheetNames: () => workbench.session.grid.tabs().map(({ name }) => name),
    value: (sheet, address) => {
      const { id, box } = cell(sheet, address);
      return workbench.session.book.value(id, box.row, box.column);
    },
    type: (sheet, address, value) => workbench.session.type(sheet, address, value),
    select: (sheet, address) => {
      const { id, box } = cell(sheet, address);
      workbench.session.grid.select(id, box);
    },
    typed: () => workbench.session.openEntry()?.text ?? null,
    selected: () => {
      const sheet = workbench.session.grid.api.getActiveWorkbook()?.getActiveSheet();
      const [first = ''] = (sheet?.getActiveRange()?.getA1Notation() ?? '').split(':');
      return `${sheet?.getSheetName() ?? ''}!${first}`;
    },
    roomAround: () => {
      const view = workbench.session.view();
      return view ? [...roomAround(view.down), ...roomAround(view.across)] : [];
    },
    frozen: (sheet) => {
      const { grid } = workbench.session;
      const { rows, columns } = grid.frozen(cell(sheet, 'A1').id);
      return [rows, columns];
    },
    rename: (sheet, name) => {
      workbench.session.grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.setName(name);
    },
    lockedCells: () => lockedCells(workbench.session.book),
    run: (command, params) =>
      workbench.session.grid.api.executeCommand<object, boolean>(command, params).catch(() => false),
    settle: () => workbench.session.book.settle(),
    save: () => workbench.bytes(),
    fail: (fails) => {
      const { grid } = workbench.session;
      Reflect.deleteProperty(grid, 'setCells');
      const refusing = (): never => {
        throw new Error('no cell is set');
      };
      if (fails) Object.assign(grid, { setCells: refusing });
    },
  };
}

function lockedCells(book: GridBook): readonly string[] {
  const { grid } = book;
  const lines: string[] = [];
  for (const { id, name } of grid.tabs()) {
    const used = grid.usedBox(id, false);
    if (!used || !book.isProtected(id)) continue;
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let column = used.column; column < used.column + used.columns; column++) {
        if (!book.isLocked(id, row, column)) continue;
        const cell = grid.cell(id, row, column);
        const formula = cell?.f || (cell?.si ? grid.sheet(id).getRange(row, column).getFormula() : '');
        const held = formula || (cell?.v ?? '');
        lines.push(JSON.stringify([name, row, column, held, grid.style(id, row, column)]));
      }
    lines.push(JSON.stringify([name, grid.merges(id)]));
  }
  return lines;
}
