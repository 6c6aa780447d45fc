import { LIMITS } from '../limits';
import { decodePiece } from './decode-text';
import { plainNumber } from './numbers';
import { after, afterAttribute, afterTagEnd, hasAttribute, UNUSUAL } from './tags';

/** What the tag of a row says. */
export class RowTag {
  /** 0 where it gives none. */
  number = 0;
  hidden = false;

  constructor(private readonly bytes: Uint8Array) {}

  /** From behind `<row` to behind its `>`. */
  read(start: number): number {
    const { bytes } = this;
    this.number = 0;
    this.hidden = false;
    let at = start;
    while (hasAttribute(bytes, at)) {
      const name = at + 1;
      at = afterAttribute(bytes, name);
      if (at === UNUSUAL || !this.take(name, at - 1)) return UNUSUAL;
    }
    return afterTagEnd(bytes, at);
  }

  /** Takes the attribute whose value ends before `end`; false where it is not plain. */
  private take(name: number, end: number): boolean {
    const { bytes } = this;
    if (bytes[name] === 114 /* r */ && bytes[name + 1] === 61 /* = */) return this.takeNumber(name + 3, end);
    if (bytes[name] !== 104 /* h */) return true;
    if (after(bytes, name, 'ht=') !== UNUSUAL) this.hidden ||= isNothing(bytes, name + 4, end);
    else if (after(bytes, name, 'hidden=') !== UNUSUAL) this.hidden ||= isYes(bytes, name + 8, end);
    return true;
  }

  private takeNumber(start: number, end: number): boolean {
    const given = plainNumber(this.bytes, start, end);
    const plain = Number.isInteger(given) && given >= 1 && given <= LIMITS.rows && this.number === 0;
    this.number = given;
    return plain;
  }
}

function isNothing(bytes: Uint8Array, start: number, end: number): boolean {
  const size = plainNumber(bytes, start, end);
  return size === 0 || (Number.isNaN(size) && Number(decodePiece(bytes.subarray(start, end))) === 0);
}

const isYes = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 1
    ? bytes[start] === 49 /* 1 */
    : ['1', 'true'].includes(decodePiece(bytes.subarray(start, end)));
