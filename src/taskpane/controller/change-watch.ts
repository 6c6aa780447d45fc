import type { LiveChange } from '../../usecases/workbook-port';

/** Every reading costs Excel a request. */
const QUIET_MS = 150;

/** What happened until the workbook was quiet. */
export interface Happened {
  readonly changed: readonly (string | null)[];
  /** A sheet that people changed was left. */
  readonly left: boolean;
}

/** Gathers changes until the workbook is quiet and nothing else is going on. */
export class ChangeWatch {
  private readonly changed = new Set<string | null>();
  /** Whether people changed something on the sheet in front, and whether it was left since. */
  private touched = false;
  private left = false;
  /** The sheet that came to the front last; null where none has since the start. */
  private front: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly isBusy: () => boolean,
    private readonly onQuiet: (happened: Happened) => Promise<void>,
    /** How long the workbook must be quiet before it is read again. */
    private readonly quietMs = QUIET_MS,
  ) {}

  readonly note = ({ sheet, turned }: LiveChange): void => {
    if (turned) {
      this.front = sheet;
      if (!this.touched) return;
      this.left = true;
      this.touched = false;
    } else {
      this.changed.add(sheet);
      // whoever leaves a sheet by the click that ends an entry has left it before the entry is told
      if (sheet !== null && this.front !== null && sheet !== this.front) this.left = true;
      else this.touched = true;
      if (sheet === null) this.front = null; // it may be called something else by now
    }
    this.wait();
  };

  /** To be called when a command has ended: what changed meanwhile is looked at. */
  wake(): void {
    if (this.changed.size > 0 || this.left) this.wait();
  }

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.isBusy()) return;
      const happened = { changed: [...this.changed], left: this.left };
      this.changed.clear();
      this.left = false;
      void this.onQuiet(happened);
    }, this.quietMs);
  }
}
