import type { FUniver } from '@univerjs/core/facade';
import type { Book } from '../model/book';

/**
 * Follows whether an input is unfinished: a cell is being edited, or what was typed is being checked. Excel refuses
 * writes meanwhile, or holds requests back where it was asked to.
 */
export class EditorState {
  private open = false;
  private checks = 0;
  private waiting: (() => void)[] = [];

  constructor(
    api: FUniver,
    private readonly book: Book,
  ) {
    api.addEvent(api.Event.SheetEditStarted, () => {
      this.open = true;
      this.follow();
    });
    // The grid tells the end before it writes the input into the cell.
    api.addEvent(api.Event.SheetEditEnded, () =>
      window.setTimeout(() => {
        this.open = false;
        this.follow();
      }, 0),
    );
  }

  /** Resolves when there is no unfinished input. */
  async closed(): Promise<void> {
    while (this.book.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
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

  private follow(): void {
    this.book.editing = this.open || this.checks > 0;
    if (this.book.editing) return;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
