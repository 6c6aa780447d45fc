import { part } from '../../usecases/part';
import {
  type CellEdit,
  HostFailure,
  type LiveChange,
  type LivePort,
  type RepairResult,
  type SizeChange,
  type SizedArea,
  type Sizes,
  type WriteOptions,
} from '../../usecases/workbook-port';
import { a1 } from '../../workbook/address';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { editCells } from './edit-cells';
import { ExcelSession } from './excel-session';
import { type Contents, readNamed, readSheets } from './read-sheets';
import { repairWorkbook } from './repair';

/** The port over the workbook that is open in Excel. */
export class OfficePort implements LivePort {
  private readonly session = new ExcelSession();
  /** Names of the tabs as they are likely to be: asked for at once at the next reading. */
  private expected: readonly string[] = [];
  /** Sheets that were read to their end then. */
  private whole: ReadonlySet<string> = new Set();
  /** What was there at the last reading. */
  private last: Omit<Contents, 'sheets'> = { tabs: [], names: new Map(), calculatesByHand: false };

  async read(): Promise<GridWorkbook> {
    const { sheets, ...last } = await this.session.run((context) => readSheets(context, this.expected));
    this.last = last;
    this.whole = new Set(sheets.filter(({ partial }) => !partial).map(({ name }) => name));
    this.expected = last.tabs.map(({ name }) => name);
    return { sheets, calculatesByHand: last.calculatesByHand };
  }

  async readSheet(name: string): Promise<GridSheet | null> {
    const [sheet = null] = await this.session.run((context) =>
      readNamed(context, [name], (found) => this.whole.has(found)),
    );
    return sheet;
  }

  async write(plan: WorkbookPlan, options: WriteOptions = {}): Promise<void> {
    options.onStep?.(0, STEPS);
    const since = options.since ?? (await this.read());
    const { changeWorkbook, writeChange } = await writing();
    const change = changeWorkbook(plan, since, options.only);
    options.onStep?.(1, STEPS);
    if (options.signal?.aborted) throw new HostFailure('cancelled', '');
    options.onCommit?.();
    const refused = await writeChange(this.session, { change, plan, since, last: this.last, options });
    if (refused.length > 0) options.onRefused?.(refused);
    await this.calculate();
    this.expected = [...new Set([...this.expected, ...change.sheets.map(({ plan: { name } }) => name)])];
    options.onStep?.(2, STEPS);
  }

  async edit(edits: readonly CellEdit[]): Promise<number> {
    const set = await editCells(this.session, edits);
    await this.calculate();
    return set;
  }

  /** Brings figures up to date where Excel does not do so by itself; they are not what a command is about. */
  private async calculate(): Promise<void> {
    if (!this.last.calculatesByHand) return;
    const run = this.session.run(async (context) => {
      context.workbook.application.calculate('Recalculate');
      await context.sync();
    });
    await run.catch(() => undefined);
  }

  async readSizes(areas: readonly SizedArea[]): Promise<readonly Sizes[]> {
    const { readSizes } = await sizing();
    return await this.session.run((context) => readSizes(context, areas));
  }

  async setSizes(changes: readonly SizeChange[]): Promise<void> {
    const { setSizes } = await sizing();
    await this.session.run((context) => setSizes(context, changes));
  }

  async select(name: string, row?: number, column?: number): Promise<void> {
    const send = (unhide: boolean): Promise<void> =>
      this.session.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        if (unhide) sheet.visibility = 'Visible'; // refused where the structure is protected
        sheet.activate();
        if (row !== undefined) sheet.getRange(a1(row, column ?? 1)).select();
        await context.sync();
      });
    const seen = this.last.tabs.some((tab) => tab.name === name && tab.visibility === 'visible');
    await send(!seen).catch(async (failure: HostFailure) => {
      if (!seen || failure.code !== 'excel-not-now') throw failure;
      await send(true); // hidden since
    });
  }

  async repair(isCarried: (current: GridWorkbook, retired: GridSheet) => boolean): Promise<RepairResult> {
    return await this.session.run((context) => repairWorkbook(context, isCarried));
  }

  async watch(listener: (change: LiveChange) => void): Promise<() => Promise<void>> {
    const registrations = await this.session.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
          if (triggerSource !== 'ThisLocalAddin') listener({ sheet: worksheetId });
        }),
        worksheets.onActivated.add(async ({ worksheetId }) => listener({ sheet: worksheetId, turned: true })),
      ];
      await context.sync();
      return added;
    });
    return () =>
      this.session.run(async (context) => {
        for (const registration of registrations) registration.remove();
        await context.sync();
      });
  }
}

/** What writes whole sheets: a third of this adapter, not needed to read and show a workbook. */
const writing = (): Promise<typeof import('./write-change')> =>
  part(import(/* webpackPrefetch: true, webpackChunkName: "write-change" */ './write-change'));

/** What looks after sizes: not needed to open the pane. */
const sizing = (): Promise<typeof import('./sheet-sizes')> => part(import('./sheet-sizes'));

/** Steps of a write as they are shown: reading, writing. */
const STEPS = 2;
