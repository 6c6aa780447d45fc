import type { GridCell, GridRows } from '../../../../workbook/grid';
import { after, UNUSUAL } from '../bytes/tags';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { type KnownSheet, type Meaning, NONE } from './known-sheet';
import { SheetCursor } from './sheet-cursor';
import type { CellMeaning, SheetRecorder } from './sheet-recorder';

/**
 * One sheet while it is read, beside those that were read before: what stands in it as it stood in one of them is taken
 * from there. Everything is told in the order of the part.
 */
export class SheetReading {
  /** Where the row and the cell that were taken last stand in the sheet. */
  row = 0;
  column = 0;
  /** Whether a cell may refer to a shared text. */
  refersToTexts: boolean;
  private readonly view: DataView;
  private readonly meaning: Meaning;
  private readonly cursors: SheetCursor[];
  private cells = 0;
  /** How many cells there were, and how many were taken, before the row that is read. */
  private cellsBefore = 0;
  private takenBefore = 0;

  constructor(
    private readonly part: Uint8Array,
    strings: SharedStrings,
    private readonly collector: SheetCollector,
    sheets: readonly KnownSheet[] = [],
    /** Notes how the sheet is written; null where it need not be kept. */
    private readonly recorder: SheetRecorder | null = null,
  ) {
    this.view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    this.meaning = { strings, sharedBy: (group) => collector.sharedBy(group) };
    this.refersToTexts = sheets.some(({ refersToTexts }) => refersToTexts);
    this.cursors = sheets.map((sheet) => new SheetCursor(sheet));
  }

  /** Whether most of the sheet stands in none of the others. */
  get isStrange(): boolean {
    return this.cursors.reduce((sum, { taken }) => sum + taken, 0) * 2 < this.cells;
  }

  /** Takes all rows, the first one at `start`, behind `<row`; answers where they end, `NONE` where they are other ones. */
  takeAll(start: number): number {
    for (const { sheet } of this.cursors) {
      const rows = sheet.allRowsAt(this.view, start, this.meaning);
      const end = start + sheet.view.byteLength;
      if (!rows || after(this.part, end, '</sheetData>') === UNUSUAL) continue;
      this.collector.knownSheet(sheet, rows);
      return end;
    }
    return NONE;
  }

  /** Takes the row that stands at `start`, behind `<row`; answers where it ends, `NONE` where it has to be read. */
  takeRow(start: number): number {
    for (const cursor of this.cursors) {
      const place = cursor.rowAt(this.view, start, this.meaning);
      if (place === NONE) continue;
      const { sheet } = cursor;
      if (!this.collector.knownRow(sheet.rows, place)) return NONE;
      const { numbers, starts, ends, firsts, lasts } = sheet.rows;
      const count = (lasts[place] as number) - (firsts[place] as number);
      const end = start + (ends[place] as number) - (starts[place] as number);
      this.cells += count;
      cursor.taken += count;
      this.row = numbers[place] as number;
      if (this.recorder) this.recordRow(this.recorder, sheet, place, start);
      this.passRow(this.row);
      return end;
    }
    return NONE;
  }

  /** A row of that number is read cell by cell. */
  beginRow(number: number): void {
    const cursor = this.cursors[0];
    cursor?.begin(number);
    const known = cursor && cursor.place !== NONE ? cursor : null;
    this.collector.beginRow(number, known && { rows: known.sheet.rows, place: known.place });
    this.cellsBefore = this.cells;
    this.takenBefore = cursor?.taken ?? 0;
  }

  /** The known cell that one in a column is most likely the same as, though it is not written the same. */
  like(column: number): GridCell | undefined {
    return this.cursors[0]?.cellIn(column);
  }

  /** Takes the cell that stands at `start`; answers where it ends, `NONE` where it has to be read. */
  takeCell(start: number): number {
    const cursor = this.cursors[0];
    if (!cursor?.isCellAt(this.view, start, this.meaning)) return NONE;
    const { cells } = cursor.sheet;
    const at = cursor.cell++;
    const end = start + (cells.lengths[at] as number);
    this.row = cursor.sheet.rows.numbers[cursor.place] as number;
    this.column = cells.columns[at] as number;
    this.collector.knownCell(this.row, this.column, cells.cells[at], cells.characters[at] as number);
    this.cells++;
    cursor.taken++;
    if (this.recorder) this.recordCell(this.recorder, cursor.sheet, at, start);
    return end;
  }

  /** A cell was read from `start` to `end`. */
  passCell(column: number, start: number, end: number, meaning: CellMeaning): void {
    this.cells++;
    this.cursors[0]?.passCell(column);
    this.recorder?.addCell(column, start, end, meaning);
  }

  /** A cell stands in a row that is not its own. */
  stray(): void {
    if (this.recorder) this.recorder.isSound = false;
  }

  /**
   * A row was read from `start` to `end`; its number is 0 where it does not say it. `isPlain` if its bytes say all of it
   * but what numbers in it stand for.
   */
  endRow(number: number, start: number, end: number, hidden: boolean, isPlain: boolean): void {
    this.passRow(number);
    const taken = (this.cursors[0]?.taken ?? 0) - this.takenBefore;
    if (taken * 2 < this.cells - this.cellsBefore) this.cursors.reverse();
    if (isPlain) this.recorder?.endRow(number, start, end, hidden);
    else this.recorder?.dropRow(number);
  }

  /** The sheet that was read and holds these rows, to know it again; null where it need not or cannot be kept. */
  recorded(rows: GridRows): KnownSheet | null {
    return this.recorder?.finish(this.part, rows) ?? null;
  }

  /** The sheets that were read before, the one that most was taken from first. */
  sheetsByUse(): readonly KnownSheet[] {
    return [...this.cursors].sort((a, b) => b.taken - a.taken).map(({ sheet }) => sheet);
  }

  private passRow(number: number): void {
    for (const cursor of this.cursors) cursor.passRow(number);
  }

  private recordRow(recorder: SheetRecorder, sheet: KnownSheet, place: number, start: number): void {
    const { numbers, starts, ends, firsts, lasts, hidden } = sheet.rows;
    const shift = start - (starts[place] as number);
    for (let cell = firsts[place] as number; cell < (lasts[place] as number); cell++)
      this.recordCell(recorder, sheet, cell, shift + (sheet.cells.starts[cell] as number));
    recorder.endRow(numbers[place] as number, start, shift + (ends[place] as number), hidden[place] === 1);
  }

  private recordCell(recorder: SheetRecorder, { cells }: KnownSheet, at: number, start: number): void {
    recorder.addCell(cells.columns[at] as number, start, start + (cells.lengths[at] as number), {
      index: cells.indices[at] as number,
      text: cells.texts[at] ?? null,
      group: cells.groups[at] as number,
      shared: cells.shared[at] ?? null,
    });
  }
}
