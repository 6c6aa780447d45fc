import { CustomCommandExecutionError } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CalculationTrigger, START } from './calculation-trigger';

/** What the grid reports of a calculation. */
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
/** The last stage that it reports, right before it reports how the calculation ended. */
const COMPLETED = 8;
const LONGEST_MS = 60_000;

/** Where a calculation is, or how it ended: one that is stopped ends twice, and is over after its last stage only. */
interface Notification {
  readonly stageInfo?: { readonly stage: number };
  readonly functionsExecutedState?: number;
}

/** When formulas get their results: after every change, or only when they are asked to. */
export class Calculation {
  private readonly trigger: CalculationTrigger;
  /** Calculations that were begun and have not ended: the grid begins a further one while it still sorts the first one's formulas. */
  private running = 0;
  private completed = false;
  private wanted = 0;
  private manual = false;
  private closed = false;
  private listeners: (() => void)[] = [];

  constructor(private readonly api: FUniver) {
    this.trigger = new CalculationTrigger(api);
    api.onBeforeCommandExecute(({ id }) => {
      if (id !== START) return;
      this.notify();
      if (this.closed || this.isHeldBack) throw new CustomCommandExecutionError('not now');
      if (this.trigger.calculates) this.running += 1;
    });
    api.onCommandExecuted(({ id, params }) => {
      if (id !== NOTIFICATION) return;
      const { stageInfo, functionsExecutedState } = params as Notification;
      if (stageInfo) this.completed = stageInfo.stage === COMPLETED;
      else if (functionsExecutedState !== undefined && this.completed) this.ended();
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
    while (!this.closed && (this.running > 0 || (!this.isHeldBack && this.trigger.isWaiting))) {
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
    const until = performance.now() + LONGEST_MS;
    while (this.running > 0) {
      const end = this.next(until);
      this.api.getFormula().stopCalculation(); // only the one that is at work hears it
      await end;
    }
  }

  private ended(): void {
    this.completed = false;
    this.running -= 1;
    this.notify();
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

  private notify(): void {
    const { listeners } = this;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
