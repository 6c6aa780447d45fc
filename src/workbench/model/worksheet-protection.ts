import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import type { ProtectionOptions } from './sheet-facts';

const DEFAULTS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protection of one sheet, without passwords. */
export class WorksheetProtection extends ApiObject {
  static override readonly scalars = ['protected', 'options'];

  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.book.sheetFacts(this.sheet).protection !== null;
  }

  get options(): ProtectionOptions {
    return this.book.sheetFacts(this.sheet).protection ?? DEFAULTS;
  }

  protect(options?: ProtectionOptions): void {
    this.book.guardEditing();
    if (this.protected) throw new HostError('AccessDenied', 'the sheet is protected already');
    this.book.sheetFacts(this.sheet).protection = { ...DEFAULTS, ...options };
  }

  unprotect(): void {
    this.book.guardEditing();
    this.book.sheetFacts(this.sheet).protection = null;
  }
}
