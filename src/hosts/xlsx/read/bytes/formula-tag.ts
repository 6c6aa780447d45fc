import { plainIndex } from './numbers';
import { after, afterAttribute, afterTagEnd, hasAttribute, UNUSUAL } from './tags';

/** Where a formula is the cell's own. */
export const NO_GROUP = -1;

/** What the tag of a formula says. */
export class FormulaTag {
  /** Number of the group that shares the formula. */
  group = NO_GROUP;
  /** Whether it names the cells of its group. */
  leads = false;
  private shared = false;

  constructor(private readonly bytes: Uint8Array) {}

  /** From behind `<f` to behind its `>`. */
  read(start: number): number {
    const { bytes } = this;
    this.group = NO_GROUP;
    this.leads = false;
    this.shared = false;
    if (bytes[start] === 62 /* > */) return start + 1;
    let at = start;
    while (hasAttribute(bytes, at)) {
      const name = at + 1;
      at = afterAttribute(bytes, name);
      if (at === UNUSUAL || !this.take(name, at - 1)) return UNUSUAL;
    }
    if (!this.shared) this.group = NO_GROUP;
    return afterTagEnd(bytes, at);
  }

  /** Takes the attribute whose value ends before `end`; false where it is not plain. */
  private take(name: number, end: number): boolean {
    const { bytes } = this;
    if (after(bytes, name, 'ref=') !== UNUSUAL) this.leads = true;
    else if (after(bytes, name, 't=') !== UNUSUAL) {
      if (this.shared) return false;
      this.shared = end - name === 9 && after(bytes, name + 3, 'shared') === end;
      return this.shared || !bytes.subarray(name + 3, end).includes(38 /* & */);
    } else if (after(bytes, name, 'si=') !== UNUSUAL) {
      if (this.group !== NO_GROUP) return false;
      if (bytes[name + 4] === 48 /* 0 */ && end > name + 5) return false; // another group than that without zeros
      this.group = plainIndex(bytes, name + 4, end);
      return this.group !== NO_GROUP;
    }
    return true;
  }
}
