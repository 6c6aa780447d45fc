import { isTrue } from '../attributes';
import { decodeBytes } from './decode-text';
import { plainIndex, plainNumber } from './numbers';
import { after, afterAttribute, afterTagEnd, hasAttribute, UNUSUAL } from './tags';

/** What the tag of a row, or of some columns, says. Numbers as they are written, 0 where they are missing. */
export class SizeTag {
  /** Number of the row. */
  row = 0;
  /** Numbers of the columns, from – to. */
  first = 0;
  last = 0;
  /** Hidden as such, or made so by a height or width of nothing. */
  hidden = false;

  constructor(private readonly bytes: Uint8Array) {}

  /** From behind the tag's name to behind its `>`. */
  read(start: number): number {
    const { bytes } = this;
    this.row = 0;
    this.first = 0;
    this.last = 0;
    this.hidden = false;
    let at = start;
    while (hasAttribute(bytes, at)) {
      const name = at + 1;
      at = afterAttribute(bytes, name);
      if (at === UNUSUAL || !this.take(name, at - 1)) return UNUSUAL;
    }
    return afterTagEnd(bytes, at);
  }

  /** Takes the attribute whose value ends before `end`; false where its value is not plain. */
  private take(name: number, end: number): boolean {
    switch (this.bytes[name]) {
      case 114 /* r */:
        if (!this.is('r=', name)) return true;
        if (this.row !== 0) return false;
        this.row = plainIndex(this.bytes, name + 3, end);
        return this.row > 0;
      case 109 /* m */:
        return this.takeColumn(name, end);
      case 104 /* h */:
        if (this.is('hidden=', name)) this.hidden ||= this.isYes(name + 8, end);
        else if (this.is('ht=', name)) this.hidden ||= this.isNothing(name + 4, end);
        return true;
      case 119 /* w */:
        if (this.is('width=', name)) this.hidden ||= this.isNothing(name + 7, end);
        return true;
      default:
        return true;
    }
  }

  private is(wanted: string, name: number): boolean {
    return after(this.bytes, name, wanted) !== UNUSUAL;
  }

  private takeColumn(name: number, end: number): boolean {
    const number = plainIndex(this.bytes, name + 5, end);
    if (this.is('min=', name)) {
      if (this.first !== 0) return false;
      this.first = number;
      return number > 0;
    }
    if (!this.is('max=', name)) return true;
    if (this.last !== 0) return false;
    this.last = number;
    return number > 0;
  }

  private isNothing(start: number, end: number): boolean {
    const size = plainNumber(this.bytes, start, end);
    return size === 0 || (Number.isNaN(size) && Number(this.text(start, end)) === 0);
  }

  private isYes(start: number, end: number): boolean {
    if (end - start === 1) return this.bytes[start] === 49; /* 1 */
    return isTrue(this.text(start, end));
  }

  private text(start: number, end: number): string {
    return decodeBytes(this.bytes.subarray(start, end));
  }
}
