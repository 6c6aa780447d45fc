import { ApiObject, type Identity, type MaybeObject, NULL_OBJECT } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import { addressOf, parseAddress } from './box';
import { Collection } from './collection';
import { Range } from './range';

/** The workbook's defined names; they live in the grid, which keeps them true when rows and sheets move. */
export class NameCollection extends Collection<NamedItem> {
  constructor(private readonly book: Book) {
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
    if (!/^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name))
      throw new HostError('InvalidArgument', `name ${name}`);
    if (this.find(name)) throw new HostError('ItemAlreadyExists', `name ${name}`);
    const item = new NamedItem(this.book, name);
    item.formula = reference instanceof Range ? `=${absolute(this.book, reference)}` : reference;
    return item;
  }
}

const absolute = (book: Book, { sheet, box }: Range): string =>
  `'${book.worksheet(sheet).name.replaceAll("'", "''")}'!${addressOf(box, '$')}`;

/** A defined name. */
export class NamedItem extends ApiObject {
  static override readonly scalars = ['name', 'formula', 'scope', 'visible'];
  readonly scope = 'Workbook';
  readonly visible = true;

  constructor(
    private readonly book: Book,
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
    this.book.grid.setName(this.name, formula.replace(/^=/, ''));
  }

  getRangeOrNullObject(): MaybeObject {
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
