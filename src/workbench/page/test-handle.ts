import { parseAddress } from '../../hosts/univer/grid/box';
import type { Workbench } from './workbench';

/** What an end-to-end test may do with the page besides clicking; nothing in the product uses it. */
export interface TestHandle {
  sheetNames(): readonly string[];
  value(sheet: string, address: string): string | number | boolean;
  /** Enters a value as a person does; answers whether the cell took it. */
  type(sheet: string, address: string, value: string | number): Promise<boolean>;
  /** Shows a sheet with a cell selected. */
  select(sheet: string, address: string): void;
  /** The sheet in view and its first selected cell. */
  selected(): string;
  /** Gives a sheet another name, as a person does. */
  rename(sheet: string, name: string): void;
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  save(): Promise<Uint8Array>;
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
    selected: () => {
      const sheet = workbench.session.grid.api.getActiveWorkbook()?.getActiveSheet();
      const [first = ''] = (sheet?.getActiveRange()?.getA1Notation() ?? '').split(':');
      return `${sheet?.getSheetName() ?? ''}!${first}`;
    },
    rename: (sheet, name) => {
      workbench.session.grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.setName(name);
    },
    settle: () => workbench.session.book.settle(),
    save: () => workbench.bytes(),
  };
}
