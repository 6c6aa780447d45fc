import { ApiObject } from '../protocol/api-object';
import { checkWord } from './limits';
import type { Modelled } from './modelled';
import { NameCollection } from './names';
import type { OpenBook } from './open-book';
import type { Range } from './range';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

declare module './modelled' {
  interface Models {
    application: [Excel.Application, Application];
    createdWorkbook: [Excel.WorkbookCreated, CreatedWorkbook];
    workbook: [Excel.Workbook, Workbook];
    workbookProtection: [Excel.WorkbookProtection, WorkbookProtection];
  }
}

type Mode = `${Excel.CalculationMode}`;

/** Application: what concerns screen and calculation; the screen needs nothing here. */
export class Application
  extends ApiObject
  implements Modelled<Excel.Application, Application, 'createWorkbook'>
{
  static override readonly scalars = ['calculationMode'];
  private mode: Mode = 'Automatic';

  constructor(private readonly book: OpenBook) {
    super();
  }

  /** While it is Manual, nothing gets a new result before `calculate`. */
  get calculationMode(): Mode {
    return this.mode;
  }

  set calculationMode(mode: Mode) {
    this.mode = checkWord('calculation mode', mode, ['Automatic', 'AutomaticExceptTables', 'Manual']);
    this.book.grid.calculation.isManual = mode === 'Manual';
  }

  async calculate(type: `${Excel.CalculationType}`): Promise<void> {
    checkWord('calculation type', type, ['Recalculate', 'Full', 'FullRebuild']);
    this.book.flush();
    await (this.mode === 'Manual' ? this.book.grid.calculation.all() : this.book.settle());
  }

  /** Another workbook, from the bytes of a file. */
  createWorkbook(base64File = ''): CreatedWorkbook {
    return new CreatedWorkbook(this.book, base64File);
  }

  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}

/** A workbook that was made from a file, and is in no window yet. */
export class CreatedWorkbook
  extends ApiObject
  implements Modelled<Excel.WorkbookCreated, CreatedWorkbook, 'open'>
{
  constructor(
    private readonly book: OpenBook,
    private readonly base64File: string,
  ) {
    super();
  }

  open(): void {
    this.book.othersOpened.push(this.base64File);
  }
}

/** Protection of the workbook's structure: sheets can be neither added, deleted, renamed, moved nor hidden. */
export class WorkbookProtection
  extends ApiObject
  implements Modelled<Excel.WorkbookProtection, WorkbookProtection>
{
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
export class Workbook extends ApiObject implements Modelled<Excel.Workbook, Workbook> {
  static override readonly scalars = ['name'];
  readonly name = '工作簿.xlsx';
  readonly application: Application;
  readonly protection = new WorkbookProtection();
  readonly worksheets: WorksheetCollection;
  readonly names: NameCollection;
  readonly tables: TableCollection;

  constructor(private readonly book: OpenBook) {
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
