import { CustomCommandExecutionError } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** The grid's own command that begins a calculation. */
const START = 'formula.mutation.set-formula-calculation-start';
/** What it tells of one; with a state when that is over. */
const TOLD = 'formula.mutation.set-formula-calculation-notification';
const LONGEST_MS = 60_000;

/** When formulas get their results: after every change, or only when they are asked to. */
export class Calculation {
  private stale = false;
  private running: Promise<void> = Promise.resolve();
  private awaited = 0;
  private manual = false;
  private closed = false;
  /** Called when the calculation that is running is over; null where none is. */
  private ended: (() => void) | null = null;
  private end: Promise<void> = Promise.resolve();

  constructor(private readonly api: FUniver) {
    api.onBeforeCommandExecute(({ id }) => {
      if (id !== START) return;
      if (this.closed || (this.manual && this.awaited === 0))
        throw new CustomCommandExecutionError('not now');
      this.end = new Promise((resolve) => {
        this.ended = resolve;
      });
    });
    api.onCommandExecuted(({ id, params }) => {
      if (id !== TOLD || (params as { functionsExecutedState?: number }).functionsExecutedState === undefined)
        return;
      this.ended?.();
      this.ended = null;
    });
  }

  get isManual(): boolean {
    return this.manual;
  }

  /** Whoever goes back to automatic calculation gets all results anew. */
  set isManual(manual: boolean) {
    const begins = this.manual && !manual;
    this.manual = manual;
    if (begins) void this.all();
  }

  /** Something changed that formulas may depend on. */
  touch(): void {
    this.stale = true;
  }

  /** Resolves when every formula has its result; at once when nothing changed, or when nobody wants it calculated. */
  async settle(): Promise<void> {
    if (this.stale && !this.manual) this.wait();
    await this.running; // several callers wait for the same calculation
  }

  /** Calculates every formula. */
  async all(): Promise<void> {
    this.wait();
    this.api.getFormula().executeCalculation();
    await this.running;
  }

  /** Ends what is being calculated, and begins nothing more: the grid must not go away meanwhile. */
  async stop(): Promise<void> {
    this.closed = true;
    if (this.ended) this.api.getFormula().stopCalculation();
    await this.end;
  }

  private wait(): void {
    this.stale = false;
    this.awaited += 1;
    this.running = this.api
      .getFormula()
      .onCalculationResultApplied(LONGEST_MS)
      .finally(() => {
        this.awaited -= 1;
      });
    this.running.catch(() => undefined); // it may be that nobody waits for it, or that the grid is gone
  }
}
