import { addressOf, parseAddress } from '../../../src/hosts/univer/grid/box';
import { skipGoneSheets } from '../../../src/hosts/univer/grid/gone-sheets';
import { screenUniver } from '../../../src/hosts/univer/grid/screen';
import { GRID_WORDS } from '../../../src/messages/workbench-text';
import { EditorState } from '../../../src/workbench/page/editor-state';
import { Book } from '../model/book';
import { SimulatedGrid } from '../model/simulated-grid';
import type { RequestBody, ResponseBody } from '../protocol/request';
import { openPane } from './pane-frame';

/** What a test may do with the page besides clicking. */
export interface SimulatorHandle {
  sheetNames(): readonly string[];
  value(sheet: string, address: string): string | number | boolean;
  /** Shows a sheet with a cell selected. */
  select(sheet: string, address: string): void;
  /** The sheet in view and its first selected cell. */
  selected(): string;
  settle(): Promise<void>;
}

declare global {
  interface Window {
    excelSimulator: SimulatorHandle;
  }
}

/** Shows the simulated Excel: the grid on the left, the add-in's page of an address in a frame on the right. */
export function showSimulator(grid: HTMLElement, pane: HTMLElement, paneUrl: string): SimulatorHandle {
  const { api, injector } = screenUniver(grid, GRID_WORDS);
  const simulated = new SimulatedGrid(api);
  skipGoneSheets(injector);
  const book = new Book(simulated, (type, target, message) => frame.host.raise(type, target, message));
  const editor = new EditorState(api);
  let changed = false;
  api.onCommandExecuted(({ id }) => {
    if (simulated.isBusy && /^sheet\.mutation\./.test(id)) changed = true;
  });
  const execute = async (body: RequestBody, mayWait: boolean): Promise<ResponseBody> => {
    if (mayWait) await editor.closed();
    book.editing = editor.isOpen;
    changed = false;
    const answer = await book.execute(body);
    if (changed) simulated.showSelection(); // making sheets leaves remains of others on the screen
    return answer;
  };
  const frame = openPane(pane, paneUrl, new Map(), execute);
  const cell = (name: string, address: string) => {
    const tab = simulated.tabs().find((sheet) => sheet.name === name);
    const box = parseAddress(address);
    if (!tab || !box) throw new Error(`no cell ${name}!${address}`);
    return { id: tab.id, box };
  };
  return {
    sheetNames: () => simulated.tabs().map(({ name }) => name),
    value: (sheet, address) => {
      const { id, box } = cell(sheet, address);
      return book.value(id, box.row, box.column);
    },
    select: (sheet, address) => {
      const { id, box } = cell(sheet, address);
      simulated.select(id, box);
    },
    selected: () => {
      const { sheet, box } = simulated.selection();
      const name = simulated.tabs().find(({ id }) => id === sheet)?.name ?? '';
      return `${name}!${addressOf({ ...box, rows: 1, columns: 1 })}`;
    },
    settle: () => book.settle(),
  };
}
