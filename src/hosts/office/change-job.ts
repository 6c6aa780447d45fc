import type { WriteOptions } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { Contents } from './read-sheets';

/** A change together with what it was made from. */
export interface ChangeJob {
  readonly change: WorkbookChange;
  readonly plan: WorkbookPlan;
  readonly since: GridWorkbook;
  /** Tabs and names of the workbook at that time. */
  readonly last: Pick<Contents, 'tabs' | 'names'>;
  readonly options: WriteOptions;
}
