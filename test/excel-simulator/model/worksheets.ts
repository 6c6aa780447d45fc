import { HostError } from '../protocol/host-error';
import { Collection } from './collection';
import type { Modelled } from './modelled';
import { checkSheetName } from './name-checks';
import type { OpenBook } from './open-book';
import type { Worksheet } from './worksheet';

declare module './modelled' {
  interface Models {
    worksheets: [Excel.WorksheetCollection, WorksheetCollection];
  }
}

/** The tabs, in their order. */
export class WorksheetCollection
  extends Collection<Worksheet>
  implements Modelled<Excel.WorksheetCollection, WorksheetCollection, 'listeners'>
{
  readonly listeners = new Set<string>();

  constructor(private readonly book: OpenBook) {
    super();
  }

  override items(): readonly Worksheet[] {
    return this.book.grid.tabs().map(({ id }) => this.book.worksheet(id));
  }

  protected override find(key: string | number): Worksheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }

  add(name?: string): Worksheet {
    this.book.guardEditing();
    if (this.book.root.protection.protected)
      throw new HostError('AccessDenied', 'the structure is protected');
    const wanted = name ?? this.freeName();
    checkSheetName(wanted);
    if (this.find(wanted)) throw new HostError('ItemAlreadyExists', `sheet ${wanted}`);
    return this.book.worksheet(this.book.grid.addSheet(wanted));
  }

  private freeName(): string {
    for (let number = 1; ; number++) if (!this.find(`Sheet${number}`)) return `Sheet${number}`;
  }

  getActiveWorksheet(): Worksheet {
    return this.book.worksheet(this.book.grid.activeSheet());
  }

  _RegisterDataChangedEvent(): void {
    this.listeners.add('changed');
  }

  _UnregisterDataChangedEvent(): void {
    this.listeners.delete('changed');
  }

  _RegisterActivatedEvent(): void {
    this.listeners.add('activated');
  }

  _UnregisterActivatedEvent(): void {
    this.listeners.delete('activated');
  }
}
