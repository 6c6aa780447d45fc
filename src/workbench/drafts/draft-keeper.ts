import type { DraftCell, DraftHead, OpenEntry } from './draft';
import type { DraftStore } from './draft-store';

/** How often what has changed is kept, in milliseconds: what a crash may cost. */
const CHANGES_MS = 1000;

/** Milliseconds after a change that is no content of cells until the whole file is kept. */
const FILE_MS = 500;

/** Milliseconds without any change after which the file takes the kept changes in, so that a draft stays small. */
const REST_MS = 30_000;

/** What a keeper needs of the open workbook. */
export interface DraftSource {
  readonly id: string;
  /** Name of the workbook without `.xlsx`. */
  name(): string;
  /** The file that it was opened from; null for one that was made here. */
  readonly opened: Uint8Array | null;
  /** The workbook as a file, as soon as no command is at work on it; without what is being typed. */
  file(): Promise<Uint8Array>;
  entry(): OpenEntry | null;
}

type Kept = Pick<DraftStore, 'keepChanges' | 'keepFile' | 'latestChange' | 'remove'>;

/** Keeps one open workbook as a draft while people work at it; begins with the first change. */
export class DraftKeeper {
  private pending = new Map<string, DraftCell>();
  private typed = '';
  private hasFile = false;
  private isOver = false;
  private readonly ticks: number;
  private fileTimer: number | null = null;
  private restTimer = 0;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: DraftSource,
    private readonly store: Kept,
    private readonly failed: (error: unknown) => void,
  ) {
    this.ticks = window.setInterval(() => this.keepChanges(), CHANGES_MS);
  }

  /** Contents of cells were changed, by whoever. */
  cellsChanged(cells: readonly DraftCell[]): void {
    for (const cell of cells) this.pending.set(`${cell.sheet}\n${cell.row} ${cell.column}`, cell);
    window.clearTimeout(this.restTimer);
    if (!this.isOver) this.restTimer = window.setTimeout(() => this.keepFile(), REST_MS);
  }

  /** Something else was changed: sheets, rows, looks. */
  workbookChanged(): void {
    if (!this.isOver) this.fileTimer ??= window.setTimeout(() => this.keepFile(), FILE_MS);
  }

  /** Keeps at once what has not been kept yet, as when the page is left. */
  keepChanges(): void {
    const entry = this.source.entry();
    const typed = entry ? JSON.stringify(entry) : '';
    if (this.isOver || (this.pending.size === 0 && typed === this.typed)) return;
    const { opened } = this.source;
    if (!this.hasFile && !opened) {
      this.workbookChanged(); // cells alone could not be put back
      return;
    }
    if (!this.hasFile && opened) {
      this.hasFile = true;
      this.inTurn(() => this.store.keepFile(this.head(), opened, null));
    }
    const cells = [...this.pending.values()];
    this.pending = new Map();
    this.typed = typed;
    this.inTurn(() => this.store.keepChanges(this.head(), cells, entry));
  }

  /** Forgets the draft: everything is saved, or was given up on purpose. Later changes begin it anew. */
  async forget(): Promise<void> {
    this.pending = new Map();
    this.hasFile = false;
    this.clearTimers();
    this.inTurn(() => this.store.remove(this.source.id));
    await this.work;
  }

  /** Keeps nothing any more; what is kept stays. */
  async stop(): Promise<void> {
    this.keepChanges();
    this.isOver = true;
    window.clearInterval(this.ticks);
    this.clearTimers();
    await this.work;
  }

  private keepFile(): void {
    this.clearTimers();
    this.inTurn(async () => {
      const upTo = await this.store.latestChange(this.source.id);
      const bytes = await this.source.file();
      await this.store.keepFile(this.head(), bytes, upTo);
      this.hasFile = true;
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

  /** One after the other: a later change is never kept before an earlier one. */
  private inTurn(work: () => Promise<unknown>): void {
    this.work = this.work.then(work).catch(this.failed);
  }
}
