import type { CommandName } from '../../messages/command-text';
import { part } from '../../usecases/part';
import type { PaneActions } from '../pane-actions';
import type { Feature, PaneModel, PaneWork, Waiting } from '../pane-model';
import type { NoticeView, PaneState } from '../pane-state';
import { Store } from '../store';
import { BUILT_IN_RUBRIC } from './built-in-rubric';
import type { Asked, CommandContext } from './command-context';
import { type Command, CommandRunner } from './command-runner';
import { failureReport } from './failure-report';
import { copyName, type HandedOver, handOver } from './hand-over';
import { repairedText } from './outcomes';
import type { PaneEnvironment } from './pane-environment';
import type { Reading } from './reading';
import { showing } from './showing';
import type { WorkbookService } from './workbook-service';

/** The pane over an open workbook: what all of it shares, and one command at a time; the rest is done by features and the service. */
export class PaneController implements PaneModel, PaneWork {
  readonly actions: PaneActions;
  readonly environment: PaneEnvironment;
  readonly reading = new Store<Reading | null>(null);
  private readonly store = new Store<PaneState>({
    phase: 'starting',
    workbook: 'unread',
    tab: 'generate',
    task: null,
    notice: null,
    confirmation: null,
    copy: null,
  });
  readonly state = this.store.state;
  readonly subscribe = this.store.subscribe;
  private readonly models = new Map<unknown, unknown>();
  private readonly runner: CommandRunner;
  private service: WorkbookService | null = null;
  private onConfirm: (() => void) | null = null;
  private follows = false;
  private readonly waiting: Waiting[] = [];

  /** Without a rubric, over the one that comes with the program. */
  constructor(environment: Omit<PaneEnvironment, 'rubric'> & Partial<PaneEnvironment>) {
    this.environment = { rubric: BUILT_IN_RUBRIC, ...environment };
    const { facts } = this.environment.rubric;
    this.runner = new CommandRunner(
      this.store,
      (...failure) => failureReport(environment, facts, this.service?.workbook.inspected ?? null, failure),
      () => this.service?.wake(),
    );
    this.actions = this.bindActions();
  }

  of<Model>(feature: Feature<Model>): Model {
    if (!this.models.has(feature)) this.models.set(feature, new feature(this));
    return this.models.get(feature) as Model;
  }

  /** Reads the workbook once. */
  async read(): Promise<void> {
    this.store.set({ phase: 'ready' });
    await this.perform('start', ({ reload }) => ({
      name: 'start',
      run: async () => repairedText(await reload()),
    }));
  }

  /** Reads the workbook and follows it from then on; answers how to stop. */
  async start(): Promise<() => Promise<void>> {
    await this.read();
    this.follows = true;
    await this.service?.listen();
    return async () => {
      this.follows = false;
      await this.service?.stop();
    };
  }

  async perform(name: CommandName, give: (work: CommandContext) => Command): Promise<void> {
    if (this.service) return await this.run(give(this.service.work));
    await this.runner.run({
      name,
      run: async (run) => {
        const { remarks, work } = await this.open();
        return await remarks.with(give(work)).run(run);
      },
    });
  }

  isFree(): boolean {
    return !this.runner.busy && this.state().confirmation === null;
  }

  /** Before the service is loaded there is nothing to ask about. */
  decide(name: CommandName, give: (work: CommandContext) => Asked): void {
    if (this.service) this.ask(give(this.service.work));
    else void this.perform(name, (work) => give(work).command);
  }

  /** The service, loaded where it is not there yet; rejects with `HostFailure`. */
  private async open(): Promise<WorkbookService> {
    if (this.service) return this.service;
    const loaded = await part(import(/* webpackPrefetch: true */ './workbook-service'));
    this.service ??= new loaded.WorkbookService({
      environment: this.environment,
      store: this.store,
      reading: this.reading,
      busy: () => this.runner.busy,
      follows: () => this.follows,
      ask: this.ask,
    });
    return this.service;
  }

  private readonly run = (command: Command): Promise<void> =>
    this.runner.run(this.service?.remarks.with(command) ?? command);

  private readonly ask = ({ question, command }: Asked): void => {
    this.onConfirm = () => void this.run(command);
    if (question === null) this.answer(true);
    else
      this.store.set({
        confirmation: question,
        copy: question.offersCopy && this.environment.copyOfWorkbook ? 'offered' : null,
      });
  };

  private answer(yes: boolean): void {
    const go = this.onConfirm;
    this.onConfirm = null;
    this.store.set({ confirmation: null, copy: null });
    if (yes) go?.();
  }

  /** A copy of the workbook as it is; the question goes on waiting for its answer. */
  private async saveCopy(): Promise<void> {
    const { confirmation, copy } = this.state();
    const { copyOfWorkbook, now } = this.environment;
    if (!copyOfWorkbook || copy === null || copy === 'saving') return;
    this.store.set({ copy: 'saving' });
    const outcome = await copyOfWorkbook()
      .then((file) => this.handOver(file, copyName(this.reading.state(), now()), 'save'))
      .catch((): HandedOver => 'impossible');
    if (this.state().confirmation === confirmation)
      this.store.set({ copy: outcome === 'impossible' ? 'failed' : outcome });
  }

  readonly keeps = (waiting: Waiting): void => void this.waiting.push(waiting);

  /** Whether everything that was typed into the pane is in the workbook. */
  get isSettled(): boolean {
    return this.waiting.every((one) => one.isSettled());
  }

  /** Writes what was typed into the pane and waits there; resolves too where that fails. */
  async settle(): Promise<void> {
    for (const one of this.waiting) await one.settle();
  }

  readonly handOver: PaneWork['handOver'] = (...given) => handOver(this.environment, ...given);

  private bindActions(): PaneActions {
    const dismissNotice = (): void => this.store.set({ notice: null });
    return {
      turnTo: (tab) => {
        const { notice } = this.state();
        if (notice && isOver(notice)) dismissNotice();
        this.store.set({ tab });
      },
      show: (sheet) => void this.perform('show', showing(sheet)),
      ask: this.ask,
      cancel: () => this.runner.cancel(),
      saveCopy: () => void this.saveCopy(),
      confirm: () => this.answer(true),
      dismissConfirmation: () => this.answer(false),
      dismissNotice,
      retry: () => this.runner.retry(),
    };
  }
}

/** Good news has been read by the time somebody turns to another tab; what went wrong stays. */
const isOver = ({ tone }: NoticeView): boolean => tone === 'success' || tone === 'info';
