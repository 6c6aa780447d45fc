import type { RawValue } from '../../../../domain/raw-value';
import type { GridCell } from '../../../../workbook/grid';
import { MISS, type SheetReading } from '../cache/sheet-reading';
import { cellValue } from '../cell-value';
import { LIMITS } from '../limits';
import type { SharedFormula } from '../moved-formulas';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { CellTag, NUMBER, SHARED_STRING, TEXT, UNTYPED } from './cell-tag';
import { decodeBytes, decodeCell } from './decode-text';
import { FormulaTag, NO_GROUP } from './formula-tag';
import { plainIndex, plainNumber } from './numbers';
import { SizeTag } from './size-tag';
import { after, afterTag, closedItself, nextTag, UNUSUAL } from './tags';

/**
 * Reads the rows of a sheet from bytes, in the ways that programs write them. Each step takes where it starts and
 * answers where it ended; `UNUSUAL` hands the whole sheet to the general scanner.
 */
export class CellScanner {
  private readonly rowTag: SizeTag;
  private readonly cellTag: CellTag;
  private readonly formulaTag: FormulaTag;
  private row = 0;
  private column = 0;
  private value: RawValue = null;
  private formula = '';
  /** What was kept of the cell that was read, and the formula that it shares. */
  private cell: GridCell | undefined;
  private shared: SharedFormula | null = null;
  /** Whether its bytes say all of it, or with what its group stands for. */
  private isPlain = true;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly strings: SharedStrings,
    private readonly collector: SheetCollector,
    private readonly reading: SheetReading | null,
  ) {
    this.rowTag = new SizeTag(bytes);
    this.cellTag = new CellTag(bytes);
    this.formulaTag = new FormulaTag(bytes);
  }

  /** From behind `<sheetData>` to behind `</sheetData>`. */
  rows(start: number): number {
    const { bytes } = this;
    for (let at = start; ; ) {
      at = nextTag(bytes, at);
      if (at === UNUSUAL) return UNUSUAL;
      if (bytes[at + 1] === 47 /* / */) return after(bytes, at, '</sheetData>');
      at = after(bytes, at, '<row');
      if (at !== UNUSUAL) at = this.readRow(at);
      if (at === UNUSUAL) return UNUSUAL;
    }
  }

  private readRow(start: number): number {
    const { bytes, rowTag, reading } = this;
    let at = rowTag.read(start);
    if (at === UNUSUAL) return UNUSUAL;
    this.row = rowTag.row || this.row + 1;
    this.column = 0;
    if (this.row > LIMITS.rows) return UNUSUAL;
    if (rowTag.hidden) this.collector.hideRow(this.row);
    if (closedItself(bytes, at)) return at;
    this.collector.beginRow(reading?.beginRow(this.row));
    for (;;) {
      const before = at;
      if (reading) at = this.takeCached(reading, before);
      if (at !== before) continue;
      at = bytes[before] === 60 /* < */ ? before : nextTag(bytes, before);
      if (at === UNUSUAL) return UNUSUAL;
      if (bytes[at + 1] === 47 /* / */) return after(bytes, at, '</row>');
      at = bytes[at + 1] === 99 /* c */ ? this.readCell(at + 2) : UNUSUAL;
      if (at === UNUSUAL) return UNUSUAL;
      if (reading) this.pass(reading, before, at);
    }
  }

  /** Takes the cells from `start` on that are in the cache; answers the place behind them. */
  private takeCached(reading: SheetReading, start: number): number {
    let at = start;
    for (let end = reading.takeCell(at); end !== MISS; end = reading.takeCell(at)) {
      at = end;
      this.row = reading.row;
      this.column = reading.column;
    }
    return at;
  }

  /** Passes to the cache the cell that was read from `start` to `end`. */
  private pass(reading: SheetReading, start: number, end: number): void {
    const { column, cell, shared, formulaTag } = this;
    if (this.isPlain) reading.passCell(column, start, end, cell, formulaTag.group, shared);
    else reading.skipTo(column);
  }

  /** From behind `<c` to behind `</c>`. */
  private readCell(start: number): number {
    this.cell = undefined;
    this.shared = null;
    this.isPlain = true;
    const at = this.openCell(start);
    return at === UNUSUAL || closedItself(this.bytes, at) ? at : this.readContent(at);
  }

  /** From behind `<c` to behind the tag's `>`. */
  private openCell(start: number): number {
    const { cellTag } = this;
    const at = cellTag.read(start);
    if (cellTag.row === 0) {
      this.isPlain = false;
      if (++this.column > LIMITS.columns) return UNUSUAL;
      return at;
    }
    if (cellTag.row !== this.reading?.row) this.isPlain = false;
    this.row = cellTag.row;
    this.column = cellTag.column;
    return at;
  }

  /** From behind the cell's tag to behind `</c>`. */
  private readContent(start: number): number {
    const { bytes } = this;
    this.value = null;
    this.formula = '';
    this.formulaTag.group = NO_GROUP;
    let valued = false;
    let calculated = false;
    for (let at = start; ; ) {
      if (bytes[at] !== 60 /* < */) at = nextTag(bytes, at);
      if (at === UNUSUAL) return UNUSUAL;
      const letter = bytes[at + 1];
      if (letter === 47 /* / */) {
        this.put();
        return closesLetter(bytes, at, 99 /* c */);
      }
      if (letter === 118 /* v */ && !valued) {
        valued = true;
        at = this.readValue(at + 2);
      } else if (letter === 102 /* f */ && !calculated) {
        calculated = true;
        at = this.readFormula(at + 2);
      } else if (letter === 105 /* i */ && !valued) {
        valued = true;
        at = this.readInline(after(bytes, at, '<is><t'));
      } else return UNUSUAL;
      if (at === UNUSUAL) return UNUSUAL;
    }
  }

  private readValue(afterName: number): number {
    const { bytes } = this;
    const start = bytes[afterName] === 62 /* > */ ? afterName + 1 : afterTag(bytes, afterName);
    if (start === UNUSUAL) return UNUSUAL;
    if (closedItself(bytes, start)) {
      this.value = this.valueOf(start, start);
      return start;
    }
    const end = nextTag(bytes, start);
    if (end === UNUSUAL) return UNUSUAL;
    this.value = this.valueOf(start, end);
    return closesLetter(bytes, end, 118 /* v */);
  }

  private readInline(afterName: number): number {
    const { bytes } = this;
    if (afterName === UNUSUAL) return UNUSUAL;
    const start = afterTag(bytes, afterName);
    if (start === UNUSUAL || closedItself(bytes, start)) return UNUSUAL;
    const end = nextTag(bytes, start);
    if (end === UNUSUAL) return UNUSUAL;
    this.value = this.valueOf(start, end);
    return after(bytes, end, '</t></is>');
  }

  private readFormula(afterName: number): number {
    const { bytes } = this;
    const start = this.formulaTag.read(afterName);
    if (start === UNUSUAL || closedItself(bytes, start)) return start;
    const end = nextTag(bytes, start);
    if (end === UNUSUAL) return UNUSUAL;
    this.formula = decodeBytes(bytes.subarray(start, end));
    return closesLetter(bytes, end, 102 /* f */);
  }

  private valueOf(start: number, end: number): RawValue {
    const { bytes } = this;
    const { type } = this.cellTag;
    if (type === TEXT) return decodeCell(bytes.subarray(start, end));
    if (type === SHARED_STRING) {
      this.isPlain = false;
      const index = plainIndex(bytes, start, end);
      const text = index >= 0 ? this.strings.at(index) : undefined;
      if (text !== undefined) return text;
    }
    if (type === UNTYPED || type === NUMBER) {
      const number = plainNumber(bytes, start, end);
      if (!Number.isNaN(number)) return number;
    }
    const name = type === UNTYPED ? 'n' : String.fromCharCode(type);
    return cellValue(name, decodeBytes(bytes.subarray(start, end)), this.strings);
  }

  private put(): void {
    const { row, column, value, formula, collector } = this;
    const { group, leads } = this.formulaTag;
    if (group === NO_GROUP) {
      this.cell = collector.cell(row, column, value, formula);
      return;
    }
    const before = collector.sharedBy(group);
    this.cell = collector.sharedCell(row, column, value, formula, { group, leads });
    // One that spells the formula out says more than what it holds.
    if (before && before === collector.sharedBy(group)) this.shared = before;
    else this.isPlain = false;
  }
}

/** Behind the closing tag at `at` of the element with that one letter. */
const closesLetter = (bytes: Uint8Array, at: number, letter: number): number =>
  bytes[at + 1] === 47 && bytes[at + 2] === letter && bytes[at + 3] === 62 ? at + 4 : UNUSUAL;
