import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import type { ProtectionOptions } from './sheet-facts';

declare module './modelled' {
  interface Models {
    protection: [Excel.WorksheetProtection, WorksheetProtection];
  }
}

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

/** Protection of one sheet. Like some builds of Excel, it refuses what is so already. */
export class WorksheetProtection
  extends ApiObject
  implements Modelled<Excel.WorksheetProtection, WorksheetProtection>
{
  static override readonly scalars = ['protected', 'options'];

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.book.sheetFacts(this.sheet).protection !== null;
  }

  get options(): Excel.WorksheetProtectionOptions {
    return this.book.sheetFacts(this.sheet).protection ?? DEFAULTS;
  }

  protect(options?: Excel.WorksheetProtectionOptions | null, password?: string | null): void {
    this.book.guardEditing();
    if (this.protected) throw new HostError('AccessDenied', 'the sheet is protected already');
    const facts = this.book.sheetFacts(this.sheet);
    facts.protection = { ...DEFAULTS, ...options };
    facts.password = password ?? '';
  }

  unprotect(password?: string | null): void {
    this.book.guardEditing();
    if (!this.protected) throw new HostError('AccessDenied', 'the sheet is not protected');
    const facts = this.book.sheetFacts(this.sheet);
    if (facts.password !== (password ?? '')) throw new HostError('AccessDenied', 'not the password');
    facts.protection = null;
    facts.password = '';
  }
}
