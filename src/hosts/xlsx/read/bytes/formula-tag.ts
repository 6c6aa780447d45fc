import { formulaTexts } from './decode-text';
import { after, afterAttribute, afterTagEnd, hasAttribute, UNUSUAL } from './tags';

/** What the tag of a formula says. */
export class FormulaTag {
  /** Number of the group that shares the formula; '' where it is the cell's own. */
  group = '';
  /** Whether it names the cells of its group. */
  leads = false;
  private shared = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
  ) {}

  /** From behind `<f` to behind its `>`. */
  read(start: number): number {
    const { bytes } = this;
    this.group = '';
    this.leads = false;
    this.shared = false;
    if (bytes[start] === 62 /* > */) return start + 1;
    let at = start;
    while (hasAttribute(bytes, at)) {
      const name = at + 1;
      at = afterAttribute(bytes, name);
      if (at === UNUSUAL || !this.take(name, at - 1)) return UNUSUAL;
    }
    if (!this.shared) this.group = '';
    return afterTagEnd(bytes, at);
  }

  /** Takes the attribute whose value ends before `end`; false where it is not plain. */
  private take(name: number, end: number): boolean {
    const { bytes } = this;
    if (after(bytes, name, 'ref=') !== UNUSUAL) this.leads = true;
    else if (after(bytes, name, 't=') !== UNUSUAL) {
      if (this.shared) return false;
      this.shared = this.text(name + 3, end) === 'shared';
    } else if (after(bytes, name, 'si=') !== UNUSUAL) {
      if (this.group !== '') return false;
      this.group = this.text(name + 4, end);
      return this.group !== '';
    }
    return true;
  }

  private text(start: number, end: number): string {
    return formulaTexts.textOf(this.bytes, this.view, start, end);
  }
}
