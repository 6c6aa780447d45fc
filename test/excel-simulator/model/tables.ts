import { intersection, overlap, parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { Collection } from './collection';
import type { Modelled } from './modelled';
import { checkDefinedName } from './name-checks';
import type { OpenBook } from './open-book';
import { Range } from './range';
import type { TableFacts } from './sheet-facts';

declare module './modelled' {
  interface Models {
    tables: [Excel.TableCollection, TableCollection];
    table: [Excel.Table, Table];
  }
}

/** A table. */
export class Table extends ApiObject implements Modelled<Excel.Table, Table> {
  static override readonly scalars = ['id', 'name'];

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly facts: TableFacts,
  ) {
    super();
  }

  override identity(): Identity {
    return { Id: this.facts.id };
  }

  get id(): string {
    return this.facts.id;
  }

  get name(): string {
    return this.facts.name;
  }

  set name(name: string) {
    this.book.guardFormat(this.sheet);
    if (name.toLowerCase() === this.facts.name.toLowerCase()) return;
    checkDefinedName(name);
    if (isTaken(this.book, name)) throw new HostError('ItemAlreadyExists', `table ${name}`);
    this.facts.name = name;
  }

  get worksheet() {
    return this.book.worksheet(this.sheet);
  }

  getRange(): Range {
    return this.book.range(this.sheet, this.facts.box);
  }

  getHeaderRowRange(): Range {
    return this.book.range(this.sheet, { ...this.facts.box, rows: 1 });
  }
}

/** Tables and defined names share their names. */
function isTaken(book: OpenBook, name: string): boolean {
  const wanted = name.toLowerCase();
  const tables = book.root.tables.items().map((table) => table.name);
  const names = book.grid.names().map((item) => item.name);
  return [...tables, ...names].some((other) => other.toLowerCase() === wanted);
}

/** The tables of one sheet or, without one, of the workbook. */
export class TableCollection
  extends Collection<Table>
  implements Modelled<Excel.TableCollection, TableCollection>
{
  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string | null,
  ) {
    super();
  }

  override items(): readonly Table[] {
    const sheets = this.sheet === null ? this.book.grid.tabs().map(({ id }) => id) : [this.sheet];
    return sheets.flatMap((sheet) =>
      this.book.sheetFacts(sheet).tables.map((facts) => new Table(this.book, sheet, facts)),
    );
  }

  protected override find(key: string | number): Table | undefined {
    return this.items().find(
      ({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase(),
    );
  }

  /** As Excel does: under a free name of its own. */
  add(address: Range | string, hasHeaders: boolean): Table {
    const range = this.rangeOf(address);
    this.book.guardFormat(range.sheet);
    const facts = this.book.sheetFacts(range.sheet);
    if (!hasHeaders)
      throw new HostError('ApiNotFound', 'the workbench does not know TableCollection.add without headers');
    checkPlace(this.book, range);
    const made: TableFacts = { id: this.book.rules.newId(), name: this.freeName(), box: range.box };
    facts.tables.push(made);
    return new Table(this.book, range.sheet, made);
  }

  private rangeOf(address: Range | string): Range {
    if (address instanceof Range) return address;
    const box = this.sheet === null ? null : parseAddress(address);
    if (!box || this.sheet === null) throw new HostError('InvalidArgument', `address ${address}`);
    return this.book.range(this.sheet, box);
  }

  private freeName(): string {
    for (let number = 1; ; number++) if (!isTaken(this.book, `Table${number}`)) return `Table${number}`;
  }
}

/** Refuses what Excel does: tables that overlap, merged cells, captions that are empty or not different texts. */
function checkPlace(book: OpenBook, { sheet, box, values }: Range): void {
  if (book.sheetFacts(sheet).tables.some((table) => overlap(table.box, box)))
    throw new HostError('InvalidArgument', 'a table cannot overlap another one');
  if (book.grid.merges(sheet).some((merged) => intersection(merged, box)))
    throw new HostError('MergedRangeConflict', 'a table cannot hold merged cells');
  const captions = (values[0] ?? []).map((value) => String(value).toLowerCase());
  if (box.rows < 2 || captions.includes('') || new Set(captions).size < captions.length)
    throw new HostError('InvalidArgument', 'the captions of a table are different texts');
}
