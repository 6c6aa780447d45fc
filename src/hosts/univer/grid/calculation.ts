import { CustomCommandExecutionError } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** The grid's own command that begins a calculation. */
const START = 'formula.mutation.set-formula-calculation-start';
const LONGEST_MS = 60_000;

/** When formulas get their results: after every change, or only when they are asked to. */
export class Calculation {
  private stale = false;
  private running: Promise<void> = Promise.resolve();
  private awaited = 0;
  private manual = false;

  constructor(private readonly api: FUniver) {
    api.onBeforeCommandExecute(({ id }) => {
      if (id === START && this.manual && this.awaited === 0) throw new CustomCommandExecutionError('manual');
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

  private wait(): void {
    this.stale = false;
    this.awaited += 1;
    this.running = this.api
      .getFormula()
      .onCalculationResultApplied(LONGEST_MS)
      .finally(() => {
        this.awaited -= 1;
      });
  }
}
