import { CustomCommandExecutionError } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CalculationTrigger, START } from './calculation-trigger';

/** What the grid tells of a calculation; with a state when that is over. */
const TOLD = 'formula.mutation.set-formula-calculation-notification';
const LONGEST_MS = 60_000;

/** When formulas get their results: after every change, or only when they are asked to. */
export class Calculation {
  private readonly trigger: CalculationTrigger;
  private running = false;
  private wanted = 0;
  private manual = false;
  private closed = false;
  private listeners: (() => void)[] = [];

  constructor(private readonly api: FUniver) {
    this.trigger = new CalculationTrigger(api);
    api.onBeforeCommandExecute(({ id }) => {
      if (id !== START) return;
      this.tell();
      if (this.closed || this.isHeldBack) throw new CustomCommandExecutionError('not now');
      this.running = this.trigger.calculates;
    });
    api.onCommandExecuted(({ id, params }) => {
      if (id !== TOLD || (params as { functionsExecutedState?: number }).functionsExecutedState === undefined)
        return;
      this.running = false;
      this.tell();
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

  /** Resolves when every formula has its result; at once when nothing changed, or when nobody wants it calculated. */
  async settle(): Promise<void> {
    const until = performance.now() + LONGEST_MS;
    while (!this.closed && (this.running || (!this.isHeldBack && this.trigger.isWaiting))) {
      await this.next(until);
      await turn(); // the grid finishes what it is at, and may begin anew
    }
  }

  /** Whether changes wait until somebody asks for results. */
  private get isHeldBack(): boolean {
    return this.manual && this.wanted === 0;
  }

  /** Calculates every formula. */
  async all(): Promise<void> {
    this.wanted += 1;
    try {
      await this.trigger.wantAll();
      await this.settle();
    } finally {
      this.wanted -= 1;
    }
  }

  /** Ends what is being calculated, and begins nothing more: the grid must not go away meanwhile. */
  async stop(): Promise<void> {
    this.closed = true;
    if (!this.running) return;
    const end = this.next(performance.now() + LONGEST_MS);
    this.api.getFormula().stopCalculation();
    await end;
  }

  /** Resolves when a calculation begins or ends. */
  private next(until: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no result')), Math.max(0, until - performance.now()));
      this.listeners.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private tell(): void {
    const { listeners } = this;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
