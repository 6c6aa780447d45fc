import { areaRef } from '../../../workbook/address';
import type { Facts } from './facts';
import type { Scratch } from './scratch';

/** Rows that a point has for itself, and the first row of the first one; above is the mark of the scratch sheet. */
const ROWS = 10;
const FIRST_ROW = 5;
const FIRST_COLUMN = 2;

/** Where points work: rows of the scratch sheet for each of them, and the door to the host, which counts. */
export class Bench {
  /** Whether what is tried was taken, and is only being read back. */
  reading = false;
  /** The scratch sheets, once they are there. */
  scratch: Scratch | null = null;
  /** Whether the scratch name is there. */
  named = false;
  private turn = -1;

  constructor(
    readonly context: Excel.RequestContext,
    /** Whether a file can be saved from here. */
    readonly saves: () => Promise<boolean>,
    private readonly sent: () => number,
    /** Waits so many milliseconds. */
    readonly pause: (ms: number) => Promise<void>,
  ) {}

  /** Requests so far. */
  get requests(): number {
    return this.sent();
  }

  /** Gives the next point rows of its own. */
  next(): void {
    this.turn += 1;
    this.reading = false;
  }

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** The scratch sheet. */
  get sheet(): Excel.Worksheet {
    return this.workbook.worksheets.getItem(this.scratch?.main ?? '');
  }

  /** A second one, for what goes from sheet to sheet. */
  get other(): Excel.Worksheet {
    return this.workbook.worksheets.getItem(this.scratch?.other ?? '');
  }

  /** Row of the sheet of a row of this point, both from 1. */
  row(row: number): number {
    return FIRST_ROW + this.turn * ROWS + row - 1;
  }

  /** Address of an area of this point: its row and column count from 1. */
  ref(row: number, column: number, rows = 1, columns = 1): string {
    const [top, left] = [this.row(row), FIRST_COLUMN + column - 1];
    return areaRef({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  /** Cells of this point. */
  cells(row: number, column: number, rows = 1, columns = 1): Excel.Range {
    return this.sheet.getRange(this.ref(row, column, rows, columns));
  }

  /** Sends what is queued. */
  readonly send = async (): Promise<void> => {
    await this.context.sync();
  };

  /** Reads back: from here on a refusal says nothing about what was tried. */
  async readBack(read: () => () => Facts): Promise<Facts> {
    this.reading = true;
    const facts = read();
    await this.send();
    return facts();
  }
}
