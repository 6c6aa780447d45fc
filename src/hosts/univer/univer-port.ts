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
import { changeWorkbook, type WorkbookChange } from '../../workbook/change/change-workbook';
import { leftOvers } from '../../workbook/change/left-overs';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { readyEdits } from './edit-cells';
import type { GridBook } from './grid-book';
import { type GridPage, NO_PAGE } from './grid-page';
import { mend } from './mend';
import { readBook, readOne } from './read-book';
import { restorePoint } from './restore-point';
import { setSizes, sizesOf } from './sheet-sizes';
import { watchBook } from './watch-book';
import { writeBook } from './write-book';

/**
 * The port over the workbook that is open in the grid. A change is made in one go, without a pause: nobody can type in
 * between, and where it fails everything is as it was.
 */
export class UniverPort implements LivePort {
  private closed = false;

  constructor(
    private readonly book: GridBook,
    private readonly page: GridPage = NO_PAGE,
  ) {}

  /** Whatever is asked from now on fails: the workbook is no longer open. */
  close(): void {
    this.closed = true;
  }

  async read(): Promise<GridWorkbook> {
    return await this.asking(() => readBook(this.book));
  }

  async readSheet(name: string): Promise<GridSheet | null> {
    return await this.asking(() => readOne(this.book, name));
  }

  async write(plan: WorkbookPlan, options: WriteOptions = {}): Promise<void> {
    options.onStep?.(0, STEPS);
    const since = options.since ?? (await this.read());
    options.onStep?.(1, STEPS);
    if (options.signal?.aborted) throw new HostFailure('cancelled', '');
    await this.changing(() => this.prepare(plan, since, options));
    options.onStep?.(2, STEPS);
  }

  async edit(edits: readonly CellEdit[]): Promise<number> {
    const sheets = edits.map(({ sheet }) => sheet);
    return await this.changing(() => ({ sheets, make: readyEdits(this.book, edits).make }));
  }

  async readSizes(areas: readonly SizedArea[]): Promise<readonly Sizes[]> {
    return await this.asking(() => sizesOf(this.book, areas));
  }

  async setSizes(changes: readonly SizeChange[]): Promise<void> {
    const sheets = changes.map(({ sheet }) => sheet);
    await this.changing(() => ({ sheets, make: () => setSizes(this.book, changes) }));
  }

  async select(name: string, row?: number, column = 1): Promise<void> {
    await this.asking(() => {
      const { grid } = this.book;
      const tab = grid.tabs().find((candidate) => candidate.name === name);
      if (!tab) throw new HostFailure('excel-changed', name);
      if (tab.hidden) grid.setHidden(tab.id, false);
      if (row === undefined) grid.activate(tab.id);
      else {
        grid.select(tab.id, { row: row - 1, column: column - 1, rows: 1, columns: 1 });
        this.page.wentTo();
      }
    });
  }

  async repair(isCarried: (current: GridWorkbook, retired: GridSheet) => boolean): Promise<RepairResult> {
    return await this.changing(() => {
      const left = leftOvers(readBook(this.book), isCarried);
      return { sheets: left.map(({ tab }) => tab), make: () => mend(this.book, left) };
    });
  }

  async watch(listener: (change: LiveChange) => void): Promise<() => Promise<void>> {
    const stop = watchBook(this.book, this.page, listener);
    return async () => stop();
  }

  /** What was typed since the plan was made is in a plan that is made anew; where there is none, it stays on its sheet. */
  private prepare(plan: WorkbookPlan, since: GridWorkbook, options: WriteOptions): Change<void> {
    const now = readBook(this.book);
    const typed = now.sheets.some((sheet) => isTypedInto(sheet, since));
    const anew = typed ? (options.replan?.(now) ?? null) : null;
    const found = anew ? now : since;
    const planned = changeWorkbook(anew ?? plan, found, options.only);
    checkTabs(planned, now);
    const change = typed && !anew ? keepingTyped(planned, now, since) : planned;
    const also = options.also ?? [];
    const job = { change, since: found, keepSizes: options.keepSizes === true, whole: !options.only, also };
    const tabs = [...change.sheets, ...change.retire].flatMap(({ tab }) => tab ?? []);
    return {
      sheets: [...tabs, ...also.map(({ sheet }) => sheet)],
      make: () => {
        options.onCommit?.();
        writeBook(this.book, job);
      },
    };
  }

  /** Waits for the grid, then asks it something. */
  private async asking<T>(ask: () => T): Promise<T> {
    return await this.orFailure(async () => {
      await this.book.settle();
      this.checkOpen();
      return ask();
    });
  }

  /** Waits until nobody is typing, then makes a change: as a whole, or not at all. */
  private async changing<T>(prepare: () => Change<T>): Promise<T> {
    return await this.orFailure(async () => {
      await this.page.entered();
      this.checkOpen();
      const { sheets, make } = prepare();
      const before = tabsOf(this.book);
      const restore = restorePoint(this.book, new Set(sheets));
      try {
        return make();
      } catch (failure) {
        restore();
        throw failure;
      } finally {
        this.page.written(before !== tabsOf(this.book));
      }
    });
  }

  private checkOpen(): void {
    if (this.closed) throw new HostFailure('cancelled', '');
  }

  private async orFailure<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (cause) {
      if (cause instanceof HostFailure) throw cause;
      const failure = new HostFailure('grid-failed', '', { cause });
      failure.detail = cause instanceof Error ? `${cause.name}` : '';
      throw failure;
    }
  }
}

/** A change that is ready to be made, and the sheets that are there already and may be changed by it. */
interface Change<T> {
  readonly sheets: readonly string[];
  readonly make: () => T;
}

/** The sheets that are there, in order. */
const tabsOf = ({ grid }: GridBook): string =>
  grid
    .tabs()
    .map(({ id }) => id)
    .join();

/** Steps of a write as they are shown: comparing, writing. */
const STEPS = 2;

/** Whether people's entries are others than they were; results of formulas do not count. */
function isTypedInto(now: GridSheet, { sheets }: GridWorkbook): boolean {
  const before = sheets.find(({ name }) => name === now.name);
  return before !== undefined && entriesOf(before) !== entriesOf(now);
}

const entriesOf = ({ rows }: GridSheet): string =>
  JSON.stringify(
    [...rows].map(([row, line]) => [row, [...line].filter(([, { formula }]) => formula === undefined)]),
  );

/** Fails where a sheet that is to be made has been made meanwhile, or one that is to be changed is gone. */
function checkTabs({ sheets, retire }: WorkbookChange, now: GridWorkbook): void {
  const tabs = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
  const isThere = (tab: string | null): boolean => tab !== null && tabs.has(tab.toLowerCase());
  const clash = sheets.find(({ plan, tab }) => (tab === null ? isThere(plan.name) : !isThere(tab)));
  const gone = retire.find(({ tab }) => !isThere(tab));
  if (clash || gone) throw new HostFailure('excel-changed', '');
}

/** A sheet that somebody typed into, and that cannot be planned anew, stays for people to look at. */
const keepingTyped = (change: WorkbookChange, now: GridWorkbook, since: GridWorkbook): WorkbookChange => ({
  ...change,
  retire: change.retire.map((retirement) => {
    const sheet = now.sheets.find(({ name }) => name === retirement.tab);
    return sheet && isTypedInto(sheet, since) ? { ...retirement, keep: true } : retirement;
  }),
});
