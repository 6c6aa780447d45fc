import { addressOf, parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { Collection } from './collection';
import { parseFormula, partsOf } from './formula-syntax';
import type { Modelled } from './modelled';
import { checkDefinedName } from './name-checks';
import type { OpenBook } from './open-book';
import { Range } from './range';

declare module './modelled' {
  interface Models {
    names: [Excel.NamedItemCollection, NameCollection];
    name: [Excel.NamedItem, NamedItem];
  }
}

/** The workbook's defined names; they live in the grid, which keeps them true when rows and sheets move. */
export class NameCollection
  extends Collection<NamedItem>
  implements Modelled<Excel.NamedItemCollection, NameCollection>
{
  constructor(private readonly book: OpenBook) {
    super();
  }

  override items(): readonly NamedItem[] {
    return this.book.grid.names().map(({ name }) => new NamedItem(this.book, name));
  }

  protected override find(key: string | number): NamedItem | undefined {
    const found = this.book.grid.named(String(key));
    return found ? new NamedItem(this.book, found.name) : undefined;
  }

  add(name: string, reference: Range | string): NamedItem {
    this.book.guardEditing();
    checkDefinedName(name);
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `name ${name}`);
    const item = new NamedItem(this.book, name);
    item.formula = reference instanceof Range ? `=${absolute(this.book, reference)}` : reference;
    return item;
  }
}

const absolute = (book: OpenBook, { sheet, box }: Range): string =>
  `'${book.worksheet(sheet).name.replaceAll("'", "''")}'!${addressOf(box, '$')}`;

/** A defined name. */
export class NamedItem extends ApiObject implements Modelled<Excel.NamedItem, NamedItem> {
  static override readonly scalars = ['name', 'formula', 'scope', 'visible'];
  readonly scope = 'Workbook';
  readonly visible = true;

  constructor(
    private readonly book: OpenBook,
    readonly name: string,
  ) {
    super();
  }

  override identity(): Identity {
    return { _Id: this.name };
  }

  get formula(): string {
    const found = this.book.grid.named(this.name);
    if (!found) throw new HostError('ItemNotFound', `name ${this.name}`);
    return `=${found.reference.replace(/^=/, '')}`;
  }

  set formula(formula: string) {
    this.book.guardEditing();
    checkFormula(this.book, formula);
    this.book.grid.setName(this.name, formula.replace(/^=/, ''));
  }

  getRangeOrNullObject(): Range | typeof NULL_OBJECT {
    const match = /^='?(.*?)'?!([$A-Z0-9:]+)$/.exec(this.formula);
    const sheet = this.book.grid.tabs().find(({ name }) => name === match?.[1]?.replaceAll("''", "'"));
    const box = parseAddress(match?.[2] ?? '');
    return sheet && box ? this.book.range(sheet.id, box) : NULL_OBJECT;
  }

  delete(): void {
    this.book.guardEditing();
    this.book.grid.deleteName(this.name);
  }
}

/** Refuses a formula that Excel cannot read or that speaks of a sheet which is not there. */
function checkFormula({ grid }: OpenBook, formula: string): void {
  const tabs = new Set(grid.tabs().map(({ name }) => name.toLowerCase()));
  for (const part of partsOf(parseFormula(formula)))
    if ('sheet' in part && part.sheet !== null && !tabs.has(part.sheet.toLowerCase()))
      throw new HostError('InvalidArgument', `no sheet ${part.sheet}`);
}
