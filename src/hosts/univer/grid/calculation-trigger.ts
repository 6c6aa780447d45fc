import type { FUniver } from '@univerjs/core/facade';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { injectorOf } from './injector-of';

/** The grid's own command that begins a calculation. */
export const START = 'formula.mutation.set-formula-calculation-start';

/** With which it asks for the results that a workbook lacks when it is opened. */
const WANTED = 'formula.mutation.set-trigger-formula-calculation-start';

/** How long after a calculation the next change waits whether more come, in milliseconds: as long as the grid always waits. */
const PAUSE_MS = 100;

/** What is used here of the part of Univer 0.25.1 that begins calculations; private, the version is pinned. */
interface Controller {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  _executionInProgressParams: object | null;
  _generateDirty(commands: readonly unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

/**
 * Begins to calculate right after a change. The grid waits a tenth of a second after each whether more are coming, which is
 * right for somebody who types on and on, and makes everybody else wait for a result that takes less than that.
 */
export class CalculationTrigger {
  /** Whether formulas get results at all. */
  readonly calculates: boolean;
  private controller: Controller | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private last: number | null = null;

  constructor(private readonly api: FUniver) {
    this.calculates = injectorOf(api).has(ICalculateFormulaService);
    api.onBeforeCommandExecute(({ id }) => {
      if (id === START) this.last = performance.now();
    });
    api.onCommandExecuted(({ id }) => {
      if (!this.controller && id === WANTED && this.calculates) this.attach();
      else this.hasten();
    });
  }

  /** Whether something changed of which nothing has been calculated yet; a workbook that is opened has. */
  get isWaiting(): boolean {
    if (!this.calculates) return false;
    return this.last === null || !this.controller || this.controller._waitingCommandQueue.length > 0;
  }

  /** Asks for the results of all formulas, whether anything changed or not. */
  async wantAll(): Promise<void> {
    await this.api.executeCommand(WANTED, { commands: [], forceCalculation: true }, { onlyLocal: true });
  }

  /** The grid's own part is there once it first asks for results. */
  private attach(): void {
    this.controller = injectorOf(this.api).get(TriggerCalculationController) as unknown as Controller;
    this.timer = this.controller._setTimeoutKey;
  }

  private hasten(): void {
    const { controller } = this;
    if (!controller || controller._setTimeoutKey === this.timer) return;
    this.timer = controller._setTimeoutKey;
    const isSoon = this.last !== null && performance.now() - this.last < PAUSE_MS;
    if (isSoon || controller._executionInProgressParams) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(controller), 0);
    controller._setTimeoutKey = this.timer;
  }

  /** As the grid does it itself where nothing is being calculated. */
  private begin(controller: Controller): void {
    const dirty = controller._generateDirty(controller._waitingCommandQueue);
    controller._waitingCommandQueue = [];
    controller._executingDirtyData = controller._mergeDirty(controller._executingDirtyData, dirty);
    this.api.executeCommand(START, { ...controller._executingDirtyData }, { onlyLocal: true });
  }
}
