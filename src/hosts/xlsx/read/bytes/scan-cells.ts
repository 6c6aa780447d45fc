import type { RawValue } from '../../../../domain/raw-value';
import { cellValue } from '../cell-value';
import { LIMITS } from '../limits';
import { NONE } from '../memory/known-sheet';
import type { SheetReading } from '../memory/sheet-reading';
import type { CellMeaning } from '../memory/sheet-recorder';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { CellTag, NUMBER, SHARED_STRING, TEXT, UNTYPED } from './cell-tag';
import { cellTexts, decodeBytes, formulaTexts } from './decode-text';
import { FormulaTag, NO_GROUP } from './formula-tag';
import { plainIndex, plainNumber } from './numbers';
import { SizeTag } from './size-tag';
import { after, afterTag, closedItself, nextTag, UNUSUAL } from './tags';

/**
 * Reads the rows of a sheet from bytes, in the ways that programs write them. Each step takes where it starts and
 * answers where it ended; `UNUSUAL` hands the whole sheet to the general scanner.
 */
export class CellScanner {
  private readonly view: DataView;
  private readonly rowTag: SizeTag;
  private readonly cellTag: CellTag;
  private readonly formulaTag: FormulaTag;
  private row = 0;
  private column = 0;
  private value: RawValue = null;
  private formula = '';
  /** What the numbers in the cell that is read stand for. */
  private readonly meaning: CellMeaning = { index: NONE, text: null, group: NONE, shared: null };
  /** Whether the row so far can be understood by its own bytes and what the numbers in it stand for. */
  private isPlain = true;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly strings: SharedStrings,
    private readonly collector: SheetCollector,
    private readonly reading: SheetReading,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.rowTag = new SizeTag(bytes);
    this.cellTag = new CellTag(bytes);
    this.formulaTag = new FormulaTag(bytes);
  }

  /** From behind `<sheetData>` to behind `</sheetData>`. */
  rows(start: number): number {
    const { bytes } = this;
    const first = after(bytes, start, '<row');
    const known = first === UNUSUAL ? NONE : this.reading.takeAll(first);
    for (let at = known === NONE ? start : known; ; ) {
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
    const known = reading.takeRow(start);
    if (known !== NONE) {
      this.row = reading.row;
      return known;
    }
    let at = rowTag.read(start);
    if (at === UNUSUAL) return UNUSUAL;
    this.row = rowTag.row || this.row + 1;
    this.column = 0;
    this.isPlain = rowTag.row > 0;
    if (this.row > LIMITS.rows) return UNUSUAL;
    if (rowTag.hidden) this.collector.hideRow(this.row);
    if (closedItself(bytes, at)) return at;
    reading.beginRow(this.row);
    for (;;) {
      const before = at;
      at = reading.takeCell(before);
      if (at !== NONE) {
        this.row = reading.row;
        this.column = reading.column;
        continue;
      }
      at = bytes[before] === 60 /* < */ ? before : nextTag(bytes, before);
      if (at === UNUSUAL) return UNUSUAL;
      if (bytes[at + 1] === 47 /* / */) return this.closeRow(start, after(bytes, at, '</row>'));
      at = bytes[at + 1] === 99 /* c */ ? this.readCell(at + 2) : UNUSUAL;
      if (at === UNUSUAL) return UNUSUAL;
      reading.passCell(this.column, before, at, this.meaning);
    }
  }

  /** Ends the row that stands from `start` to `end`. */
  private closeRow(start: number, end: number): number {
    const { rowTag, reading, isPlain } = this;
    if (end !== UNUSUAL) reading.endRow(rowTag.row, start, end, rowTag.hidden, isPlain);
    return end;
  }

  /** From behind `<c` to behind `</c>`. */
  private readCell(start: number): number {
    this.meaning.index = NONE;
    this.meaning.group = NONE;
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
    if (cellTag.row !== this.row) this.reading.stray();
    if (cellTag.row !== this.row || cellTag.column <= this.column) this.isPlain = false;
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
    const end = formulaTexts.read(bytes, this.view, start);
    if (end === UNUSUAL) return UNUSUAL;
    this.formula = formulaTexts.text;
    return closesLetter(bytes, end, 102 /* f */);
  }

  private valueOf(start: number, end: number): RawValue {
    const { bytes } = this;
    const { type } = this.cellTag;
    if (type === TEXT) return cellTexts.textOf(bytes, this.view, start, end);
    if (type === SHARED_STRING) {
      this.reading.refersToTexts = true;
      const index = plainIndex(bytes, start, end);
      const text = index >= 0 ? this.strings.at(index) : undefined;
      if (text !== undefined) {
        this.meaning.index = index;
        this.meaning.text = text;
        return text;
      }
      this.isPlain = false;
    }
    if (type === UNTYPED || type === NUMBER) {
      const number = plainNumber(bytes, start, end);
      if (!Number.isNaN(number)) return number;
    }
    const name = type === UNTYPED ? 'n' : String.fromCharCode(type);
    return cellValue(name, decodeBytes(bytes.subarray(start, end)), this.strings);
  }

  private put(): void {
    const { row, column, value, formula } = this;
    const { group, leads } = this.formulaTag;
    const like = this.reading.like(column);
    if (group === NO_GROUP) {
      this.collector.cell(row, column, value, formula, like);
      return;
    }
    const shared = this.collector.sharedCell(row, column, value, formula, { group, leads }, like);
    if (shared) {
      this.meaning.group = group;
      this.meaning.shared = shared;
    } else this.isPlain = false;
  }
}

/** Behind the closing tag at `at` of the element with that one letter. */
const closesLetter = (bytes: Uint8Array, at: number, letter: number): number =>
  bytes[at + 1] === 47 && bytes[at + 2] === letter && bytes[at + 3] === 62 ? at + 4 : UNUSUAL;
