import { LIMITS } from '../limits';
import { afterAttribute, afterTagEnd, UNUSUAL } from './tags';

/** A cell's type: the byte of a name of one letter, or one of these. */
export const UNTYPED = 0;
export const TEXT = 1;
export const NUMBER = 110;
export const SHARED_STRING = 115;

/** The types whose contents are no text: b, d, e, n, s. */
const KNOWN: ReadonlySet<number> = new Set([98, 100, 101, NUMBER, SHARED_STRING]);

/** What the tag of a cell says. */
export class CellTag {
  /** Where it is; 0 where it does not say. */
  row = 0;
  column = 0;
  type = UNTYPED;

  constructor(private readonly bytes: Uint8Array) {}

  /** From behind `<c` to behind the tag's `>`. */
  read(start: number): number {
    const { bytes } = this;
    this.row = 0;
    this.column = 0;
    this.type = UNTYPED;
    let at = start;
    while (bytes[at] === 32) {
      const name = bytes[at + 1];
      if (bytes[at + 2] === 61 /* = */ && bytes[at + 3] === 34 /* " */) {
        if (name === 115 /* s */) at = afterDigits(bytes, at + 4);
        else if (name === 114 /* r */ && this.row === 0) at = this.readReference(at + 4);
        else if (name === 116 /* t */ && this.type === UNTYPED) at = this.readType(at + 4);
        else if (name !== 114 && name !== 116) at = afterAttribute(bytes, at + 1);
        else return UNUSUAL;
      } else if (name === 47 /* / */ || name === 62 /* > */) break;
      else at = this.afterOther(at + 1);
      if (at === UNUSUAL) return UNUSUAL;
    }
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
    this.row = row;
    this.column = column;
    return at + 1;
  }

  /** From the first letter of a type to behind its closing quote. */
  private readType(start: number): number {
    const { bytes } = this;
    if (bytes[start + 1] === 34) {
      const type = bytes[start] as number;
      this.type = KNOWN.has(type) ? type : TEXT;
      return type === 38 /* & */ || type === 34 ? UNUSUAL : start + 2;
    }
    this.type = TEXT;
    let at = start;
    for (let byte = bytes[at]; byte !== 34; byte = bytes[++at])
      if (byte === undefined || byte === 38 /* & */) return UNUSUAL;
    return at + 1;
  }
}

/** Behind digits and the quote that ends them. */
function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at] as number; byte >= 48 && byte <= 57; byte = bytes[++at] as number);
  return bytes[at] === 34 ? at + 1 : UNUSUAL;
}
