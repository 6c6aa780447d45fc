import { addressOf, type Box, MAX_COLUMNS, parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { HeaderFooterGroup } from './header-footer';
import { checkWord } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { checkMargin, checkPaper, checkZoom, UNIT_POINTS } from './page-limits';
import { Range } from './range';
import type { RangeAreas } from './range-areas';

declare module './modelled' {
  interface Models {
    page: [Excel.PageLayout, PageLayout];
  }
}

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
} as const;

type Key = keyof typeof DEFAULTS;
type Settings = Pick<Excel.PageLayout, Key>;

/** The paper set-up of a sheet; margins in points. */
export class PageLayout extends ApiObject implements Modelled<Excel.PageLayout, PageLayout> {
  static override readonly scalars = Object.keys(DEFAULTS);

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.book, this.sheet);
  }

  get orientation(): Settings['orientation'] {
    return this.get('orientation');
  }

  set orientation(orientation: unknown) {
    this.put('orientation', checkWord('orientation', orientation, ['Portrait', 'Landscape']));
  }

  get paperSize(): Settings['paperSize'] {
    return this.get('paperSize');
  }

  set paperSize(paper: unknown) {
    this.put('paperSize', checkPaper(paper));
  }

  get centerHorizontally(): boolean {
    return this.get('centerHorizontally');
  }

  set centerHorizontally(centred: boolean) {
    this.put('centerHorizontally', centred);
  }

  get leftMargin(): number {
    return this.get('leftMargin');
  }

  set leftMargin(points: number) {
    this.put('leftMargin', checkMargin(points));
  }

  get rightMargin(): number {
    return this.get('rightMargin');
  }

  set rightMargin(points: number) {
    this.put('rightMargin', checkMargin(points));
  }

  get topMargin(): number {
    return this.get('topMargin');
  }

  set topMargin(points: number) {
    this.put('topMargin', checkMargin(points));
  }

  get bottomMargin(): number {
    return this.get('bottomMargin');
  }

  set bottomMargin(points: number) {
    this.put('bottomMargin', checkMargin(points));
  }

  get headerMargin(): number {
    return this.get('headerMargin');
  }

  set headerMargin(points: number) {
    this.put('headerMargin', checkMargin(points));
  }

  get footerMargin(): number {
    return this.get('footerMargin');
  }

  set footerMargin(points: number) {
    this.put('footerMargin', checkMargin(points));
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    return this.get('zoom');
  }

  set zoom(zoom: Excel.PageLayoutZoomOptions) {
    this.put('zoom', checkZoom(zoom));
  }

  /** Margins in a unit of their own; they are kept in points. */
  setPrintMargins(unit: `${Excel.PrintMarginUnit}`, margins: Excel.PageLayoutMarginOptions): void {
    const points = UNIT_POINTS[checkWord('unit', unit, ['Points', 'Inches', 'Centimeters'])];
    for (const [side, length] of Object.entries(margins)) {
      const key = checkWord('margin', `${side}Margin`, MARGINS);
      this.put(key, checkMargin(length * points));
    }
  }

  setPrintArea(area: Range | RangeAreas | string): void {
    this.put('printArea', boxOf(area));
  }

  getPrintAreaOrNullObject(): RangeAreas | typeof NULL_OBJECT {
    const area = this.boxAt('printArea');
    return area ? this.book.worksheet(this.sheet).getRanges(addressOf(area)) : NULL_OBJECT;
  }

  setPrintTitleRows(rows: Range | string): void {
    const box = boxOf(rows);
    if (box.columns < MAX_COLUMNS) throw new HostError('InvalidArgument', 'titles are whole rows');
    this.put('printTitleRows', box);
  }

  getPrintTitleRowsOrNullObject(): Range | typeof NULL_OBJECT {
    const rows = this.boxAt('printTitleRows');
    return rows ? this.book.range(this.sheet, rows) : NULL_OBJECT;
  }

  private get<K extends Key>(key: K): Settings[K] {
    return (this.book.sheetFacts(this.sheet).page.get(key) ?? DEFAULTS[key]) as Settings[K];
  }

  private put(key: string, value: unknown): void {
    this.book.guardFormat(this.sheet);
    this.book.sheetFacts(this.sheet).page.set(key, value);
  }

  private boxAt(key: 'printArea' | 'printTitleRows'): Box | undefined {
    return this.book.sheetFacts(this.sheet).page.get(key) as Box | undefined;
  }
}

const MARGINS = (Object.keys(DEFAULTS) as Key[]).filter((key) => key.endsWith('Margin'));

/** One box; the model prints no several areas. */
function boxOf(given: Range | RangeAreas | string): Box {
  const box = given instanceof Range ? given.box : typeof given === 'string' ? parseAddress(given) : null;
  if (!box) throw new HostError('InvalidArgument', `address ${String(given)}`);
  return box;
}
