import type { FUniver } from '@univerjs/core/facade';

/**
 * Follows whether an input is unfinished: a cell is being edited, the name of a sheet is being typed, or what was typed is
 * being checked. The pane's changes wait for its end.
 */
export class EditorState {
  private open = false;
  private checks = 0;
  private waiting: (() => void)[] = [];

  constructor(api: FUniver) {
    api.addEvent(api.Event.SheetEditStarted, () => {
      this.open = true;
      this.follow();
    });
    // The grid reports the end before it writes the input into the cell.
    api.addEvent(api.Event.SheetEditEnded, () =>
      window.setTimeout(() => {
        this.open = false;
        this.follow();
      }, 0),
    );
  }

  /** Resolves when there is no unfinished input. */
  async closed(): Promise<void> {
    while (this.isOpen) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Counts an input as unfinished while something runs. */
  async during<T>(check: () => Promise<T>): Promise<T> {
    this.checks += 1;
    this.follow();
    try {
      return await check();
    } finally {
      this.checks -= 1;
      this.follow();
    }
  }

  /** Whether there is an unfinished input. */
  get isOpen(): boolean {
    return this.open || this.checks > 0;
  }

  private follow(): void {
    if (this.isOpen) return;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
