import { parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { ChartCollection } from './chart';
import { FreezePanes } from './freeze-panes';
import { checkColor, checkWhole, checkWord } from './limits';
import type { Modelled } from './modelled';
import { checkSheetName } from './name-checks';
import type { OpenBook } from './open-book';
import { PageBreakCollection } from './page-breaks';
import { PageLayout } from './page-layout';
import type { Range } from './range';
import { RangeAreas } from './range-areas';
import { TableCollection } from './tables';
import { WorksheetProtection } from './worksheet-protection';

declare module './modelled' {
  interface Models {
    worksheet: [Excel.Worksheet, Worksheet];
  }
}

type Visibility = `${Excel.SheetVisibility}`;

/** One sheet. */
export class Worksheet extends ApiObject implements Modelled<Excel.Worksheet, Worksheet, 'book'> {
  static override readonly scalars = ['id', 'name', 'position', 'visibility', 'tabColor', 'showGridlines'];
  readonly protection: WorksheetProtection;
  readonly freezePanes: FreezePanes;
  readonly pageLayout: PageLayout;
  readonly charts: ChartCollection;
  readonly tables: TableCollection;
  readonly horizontalPageBreaks: PageBreakCollection;

  constructor(
    readonly book: OpenBook,
    readonly id: string,
  ) {
    super();
    this.protection = new WorksheetProtection(book, id);
    this.freezePanes = new FreezePanes(book, id);
    this.pageLayout = new PageLayout(book, id);
    this.charts = new ChartCollection(book, id);
    this.tables = new TableCollection(book, id);
    this.horizontalPageBreaks = new PageBreakCollection(book, id);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  private get tab() {
    const found = this.book.grid.tabs().find(({ id }) => id === this.id);
    if (!found) throw new HostError('ItemNotFound', `sheet ${this.id}`);
    return found;
  }

  get name(): string {
    return this.tab.name;
  }

  set name(name: string) {
    this.guardStructure();
    checkSheetName(name);
    const other = this.book.grid.tabs().find((tab) => tab.name.toLowerCase() === name.toLowerCase());
    if (other && other.id !== this.id) throw new HostError('ItemAlreadyExists', `sheet ${name}`);
    this.book.grid.rename(this.id, name);
  }

  get position(): number {
    return this.book.grid.tabs().findIndex(({ id }) => id === this.id);
  }

  set position(position: number) {
    this.guardStructure();
    checkWhole('position', position, 0, this.book.grid.tabs().length - 1);
    this.book.grid.moveSheet(this.id, position);
  }

  get visibility(): Visibility {
    if (!this.tab.hidden) return 'Visible';
    return this.book.sheetFacts(this.id).veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: Visibility) {
    this.guardStructure();
    checkWord('visibility', visibility, ['Visible', 'Hidden', 'VeryHidden']);
    const shown = this.book.grid.tabs().filter(({ id, hidden }) => !hidden && id !== this.id);
    if (visibility !== 'Visible' && shown.length === 0)
      throw new HostError('InvalidArgument', 'the last visible sheet cannot be hidden');
    this.book.sheetFacts(this.id).veryHidden = visibility === 'VeryHidden';
    this.book.grid.setHidden(this.id, visibility !== 'Visible');
  }

  get tabColor(): string {
    return this.tab.tabColor.toUpperCase();
  }

  set tabColor(color: string) {
    this.book.guardFormat(this.id);
    this.book.grid.setTabColor(this.id, checkColor(color));
  }

  get showGridlines(): boolean {
    return this.book.grid.hasGridlines(this.id);
  }

  set showGridlines(shown: boolean) {
    this.book.guardFormat(this.id);
    this.book.grid.setGridlines(this.id, shown);
  }

  activate(): void {
    if (this.tab.hidden) throw new HostError('InvalidOperation', 'the sheet is hidden');
    this.book.grid.activate(this.tab.id);
  }

  delete(): void {
    this.guardStructure();
    const others = this.book.grid.tabs().filter(({ id, hidden }) => !hidden && id !== this.id);
    if (others.length === 0)
      throw new HostError('InvalidArgument', 'the last visible sheet cannot be deleted');
    this.book.grid.deleteSheet(this.tab.id);
    this.book.forget(this.id);
  }

  getRange(address?: string): Range {
    return this.book.range(this.tab.id, boxOf(address));
  }

  getRanges(addresses = ''): RangeAreas {
    const boxes = addresses.split(',').map((address) => boxOf(address || undefined));
    return new RangeAreas(this.book, this.tab.id, boxes);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | typeof NULL_OBJECT {
    const box = this.book.grid.usedBox(this.tab.id, valuesOnly === true);
    return box ? this.book.range(this.id, box) : NULL_OBJECT;
  }

  private guardStructure(): void {
    this.book.guardEditing();
    if (this.book.root.protection.protected)
      throw new HostError('AccessDenied', 'the structure is protected');
  }
}

function boxOf(address: string | undefined) {
  const box = parseAddress(address ?? 'A:XFD');
  if (!box) throw new HostError('InvalidArgument', `address ${address}`);
  return box;
}
