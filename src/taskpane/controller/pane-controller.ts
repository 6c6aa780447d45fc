import { localDay } from '../../domain/calendar';
import { shortCode } from '../../domain/rubric';
import type { CommandName } from '../../messages/command-text';
import { part } from '../../usecases/part';
import { BUILT_IN_RUBRIC } from '../features/generate/model/built-in-rubric';
import { FormDesk } from '../features/generate/model/form-desk';
import type { PaneActions, PaneModel } from '../pane-actions';
import type { PaneState } from '../pane-state';
import { Store } from '../store';
import type { Asked } from './command-context';
import { type Command, CommandRunner } from './command-runner';
import type { Desk } from './desk';
import { failureReport } from './failure-report';
import type { PaneEnvironment } from './pane-environment';

/** The pane's model over an open workbook: the form and one command at a time; the rest is done by the desk. */
export class PaneController implements PaneModel {
  readonly actions: PaneActions;
  readonly subscribe: (listener: () => void) => () => void;
  private readonly store: Store<PaneState>;
  private readonly runner: CommandRunner;
  private readonly form: FormDesk;
  private desk: Desk | null = null;
  private onConfirm: (() => void) | null = null;
  private follows = false;

  constructor(private readonly environment: PaneEnvironment) {
    const { facts } = environment.rubric ?? BUILT_IN_RUBRIC;
    this.form = new FormDesk(
      environment.rubric ?? BUILT_IN_RUBRIC,
      () => this.desk?.workbook ?? null,
      () => localDay(environment.now()),
    );
    this.store = new Store<PaneState>({
      phase: 'starting',
      workbook: 'unread',
      task: null,
      notice: null,
      confirmation: null,
      form: this.form.view(),
      check: null,
      result: null,
      send: null,
      about: {
        version: environment.version,
        rubricTitle: facts.title,
        rubricVersion: facts.version,
        fingerprint: shortCode(facts),
      },
    });
    this.subscribe = this.store.subscribe;
    this.runner = new CommandRunner(
      this.store,
      (...failure) => failureReport(environment, facts, this.desk?.workbook.inspected ?? null, failure),
      () => this.desk?.wake(),
    );
    this.actions = this.bindActions();
  }

  state(): PaneState {
    return this.store.state();
  }

  /** Reads the workbook once. */
  async read(): Promise<void> {
    this.store.set({ phase: 'ready' });
    await this.perform('start', ({ commands }) => commands.start());
  }

  /** Shows the cell of the first problem, or 汇总 where there is none. */
  async goToFirstProblem(): Promise<void> {
    const first = this.state().check?.problems.find(({ selectable }) => selectable);
    await this.perform('go-to', ({ commands }) =>
      first ? commands.goTo(first.key) : commands.show('summary'),
    );
  }

  /** Brings 汇总 and 奖惩明细 up to date and shows 汇总. */
  async writeSummary(): Promise<void> {
    await this.perform('summary', ({ commands }) => commands.writeSummary());
  }

  /** Reads the workbook and follows it from then on; answers how to stop. */
  async start(): Promise<() => Promise<void>> {
    await this.read();
    this.follows = true;
    await this.desk?.listen();
    await this.desk?.ready();
    return async () => {
      this.follows = false;
      await this.desk?.stop();
    };
  }

  /** The desk, loaded where it is not there yet; rejects with `HostFailure`. */
  private async open(): Promise<Desk> {
    if (this.desk) return this.desk;
    const loaded = await part(import(/* webpackPrefetch: true */ './desk'));
    this.desk ??= new loaded.Desk({
      environment: this.environment,
      store: this.store,
      form: this.form,
      busy: () => this.runner.busy,
      follows: () => this.follows,
      ask: this.askFirst,
    });
    return this.desk;
  }

  /** Runs a command of the desk. */
  private async perform(name: CommandName, give: (desk: Desk) => Command): Promise<void> {
    if (this.desk) return await this.run(give(this.desk));
    await this.runner.run({
      name,
      run: async (run) => {
        const desk = await this.open();
        return await desk.remarks.with(give(desk)).run(run);
      },
    });
  }

  private readonly run = (command: Command): Promise<void> =>
    this.runner.run(this.desk?.remarks.with(command) ?? command);

  /** Asks the question of a command of the desk; before it is there, nothing is known that could be asked about. */
  private decide(name: CommandName, give: (desk: Desk) => Asked): void {
    if (this.desk) this.askFirst(give(this.desk));
    else void this.perform(name, (desk) => give(desk).command);
  }

  private readonly askFirst = ({ question, command }: Asked): void => {
    this.onConfirm = () => void this.run(command);
    if (question === null) this.answer(true);
    else this.store.set({ confirmation: question });
  };

  private answer(yes: boolean): void {
    const go = this.onConfirm;
    this.onConfirm = null;
    this.store.set({ confirmation: null });
    if (yes) go?.();
  }

  private readonly showForm = (): void => this.store.set({ form: this.form.view() });

  private bindActions(): PaneActions {
    const start = (name: CommandName, give: (commands: Desk['commands']) => Command): void =>
      void this.perform(name, ({ commands }) => give(commands));
    const settleForm = (): void => {
      this.form.settle();
      this.showForm();
    };
    return {
      editForm: (change) => {
        this.form.edit(change);
        this.showForm();
      },
      settleForm,
      generate: () => {
        settleForm();
        this.decide('generate', ({ commands }) => commands.generate());
      },
      chooseEdition: (file) => start('edition', ({ useEdition }) => useEdition(file)),
      forgetEdition: () => start('edition', ({ useEdition }) => useEdition(null)),
      recheck: () => start('recheck', ({ recheck }) => recheck()),
      goTo: (key) => start('go-to', ({ goTo }) => goTo(key)),
      fix: (key) => this.decide('fix', (desk) => desk.mending(key)),
      fillRest: (id) => this.decide('fill-rest', ({ commands }) => commands.fillRest(id)),
      restoreRules: () => this.decide('restore-rules', ({ commands }) => commands.restoreRules()),
      fitRows: () => start('fit-rows', ({ fitRows }) => fitRows()),
      writeSummary: () => start('summary', ({ writeSummary }) => writeSummary()),
      checkSending: () => start('send-check', ({ checkSending }) => checkSending()),
      makeRectification: () => start('rectification', ({ makeRectification }) => makeRectification()),
      show: (sheet) => start('show', ({ show }) => show(sheet)),
      ask: this.askFirst,
      cancel: () => this.runner.cancel(),
      confirm: () => this.answer(true),
      dismissConfirmation: () => this.answer(false),
      dismissNotice: () => this.store.set({ notice: null }),
      retry: () => this.runner.retry(),
    };
  }
}
