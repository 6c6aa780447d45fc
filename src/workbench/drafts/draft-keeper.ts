import type { DraftCell, DraftHead, OpenEntry } from './draft';
import type { DraftStore, KeepOptions } from './draft-store';

/** How often what has changed is kept at most, in milliseconds: what a crash costs, besides the time that keeping takes. */
const CHANGES_MS = 500;

/**
 * Milliseconds after a change that is no content of cells until the whole file is kept: the command that made it has mostly
 * ended by then.
 */
const FILE_MS = 1500;

/** Milliseconds without any change after which the file takes the kept changes in, on the disk, so that a draft stays small. */
const REST_MS = 30_000;

/** What a keeper needs of the open workbook. */
export interface DraftSource {
  readonly id: string;
  /** Name of the workbook without `.xlsx`. */
  name(): string;
  /** The file that it was opened from; null for one that was made here. */
  readonly opened: Uint8Array | null;
  /** Whether the browser keeps nothing under its id yet, as it does of a draft that was restored. */
  readonly isNew: boolean;
  /** The workbook as a file, as it is at the moment of the call; without what is being typed. */
  file(): Promise<Uint8Array>;
  entry(): OpenEntry | null;
}

type Kept = Pick<DraftStore, 'keep' | 'remove'>;

/**
 * Keeps one open workbook as a draft while people work at it; begins with the first change. Changed cells are kept at
 * once, and every half second where more follow, by their places. A place is that of the file that is kept: once rows or sheets may have moved, cells are kept again
 * only after a new file.
 */
export class DraftKeeper {
  private pending = new Map<string, DraftCell>();
  private typed = '';
  /** Whether the file that the workbook was opened from is still to be kept. */
  private keepsOpened: boolean;
  /** Whether changed cells cannot be put back into the file that is kept, or none is kept. */
  private isOutgrown: boolean;
  private isOver = false;
  /** Whether changes will be kept as soon as what is being kept now is. */
  private isQueued = false;
  /** When changes were last kept, in milliseconds since 1970. */
  private keptAt = 0;
  private readonly ticks: number;
  private fileTimer: number | null = null;
  private restTimer = 0;
  private work: Promise<unknown> = Promise.resolve();
  /** What the browser is keeping now, besides what is done in turn. */
  private readonly underWay = new Set<Promise<unknown>>();

  constructor(
    private readonly source: DraftSource,
    private readonly store: Kept,
    private readonly failed: (error: unknown) => void,
  ) {
    this.keepsOpened = source.opened !== null;
    this.isOutgrown = !this.keepsOpened;
    this.ticks = window.setInterval(() => this.keepChanges(), CHANGES_MS);
  }

  /** Contents of cells were changed, by whoever. */
  cellsChanged(cells: readonly DraftCell[]): void {
    if (this.isOver) return;
    for (const cell of cells) this.pending.set(`${cell.sheet}\n${cell.row} ${cell.column}`, cell);
    window.clearTimeout(this.restTimer);
    if (this.isOutgrown) {
      this.keepFileSoon();
      return;
    }
    this.restTimer = window.setTimeout(() => this.keepFile('strict'), REST_MS);
    if (Date.now() - this.keptAt >= CHANGES_MS) this.keepChanges(); // a timer would come late where the page is busy
  }

  /** Something else was changed: sheets, rows, looks. */
  workbookChanged(): void {
    if (this.isOver) return;
    this.isOutgrown = true;
    this.keepFileSoon();
  }

  /** Keeps at once what has not been kept yet, as when the page is left. */
  keepChanges(): void {
    if (this.isOver || this.isQueued || !this.hasNews) return;
    this.isQueued = true;
    this.inTurn(() => this.keepPending());
  }

  /** Forgets the draft: everything is saved, or was given up on purpose. Later changes begin it anew. */
  async forget(): Promise<void> {
    this.pending = new Map();
    this.keepsOpened = false;
    this.isOutgrown = true;
    this.clearTimers();
    this.inTurn(() => this.store.remove(this.source.id));
    await this.settled();
  }

  /** Keeps nothing any more; what is kept stays. */
  async stop(): Promise<void> {
    this.keepChanges();
    this.isOver = true;
    window.clearInterval(this.ticks);
    this.clearTimers();
    await this.settled();
  }

  private async settled(): Promise<void> {
    await this.work;
    await Promise.all(this.underWay);
  }

  /**
   * Keeps what has changed until now. The browser keeps one record after the other, so that the next one need not wait to
   * hear of this one, which takes a second where the page is busy; only a file that takes the place of another is waited for.
   */
  private async keepPending(): Promise<void> {
    this.isQueued = false;
    if (!this.hasNews) return;
    if (this.isOutgrown) {
      this.keepFileSoon();
      return;
    }
    const file = this.keepsOpened ? this.source.opened : null;
    const cells = [...this.pending.values()];
    this.keepsOpened = false;
    this.keptAt = Date.now();
    const isNew = file !== null && this.source.isNew;
    const kept = this.store.keep(this.head(), { file, cells, entry: this.taken() }, { isNew });
    if (file && !isNew) await kept;
    else this.follow(kept);
  }

  private follow(kept: Promise<unknown>): void {
    const done = kept.catch((error) => this.lost(error)).finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  private get hasNews(): boolean {
    return this.pending.size > 0 || textOf(this.source.entry()) !== this.typed;
  }

  /** Whatever is pending is kept now; answers the open entry, which is kept as well. */
  private taken(): OpenEntry | null {
    const entry = this.source.entry();
    this.pending = new Map();
    this.typed = textOf(entry);
    return entry;
  }

  private keepFileSoon(): void {
    if (!this.isOver) this.fileTimer ??= window.setTimeout(() => this.keepFile(), FILE_MS);
  }

  private keepFile(durability: KeepOptions['durability'] = 'relaxed'): void {
    this.clearTimers();
    this.inTurn(async () => {
      const making = this.source.file();
      const entry = this.taken(); // the file holds the cells
      this.keepsOpened = false;
      this.isOutgrown = false;
      await this.store.keep(this.head(), { file: await making, cells: [], entry }, { durability });
    });
  }

  private clearTimers(): void {
    if (this.fileTimer !== null) window.clearTimeout(this.fileTimer);
    this.fileTimer = null;
    window.clearTimeout(this.restTimer);
  }

  private head(): DraftHead {
    return { id: this.source.id, name: this.source.name(), changedAt: Date.now() };
  }

  /** One after the other: a later change is never kept before an earlier one. What was not kept is in the next file. */
  private inTurn(work: () => Promise<unknown>): void {
    this.work = this.work.then(work).catch((error) => this.lost(error));
  }

  private lost(error: unknown): void {
    this.isOutgrown = true;
    this.failed(error);
  }
}

const textOf = (entry: OpenEntry | null): string => (entry ? JSON.stringify(entry) : '');
