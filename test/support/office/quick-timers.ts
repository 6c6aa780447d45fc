/** How long the grid waits for further keys before it calculates. */
const TYPING_PAUSE_MS = 100;
/** How long it waits for a calculation to begin where none may be needed. */
const BEGINNING_MS = 500;
/** Turns of everything that is under way in which a calculation begins, if one does: it takes two. */
const TURNS = 20;

/** A wait that is counted in turns, however long each of them takes. */
class Turns {
  private isOver = false;

  constructor(
    private readonly run: () => void,
    private left = TURNS,
  ) {
    this.next();
  }

  stop(): void {
    this.isOver = true;
  }

  /** A turn: timers that are due, then what has come in meanwhile. */
  private next(): void {
    setTimeout(() => setImmediate(() => this.turn()), 1);
  }

  private turn(): void {
    if (this.isOver) return;
    this.left -= 1;
    if (this.left > 0) this.next();
    else this.run();
  }
}

/**
 * The timers that the grid is given. Here nobody types: a request is carried out without a pause, so that what it changed
 * is still calculated once, right after it; what has not begun some turns later will not begin.
 */
export const QUICK_TIMERS = {
  setTimeout(run: () => void, delay?: number): NodeJS.Timeout | Turns {
    if (delay === BEGINNING_MS) return new Turns(run);
    return setTimeout(run, delay === TYPING_PAUSE_MS ? 0 : delay);
  },
  clearTimeout(timer?: NodeJS.Timeout | Turns | null): void {
    if (timer instanceof Turns) timer.stop();
    else clearTimeout(timer ?? undefined);
  },
} as const;
