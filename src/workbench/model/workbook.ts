import { ApiObject } from '../protocol/api-object';
import type { Book } from './book';
import { NameCollection } from './names';
import type { Range } from './range';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

/** Application: only what concerns screen and calculation, both of which need nothing here. */
class Application extends ApiObject {
  static override readonly scalars = ['calculationMode'];
  readonly calculationMode = 'Automatic';

  constructor(private readonly book: Book) {
    super();
  }

  calculate(): Promise<void> {
    return this.book.settle();
  }

  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}

/** Protection of the workbook's structure: sheets can be neither added, deleted, renamed, moved nor hidden. */
export class WorkbookProtection extends ApiObject {
  static override readonly scalars = ['protected'];
  private on = false;

  get protected(): boolean {
    return this.on;
  }

  protect(): void {
    this.on = true;
  }

  unprotect(): void {
    this.on = false;
  }
}

/** The root of all requests. */
export class Workbook extends ApiObject {
  static override readonly scalars = ['name'];
  readonly name = '工作簿.xlsx';
  readonly application: Application;
  readonly protection = new WorkbookProtection();
  readonly worksheets: WorksheetCollection;
  readonly names: NameCollection;
  readonly tables: TableCollection;

  constructor(private readonly book: Book) {
    super();
    this.application = new Application(book);
    this.worksheets = new WorksheetCollection(book);
    this.names = new NameCollection(book);
    this.tables = new TableCollection(book, null);
  }

  getSelectedRange(): Range {
    const { sheet, box } = this.book.grid.selection();
    return this.book.range(sheet, box);
  }

  _RemoveReference(id: string): void {
    this.book.release(id);
  }

  _GetRangeForEventByReferenceId(id: string): ApiObject | undefined {
    return this.book.reference(id);
  }
}
