import type { RawValue } from '../../../../domain/entry';
import { cellValue } from '../cell-value';
import { LIMITS } from '../limits';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { cellTexts, decodeBytes, formulaTexts } from './decode-text';
import { FormulaTag } from './formula-tag';
import { plainIndex, plainNumber } from './numbers';
import { SizeTag } from './size-tag';
import { after, afterAttribute, afterTag, afterTagEnd, closedItself, nextTag, UNUSUAL } from './tags';

/** A cell's type: the byte of a name of one letter, or one of these. */
const UNTYPED = 0;
const TEXT = 1;
const NUMBER = 110;
const SHARED_STRING = 115;

/**
 * Reads the rows of a sheet from bytes, in the ways that programs write them. Each step takes where it starts and
 * answers where it ended; `UNUSUAL` hands the whole sheet to the general scanner.
 */
export class CellScanner {
  private readonly view: DataView;
  private readonly rowTag: SizeTag;
  private readonly formulaTag: FormulaTag;
  private row = 0;
  private column = 0;
  private type = UNTYPED;
  private value: RawValue = null;
  private formula = '';
  /** Whether the row so far can be understood by its own bytes alone. */
  private isPlain = true;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly strings: SharedStrings,
    private readonly collector: SheetCollector,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.rowTag = new SizeTag(bytes);
    this.formulaTag = new FormulaTag(bytes, this.view);
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
    const { bytes, rowTag, collector } = this;
    const known = collector.takeWritten(this.view, start);
    if (known?.written) {
      this.row = known.number;
      return start + known.written.view.byteLength;
    }
    let at = rowTag.read(start);
    if (at === UNUSUAL) return UNUSUAL;
    this.row = rowTag.row || this.row + 1;
    this.column = 0;
    this.isPlain = rowTag.row > 0;
    if (this.row > LIMITS.rows) return UNUSUAL;
    if (rowTag.hidden) collector.hideRow(this.row);
    if (closedItself(bytes, at)) return at;
    for (;;) {
      if (bytes[at] !== 60 /* < */) at = nextTag(bytes, at);
      if (at === UNUSUAL) return UNUSUAL;
      if (bytes[at + 1] === 47 /* / */) {
        const end = after(bytes, at, '</row>');
        if (end !== UNUSUAL && this.isPlain) collector.keepWritten(bytes, start, end, rowTag.hidden);
        return end;
      }
      if (bytes[at + 1] !== 99 /* c */) return UNUSUAL;
      at = this.openCell(at + 2);
      if (at === UNUSUAL) return UNUSUAL;
      if (!closedItself(bytes, at)) at = this.readContent(at);
      if (at === UNUSUAL) return UNUSUAL;
    }
  }

  /** From behind `<c` to behind the tag's `>`. */
  private openCell(start: number): number {
    const { bytes } = this;
    let placed = false;
    let at = start;
    this.type = UNTYPED;
    while (bytes[at] === 32) {
      const name = bytes[at + 1];
      if (bytes[at + 2] === 61 /* = */ && bytes[at + 3] === 34 /* " */) {
        if (name === 115 /* s */) at = afterDigits(bytes, at + 4);
        else if (name === 114 /* r */ && !placed) {
          placed = true;
          at = this.readReference(at + 4);
        } else if (name === 116 /* t */ && this.type === UNTYPED) at = this.readType(at + 4);
        else if (name !== 114 && name !== 116) at = afterAttribute(bytes, at + 1);
        else return UNUSUAL;
      } else if (name === 47 /* / */ || name === 62 /* > */) break;
      else at = this.afterOther(at + 1);
      if (at === UNUSUAL) return UNUSUAL;
    }
    if (!placed && ++this.column > LIMITS.columns) return UNUSUAL;
    return bytes[at] === 62 /* > */ ? at + 1 : afterTagEnd(bytes, at);
  }

  /** Behind an attribute of a longer name, or one that is not written plainly. */
  private afterOther(at: number): number {
    const { bytes } = this;
    const name = bytes[at + 1] === 61 /* = */ ? bytes[at] : 0;
    return name === 114 /* r */ || name === 116 /* t */ ? UNUSUAL : afterAttribute(bytes, at);
  }

  /** From the first letter of a reference in capitals to behind its closing quote. */
  private readReference(start: number): number {
    const { bytes } = this;
    let at = start;
    let column = 0;
    for (let byte = bytes[at] as number; byte >= 65 && byte <= 90; byte = bytes[++at] as number)
      column = column * 26 + byte - 64;
    const letters = at;
    let row = 0;
    for (let byte = bytes[at] as number; byte >= 48 && byte <= 57; byte = bytes[++at] as number)
      row = row * 10 + byte - 48;
    if (bytes[at] !== 34 || letters === start || letters - start > 3 || at - letters > 7) return UNUSUAL;
    if (row < 1 || row > LIMITS.rows || column > LIMITS.columns) return UNUSUAL;
    if (row !== this.row) this.isPlain = false;
    this.row = row;
    this.column = column;
    return at + 1;
  }

  /** From the first letter of a type to behind its closing quote. */
  private readType(start: number): number {
    const { bytes } = this;
    if (bytes[start + 1] === 34) {
      const type = bytes[start] as number;
      const known = type === SHARED_STRING || type === NUMBER || type === 98 /* b */ || type === 101; /* e */
      this.type = known ? type : TEXT;
      return type === 38 /* & */ || type === 34 ? UNUSUAL : start + 2;
    }
    this.type = TEXT;
    let at = start;
    for (let byte = bytes[at]; byte !== 34; byte = bytes[++at])
      if (byte === undefined || byte === 38 /* & */) return UNUSUAL;
    return at + 1;
  }

  /** From behind the cell's tag to behind `</c>`. */
  private readContent(start: number): number {
    const { bytes } = this;
    this.value = null;
    this.formula = '';
    this.formulaTag.group = '';
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
    const { bytes, type } = this;
    if (type === TEXT) return cellTexts.textOf(bytes, this.view, start, end);
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
    const { row, column, value, formula } = this;
    const { group, leads } = this.formulaTag;
    if (group === '') {
      this.collector.cell(row, column, value, formula);
      return;
    }
    this.isPlain = false;
    this.collector.sharedCell(row, column, value, formula, { group, leads });
  }
}

/** Behind the closing tag at `at` of the element with that one letter. */
const closesLetter = (bytes: Uint8Array, at: number, letter: number): number =>
  bytes[at + 1] === 47 && bytes[at + 2] === letter && bytes[at + 3] === 62 ? at + 4 : UNUSUAL;

/** Behind digits and the quote that ends them. */
function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at] as number; byte >= 48 && byte <= 57; byte = bytes[++at] as number);
  return bytes[at] === 34 ? at + 1 : UNUSUAL;
}
