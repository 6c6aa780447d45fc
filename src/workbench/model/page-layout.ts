import { ApiObject, type MaybeObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import { addressOf, type Box, parseAddress } from './box';
import { Range } from './range';

const DEFAULTS = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  centerHorizontally: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
} as const;

/** Something of the paper set-up that is kept by name. */
abstract class PagePart extends ApiObject {
  constructor(
    protected readonly book: Book,
    protected readonly sheet: string,
  ) {
    super();
  }

  protected get(key: keyof typeof DEFAULTS): unknown {
    return this.book.sheetFacts(this.sheet).page.get(key) ?? DEFAULTS[key];
  }

  protected put(key: string, value: unknown): void {
    this.book.guardFormat(this.sheet);
    this.book.sheetFacts(this.sheet).page.set(key, value);
  }
}

/** Gives a class plain get/set properties that live in the page's facts. */
function pageProperties(target: { prototype: object }, names: readonly (keyof typeof DEFAULTS)[]): void {
  for (const name of names)
    Object.defineProperty(target.prototype, name, {
      get(this: { get(key: string): unknown }) {
        return this.get(name);
      },
      set(this: { put(key: string, value: unknown): void }, value: unknown) {
        this.put(name, value);
      },
    });
}

/** Points of a unit. */
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const OWN = [
  'orientation',
  'paperSize',
  'centerHorizontally',
  'leftMargin',
  'rightMargin',
  'topMargin',
  'bottomMargin',
  'headerMargin',
  'footerMargin',
  'zoom',
] as const;

/** The paper set-up of a sheet; margins in points. */
export class PageLayout extends PagePart {
  static override readonly scalars = OWN;

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.book, this.sheet);
  }

  /** Margins in a unit of their own; they are kept in points. */
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const points = POINTS[unit];
    if (points === undefined) throw new HostError('InvalidArgument', `unit ${unit}`);
    for (const [side, length] of Object.entries(margins)) this.put(`${side}Margin`, length * points);
  }

  setPrintArea(range: Range | string): void {
    this.put('printArea', boxOf(range));
  }

  getPrintAreaOrNullObject(): MaybeObject {
    const area = this.rangeAt('printArea');
    return area === NULL_OBJECT ? area : this.book.worksheet(this.sheet).getRanges(addressOf(area.box));
  }

  setPrintTitleRows(range: Range | string): void {
    this.put('printTitleRows', boxOf(range));
  }

  getPrintTitleRowsOrNullObject(): MaybeObject {
    return this.rangeAt('printTitleRows');
  }

  private rangeAt(key: string): Range | typeof NULL_OBJECT {
    const box = this.book.sheetFacts(this.sheet).page.get(key) as Box | null | undefined;
    return box ? this.book.range(this.sheet, box) : NULL_OBJECT;
  }
}
pageProperties(PageLayout, OWN);

const boxOf = (range: Range | string): Box | null =>
  range instanceof Range ? range.box : parseAddress(range);

class HeaderFooterGroup extends PagePart {
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet);
  }
}

const FOOTERS = ['leftFooter', 'centerFooter', 'rightFooter'] as const;

class HeaderFooter extends PagePart {
  static override readonly scalars = FOOTERS;
}
pageProperties(HeaderFooter, FOOTERS);
