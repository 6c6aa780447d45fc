import {
  type CellEdit,
  HostFailure,
  type LiveChange,
  type LivePort,
  type RepairResult,
  type WriteOptions,
} from '../../usecases/workbook-port';
import { a1 } from '../../workbook/address';
import { changeWorkbook } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { runExcel, stopListening } from './excel-run';
import { readNamed, readSheets } from './read-sheets';
import { repairWorkbook } from './repair';
import { queueEdits } from './write/edits';
import { writeChange } from './write-change';

/** The port over the workbook that is open in Excel. */
export class OfficePort implements LivePort {
  /** Names of the tabs at the last reading: asked for at once the next time. */
  private expected: readonly string[] = [];

  async read(): Promise<GridWorkbook> {
    const sheets = await runExcel((context) => readSheets(context, this.expected));
    this.expected = sheets.map(({ name }) => name);
    return { sheets };
  }

  async readSheet(name: string): Promise<GridSheet | null> {
    const [sheet = null] = await runExcel((context) => readNamed(context, [name]));
    return sheet;
  }

  async write(plan: WorkbookPlan, options: WriteOptions = {}): Promise<void> {
    options.onStep?.(0, STEPS);
    const since = options.since ?? (await this.read());
    const change = changeWorkbook(plan, since, options.only);
    if (options.signal?.aborted) throw new HostFailure('cancelled', '');
    options.onStep?.(1, STEPS);
    await writeChange({ change, plan, since, options });
    options.onStep?.(2, STEPS);
  }

  async edit(edits: readonly CellEdit[]): Promise<void> {
    await runExcel(async ({ workbook }) => queueEdits(workbook, edits));
  }

  async select(name: string, row?: number, column?: number): Promise<void> {
    await runExcel(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.visibility = 'Visible';
      sheet.activate();
      if (row !== undefined) sheet.getRange(a1(row, column ?? 1)).select();
    });
  }

  async repair(isCarried: (current: GridWorkbook, retired: GridSheet) => boolean): Promise<RepairResult> {
    return await runExcel((context) => repairWorkbook(context, isCarried));
  }

  async watch(listener: (change: LiveChange) => void): Promise<() => Promise<void>> {
    const registration = await runExcel(async ({ workbook }) =>
      workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        if (triggerSource !== 'ThisLocalAddin') listener({ sheet: worksheetId });
      }),
    );
    return () => stopListening(registration);
  }
}

/** Steps of a write as they are shown: reading, writing. */
const STEPS = 2;
