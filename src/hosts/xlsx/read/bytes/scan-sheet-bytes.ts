import { SheetSink } from '../scan-sheet';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import { rawText } from './decode-text';
import { CellScanner } from './scan-cells';
import { afterRoot, closes, isNameEnd, tagEnd, UNUSUAL } from './tags';

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
): boolean {
  const start = afterRoot(bytes, 'worksheet');
  if (start === UNUSUAL) return false;
  const sink = new SheetSink(strings, collector);
  return new Outline(bytes, sink, new CellScanner(bytes, strings, collector)).scan(start);
}

/** Walks over the sections of a sheet; shows the sink those it looks into, and leaves the rows to the cell scanner. */
class Outline {
  /** Where the names of the open elements start and end. */
  private readonly open: (readonly [start: number, end: number])[] = [];
  private inColumns = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sink: SheetSink,
    private readonly cells: CellScanner,
  ) {}

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
    if (depth === 1 || (depth === 2 && this.inColumns)) {
      const after = this.show(tag + 1, nameEnd, closed ? end - 1 : end, depth);
      if (after !== end + 1) return after;
    }
    if (!closed && this.open.push([tag + 1, nameEnd]) > MOST_DEPTH) return UNUSUAL;
    return end + 1;
  }

  /** Shows a tag to the sink if it is one to look into; behind it, or behind all the rows. */
  private show(start: number, nameEnd: number, end: number, depth: number): number {
    const { bytes, sink } = this;
    const closed = bytes[end] === 47; /* / */
    const after = closed ? end + 2 : end + 1;
    const name = rawText(bytes.subarray(start, nameEnd));
    const local = name.slice(name.indexOf(':') + 1);
    if (depth === 1 && !SECTIONS.includes(local)) return after;
    const attributes = rawText(bytes.subarray(nameEnd, end));
    if (local !== name || attributes.includes('xmlns')) return UNUSUAL;
    sink.open(name, attributes, depth);
    if (depth === 1) this.inColumns = name === 'cols' && !closed;
    if (name !== 'sheetData' || closed) return after;
    return this.cells.rows(after);
  }
}

function sameBytes(bytes: Uint8Array, start: number, end: number, other: number): boolean {
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[other + i]) return false;
  return bytes[other + end - start] === 62; /* > */
}
