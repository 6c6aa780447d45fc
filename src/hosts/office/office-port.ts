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
import { ExcelSession } from './excel-session';
import { readNamed, readSheets } from './read-sheets';
import { repairWorkbook } from './repair';
import { queueEdits } from './write/edits';
import type { PresentNames } from './write/names';
import { writeChange } from './write-change';

/** The port over the workbook that is open in Excel. */
export class OfficePort implements LivePort {
  private readonly session = new ExcelSession();
  /** Names of the tabs as they are likely to be: asked for at once at the next reading. */
  private expected: readonly string[] = [];
  private names: PresentNames = new Map();

  async read(): Promise<GridWorkbook> {
    const { sheets, names } = await this.session.run((context) => readSheets(context, this.expected));
    this.expected = sheets.map(({ name }) => name);
    this.names = names;
    return { sheets };
  }

  async readSheet(name: string): Promise<GridSheet | null> {
    const [sheet = null] = await this.session.run((context) => readNamed(context, [name]));
    return sheet;
  }

  async write(plan: WorkbookPlan, options: WriteOptions = {}): Promise<void> {
    options.onStep?.(0, STEPS);
    const since = options.since ?? (await this.read());
    const change = changeWorkbook(plan, since, options.only);
    options.onStep?.(1, STEPS);
    if (options.signal?.aborted) throw new HostFailure('cancelled', '');
    await writeChange(this.session, { change, plan, since, names: this.names, options });
    this.expected = [...new Set([...this.expected, ...change.sheets.map(({ plan: { name } }) => name)])];
    options.onStep?.(2, STEPS);
  }

  async edit(edits: readonly CellEdit[]): Promise<void> {
    await this.session.run(async (context) => {
      queueEdits(context.workbook, edits);
      await context.sync();
    });
  }

  async select(name: string, row?: number, column?: number): Promise<void> {
    await this.session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = 'Visible';
      sheet.activate();
      if (row !== undefined) sheet.getRange(a1(row, column ?? 1)).select();
      await context.sync();
    });
  }

  async repair(isCarried: (current: GridWorkbook, retired: GridSheet) => boolean): Promise<RepairResult> {
    return await this.session.run((context) => repairWorkbook(context, isCarried));
  }

  async watch(listener: (change: LiveChange) => void): Promise<() => Promise<void>> {
    const registration = await this.session.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        if (triggerSource !== 'ThisLocalAddin') listener({ sheet: worksheetId });
      });
      await context.sync();
      return added;
    });
    return () =>
      this.session.run(async (context) => {
        registration.remove();
        await context.sync();
      });
  }
}

/** Steps of a write as they are shown: reading, writing. */
const STEPS = 2;
