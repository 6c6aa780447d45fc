import { fail } from './file-failure';
import { LIMITS } from './limits';

const SLASH = 47;
const GREATER = 62;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const ROW = ascii('<row');
const ROW_END = ascii('</row>');
const NUMBER = ascii(' r="');

/** What makes a row worth keeping: a value, a formula, a text in the cell, or that nobody sees it. */
const KEPT = ['<v', '<f', '<is', 'hidden="1', 'hidden="t', ' ht="0'].map(ascii);

/**
 * Takes a worksheet part piece by piece and leaves out the rows that hold nothing but formats: some programs write a
 * million of them. Rows that do not state their own numbers stay. What is written in an unusual way stays, too.
 */
export class RowTrimmer {
  private held: Uint8Array = new Uint8Array();
  private readonly pieces: Uint8Array[] = [];
  private size = 0;

  /** The next piece; it is not kept. */
  push(piece: Uint8Array): void {
    const bytes = new Uint8Array(this.held.length + piece.length);
    bytes.set(this.held);
    bytes.set(piece, this.held.length);
    const end = this.take(bytes);
    this.held = bytes.slice(end);
    if (this.held.length > LIMITS.part) fail('too-large');
  }

  /** What is left of the part. */
  finish(): Uint8Array {
    this.keep(this.held);
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** Takes whole rows and what is between them; answers where the rest begins that is not yet whole. */
  private take(bytes: Uint8Array): number {
    let kept = 0;
    for (let at = 0; ; ) {
      const row = find(bytes, ROW, at);
      const end = row < 0 ? -1 : rowEnd(bytes, row);
      if (end < 0) {
        const rest = row < 0 ? Math.max(kept, bytes.length - ROW.length) : row;
        this.keep(bytes.subarray(kept, rest));
        return rest;
      }
      if (isEmpty(bytes.subarray(row, end))) {
        this.keep(bytes.subarray(kept, row));
        kept = end;
      }
      at = end;
    }
  }

  private keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.pieces.push(bytes.slice());
    this.size += bytes.length;
    if (this.size > LIMITS.part) fail('too-large');
  }
}

/** Behind the row that begins at `start`; -1 where it is not whole. */
function rowEnd(bytes: Uint8Array, start: number): number {
  const tag = bytes.indexOf(GREATER, start);
  if (tag < 0) return -1;
  if (bytes[tag - 1] === SLASH) return tag + 1;
  const end = find(bytes, ROW_END, tag);
  return end < 0 ? -1 : end + ROW_END.length;
}

/** Whether a row that states its number holds nothing. */
const isEmpty = (row: Uint8Array): boolean =>
  find(row.subarray(0, row.indexOf(GREATER)), NUMBER, 0) >= 0 && KEPT.every((mark) => find(row, mark, 0) < 0);

/** Where some bytes are, from a place on; -1 where they are not. */
function find(bytes: Uint8Array, wanted: Uint8Array, start: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, start); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}
