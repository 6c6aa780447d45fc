import type { LiveChange } from '../../usecases/workbook-port';

/** How long the workbook must be quiet before it is read again. */
const QUIET_MS = 150;

/** Gathers changes until the workbook is quiet and nothing else is going on. */
export class ChangeWatch {
  private readonly changed = new Set<string | null>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly isBusy: () => boolean,
    private readonly onQuiet: (sheets: readonly (string | null)[]) => Promise<void>,
  ) {}

  readonly note = ({ sheet }: LiveChange): void => {
    this.changed.add(sheet);
    this.wait();
  };

  /** To be called when a command has ended: what changed meanwhile is looked at. */
  wake(): void {
    if (this.changed.size > 0) this.wait();
  }

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.isBusy()) return;
      const sheets = [...this.changed];
      this.changed.clear();
      void this.onQuiet(sheets);
    }, QUIET_MS);
  }
}
