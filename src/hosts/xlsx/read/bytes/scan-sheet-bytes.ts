import { attribute, isTrue } from '../attributes';
import type { SheetReading } from '../cache/sheet-reading';
import { LIMITS } from '../limits';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { rawText } from './decode-text';
import { CellScanner } from './scan-cells';
import { SizeTag } from './size-tag';
import { after, afterRoot, closes, isNameEnd, tagEnd, UNUSUAL } from './tags';

/** The sections of a sheet that are looked into; under a prefix they are left to the general scanner. */
const SECTIONS = ['sheetData', 'cols', 'sheetProtection'];

/** What nests deeper is left to the general scanner. */
const MOST_DEPTH = 50;

/**
 * Reads a worksheet part from its bytes, the rows without making a text of them. False where it is written in a way
 * that only the general scanner knows; the collector's contents are then of no use.
 */
export function scanSheetBytes(
  bytes: Uint8Array,
  strings: SharedStrings,
  collector: SheetCollector,
  reading: SheetReading | null,
): boolean {
  const start = afterRoot(bytes, 'worksheet');
  if (start === UNUSUAL) return false;
  return new Outline(bytes, collector, new CellScanner(bytes, strings, collector, reading)).scan(start);
}

/** Walks over the sections of a sheet, looks into those it knows and leaves the rows to the cell scanner. */
class Outline {
  /** Where the names of the open elements start and end. */
  private readonly open: (readonly [start: number, end: number])[] = [];
  private inColumns = false;
  private cellsSeen = false;
  private readonly columnTag: SizeTag;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly collector: SheetCollector,
    private readonly cells: CellScanner,
  ) {
    this.columnTag = new SizeTag(bytes);
  }

  /** From inside of the root to the end; false where something is unusual. */
  scan(start: number): boolean {
    const { bytes } = this;
    for (let at = start; ; ) {
      const tag = bytes.indexOf(60 /* < */, at);
      if (tag < 0) return false;
      const next = bytes[tag + 1];
      if (next === 33 /* ! */ || next === 63 /* ? */) return false;
      if (next === 47 /* / */) {
        const name = this.open.pop();
        if (!name) return closes(bytes, tag, 'worksheet') && bytes.indexOf(60, tag + 1) < 0;
        if (!sameBytes(bytes, name[0], name[1], tag + 2)) return false;
        at = tag + 2 + name[1] - name[0] + 1;
        if (this.open.length === 0) this.inColumns = false;
      } else at = this.openTag(tag);
      if (at === UNUSUAL) return false;
    }
  }

  private openTag(tag: number): number {
    const { bytes } = this;
    const end = tagEnd(bytes, tag);
    if (end === UNUSUAL) return UNUSUAL;
    let nameEnd = tag + 1;
    while (nameEnd < end && !isNameEnd(bytes[nameEnd])) nameEnd++;
    const closed = bytes[end - 1] === 47; /* / */
    const depth = this.open.length + 1;
    if (depth === 1) {
      const behind = this.section(tag + 1, nameEnd, end);
      if (behind !== end + 1) return behind;
    } else if (this.inColumns && depth === 2 && this.columns(tag + 1) === UNUSUAL) return UNUSUAL;
    if (!closed && this.open.push([tag + 1, nameEnd]) > MOST_DEPTH) return UNUSUAL;
    return end + 1;
  }

  /** Takes the tag of a section whose name ends at `nameEnd`; behind it, or behind all the rows. */
  private section(start: number, nameEnd: number, end: number): number {
    const { bytes } = this;
    const name = sectionNamed(bytes, start, nameEnd);
    if (name === undefined) return end + 1;
    const closed = bytes[end - 1] === 47; /* / */
    const attributes = rawText(bytes.subarray(nameEnd, closed ? end - 1 : end));
    if (name.length !== nameEnd - start || attributes.includes('xmlns')) return UNUSUAL;
    if (name === 'sheetProtection' && isTrue(attribute(attributes, 'sheet'))) this.collector.protect();
    this.inColumns = name === 'cols' && !closed;
    if (name !== 'sheetData') return end + 1;
    if (this.cellsSeen) return UNUSUAL;
    this.cellsSeen = true;
    return closed ? end + 1 : this.cells.rows(end + 1);
  }

  /** Takes the tag of some columns. */
  private columns(start: number): number {
    const { columnTag, collector } = this;
    const at = after(this.bytes, start, 'col');
    const end = at === UNUSUAL ? UNUSUAL : columnTag.read(at);
    if (end === UNUSUAL || !columnTag.hidden) return end;
    const { first, last } = columnTag;
    if (first === 0 || last === 0 || last > LIMITS.columns) return UNUSUAL;
    collector.hideColumns(first, last);
    return end;
  }
}

/** The section that the name from start to end means, with or without a prefix. */
function sectionNamed(bytes: Uint8Array, start: number, end: number): string | undefined {
  return SECTIONS.find((name) => {
    const from = end - name.length;
    const whole = from === start || (from > start && bytes[from - 1] === 58); /* : */
    return whole && after(bytes, from, name) !== UNUSUAL;
  });
}

function sameBytes(bytes: Uint8Array, start: number, end: number, other: number): boolean {
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[other + i]) return false;
  return bytes[other + end - start] === 62; /* > */
}
