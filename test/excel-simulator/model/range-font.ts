import { FormatPart } from './format-part';
import { checkColor, checkNumber, checkWord } from './limits';
import type { Modelled } from './modelled';

declare module './modelled' {
  interface Models {
    fill: [Excel.RangeFill, RangeFill];
    font: [Excel.RangeFont, RangeFont];
    locked: [Excel.FormatProtection, FormatProtection];
  }
}

type Underline = `${Excel.RangeUnderlineStyle}`;

/** The ground of cells. */
export class RangeFill extends FormatPart implements Modelled<Excel.RangeFill, RangeFill> {
  static override readonly scalars = ['color'];

  get color(): string | null {
    return this.sharedStyle((style) => (style.bg?.rgb ?? '#FFFFFF').toUpperCase());
  }

  set color(color: string) {
    this.put({ bg: { rgb: checkColor(color) } });
  }
}

/** The font of cells. */
export class RangeFont extends FormatPart implements Modelled<Excel.RangeFont, RangeFont> {
  static override readonly scalars = [
    'name',
    'size',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'color',
  ];

  get name(): string | null {
    return this.sharedStyle((style) => style.ff ?? 'Calibri');
  }

  set name(name: string) {
    this.put({ ff: name });
  }

  get size(): number | null {
    return this.sharedStyle((style) => style.fs ?? 11);
  }

  set size(points: number) {
    this.put({ fs: checkNumber('font size', points, 1, 409) });
  }

  get bold(): boolean | null {
    return this.sharedStyle((style) => style.bl === 1);
  }

  set bold(bold: boolean) {
    this.put({ bl: bold ? 1 : 0 });
  }

  get italic(): boolean | null {
    return this.sharedStyle((style) => style.it === 1);
  }

  set italic(italic: boolean) {
    this.put({ it: italic ? 1 : 0 });
  }

  get underline(): Underline | null {
    return this.sharedStyle((style) => (style.ul?.s === 1 ? 'Single' : 'None'));
  }

  set underline(underline: Underline) {
    checkWord('underline', underline, ['None', 'Single']); // others the model does not draw
    this.put({ ul: { s: underline === 'None' ? 0 : 1 } });
  }

  get strikethrough(): boolean | null {
    return this.sharedStyle((style) => style.st?.s === 1);
  }

  set strikethrough(struck: boolean) {
    this.put({ st: { s: struck ? 1 : 0 } });
  }

  get color(): string | null {
    return this.sharedStyle((style) => (style.cl?.rgb ?? '#000000').toUpperCase());
  }

  set color(color: string) {
    this.put({ cl: { rgb: checkColor(color) } });
  }
}

/** Whether cells are locked on a protected sheet. */
export class FormatProtection
  extends FormatPart
  implements Modelled<Excel.FormatProtection, FormatProtection>
{
  static override readonly scalars = ['locked'];

  get locked(): boolean | null {
    return this.shared((row, column) => !this.book.grid.isUnlocked(this.sheet, row, column));
  }

  set locked(locked: boolean) {
    this.book.guardFormat(this.sheet);
    for (const box of this.boxes)
      this.book.grid.setUnlocked(this.sheet, this.book.grid.clip(this.sheet, box), !locked);
  }
}
