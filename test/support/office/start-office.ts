import type { IWorkbookData } from '@univerjs/core';
import { OfficePort } from '../../../src/hosts/office/office-port';
import type { UniverGrid } from '../../../src/hosts/univer/grid/univer-grid';
import type { Book } from '../../excel-simulator/model/book';
import type { Interference } from '../../excel-simulator/node/office-bridge';
import { loadModel } from './model-bundle';
import { loadOfficeClient } from './office-client';

/** One request as it went over the wire. */
export interface SentRequest {
  /** Length of the body in UTF-8. */
  readonly bytes: number;
  readonly actions: number;
}

/** A workbook open in an Excel of our own, and the port that reaches it through genuine office.js. */
export interface OfficeWorld {
  readonly book: Book;
  readonly grid: UniverGrid;
  readonly port: OfficePort;
  /** Every request so far; tests may empty it. */
  readonly sent: SentRequest[];
  /** What happens to requests from now on. */
  interfere(interference: Interference | null): void;
  /** A further port on the same workbook, as a second pane has it. */
  secondPort(): OfficePort;
  dispose(): void;
}

/** How a workbook is opened. */
interface Opening {
  /** One that does not calculate is quick enough for very large rubrics. */
  readonly calculates?: boolean;
  /** Formulas of files that are opened in it show `@`, as in Excel since 2021. */
  readonly showsIntersections?: boolean;
  /** What the grid is to hold under that id; the one empty sheet that Excel begins with where nothing is given. */
  readonly dataOf?: (unit: string) => Partial<IWorkbookData>;
}

/** Workbooks so far: each has an id of its own, by which the grid remembers formulas beyond a workbook's end. */
let opened = 0;

/** Opens a workbook. */
export function startOffice(opening: Opening = {}): OfficeWorld {
  const { calculates = true, showsIntersections = false, dataOf } = opening;
  const model = loadModel();
  const { api, dispose } = model.headlessUniver({ calculates });
  const unit = `workbook-${++opened}`;
  const grid = new model.SimulatedGrid(api, dataOf?.(unit) ?? {}, unit);
  if (!calculates) grid.settle = async () => grid.flushStyles();
  let interference: Interference | null = null;
  const sent: SentRequest[] = [];
  const { bridge, raise } = model.nativeBridge(
    () => book,
    (body, run) => {
      sent.push({ bytes: Buffer.byteLength(JSON.stringify(body)), actions: body.Actions?.length ?? 0 });
      return interference ? interference(body, run) : run();
    },
  );
  const book: Book = new model.Book(grid, raise, { showsIntersections });
  const client = loadOfficeClient(bridge);
  Object.assign(globalThis, { Excel: client.Excel, OfficeExtension: client.OfficeExtension });
  return {
    book,
    grid,
    port: new OfficePort(),
    sent,
    interfere: (given) => {
      interference = given;
    },
    secondPort: () => new OfficePort(),
    dispose: () => void grid.calculation.stop().then(dispose),
  };
}
