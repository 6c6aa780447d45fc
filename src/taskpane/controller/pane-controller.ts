import { localDay } from '../../domain/calendar';
import { shortCode } from '../../domain/rubric';
import { guardedPort } from '../../usecases/live/guarded-port';
import type { LivePort } from '../../usecases/workbook-port';
import type { PaneActions, PaneModel } from '../pane-actions';
import type { PaneState } from '../pane-state';
import { BUILT_IN_RUBRIC, type BuiltInRubric } from './built-in-rubric';
import { ChangeWatch, type Happened } from './change-watch';
import { checkView } from './check-view';
import type { Asked, CommandContext } from './command-context';
import { type Command, CommandRunner } from './command-runner';
import { commandsOf, mending } from './commands';
import { failureReport } from './failure-report';
import { FormDesk } from './form-desk';
import { OpenWorkbook } from './open-workbook';
import type { PaneEnvironment } from './pane-environment';
import { Remarks } from './remarks';
import { resultView } from './result-view';
import { SendDesk } from './send-desk';
import { Store } from './store';

/** The pane's model over an open workbook. */
export class PaneController implements PaneModel {
  readonly actions: PaneActions;
  readonly subscribe: (listener: () => void) => () => void;
  private readonly port: LivePort;
  private readonly store: Store;
  private readonly runner: CommandRunner;
  private readonly workbook: OpenWorkbook;
  private readonly watch: ChangeWatch;
  private readonly send = new SendDesk();
  private readonly form: FormDesk;
  private readonly builtIn: BuiltInRubric;
  private onConfirm: (() => void) | null = null;
  private readonly remarks = new Remarks(() => this.workbook);
  private follows = false;
  private stopListening: (() => Promise<void>) | null = null;

  constructor(private readonly environment: PaneEnvironment) {
    this.builtIn = environment.rubric ?? BUILT_IN_RUBRIC;
    this.port = guardedPort(environment.port, environment.now);
    this.workbook = new OpenWorkbook(this.port);
    this.form = new FormDesk(this.builtIn, this.workbook, () => localDay(environment.now()));
    this.store = new Store(this.initialState());
    this.subscribe = this.store.subscribe;
    this.runner = new CommandRunner(
      this.store,
      (...failure) => failureReport(environment, this.builtIn.facts, this.workbook.inspected, failure),
      () => this.watch.wake(),
    );
    this.watch = new ChangeWatch(
      () => this.runner.busy,
      (happened) => this.follow(happened),
      environment.quietMs,
    );
    this.actions = this.bindActions();
  }

  state(): PaneState {
    return this.store.state();
  }

  /** Reads the workbook once. */
  async read(): Promise<void> {
    this.store.set({ phase: 'ready' });
    await this.run(commandsOf(this.context()).start());
  }

  /** Shows the cell of the first problem, or 汇总 where there is none. */
  async goToFirstProblem(): Promise<void> {
    const first = this.state().check?.problems.find(({ selectable }) => selectable);
    const commands = commandsOf(this.context());
    await this.run(first ? commands.goTo(first.key) : commands.show('summary'));
  }

  /** Brings 汇总 and 奖惩明细 up to date and shows 汇总. */
  async writeSummary(): Promise<void> {
    await this.run(commandsOf(this.context()).writeSummary());
  }

  /** Reads the workbook and follows it from then on; answers how to stop. */
  async start(): Promise<() => Promise<void>> {
    await this.read();
    this.follows = true;
    await this.listen();
    return async () => {
      this.follows = false;
      await this.stopListening?.();
    };
  }

  /** Follows the workbook; where Excel refuses that, it is tried again with the next reading. */
  private async listen(): Promise<void> {
    if (!this.follows || this.stopListening) return;
    this.stopListening = await this.port.watch(this.watch.note).catch(() => null);
  }

  private initialState(): PaneState {
    const { facts } = this.builtIn;
    const { version } = this.environment;
    return {
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
        version,
        rubricTitle: facts.title,
        rubricVersion: facts.version,
        fingerprint: shortCode(facts),
      },
    };
  }

  private readonly run = (command: Command): Promise<void> => this.runner.run(this.remarks.with(command));

  private readonly year = (): number => this.environment.now().getFullYear();

  /** What the commands work on. */
  private context(): CommandContext {
    return {
      port: this.port,
      edition: this.form,
      workbook: this.workbook,
      send: this.send,
      year: this.year(),
      form: this.form.values,
      reload: async () => {
        const repaired = await this.workbook.read();
        await this.listen();
        this.show({ takeForm: true, whole: true });
        return repaired;
      },
      useEdition: async (file) => {
        if (file) await this.form.choose(file);
        else this.form.use(null);
        this.showForm();
      },
      refuse: (problems) => {
        this.form.refuse(problems);
        this.show({ takeForm: false, whole: true });
      },
      ask: this.askFirst,
      onRefused: this.remarks.noteRefused,
      accepted: () => this.form.accepted(),
    };
  }

  /** After changes by people: what changed is read again, and a sheet that was left is fitted, without a word. */
  private async follow({ changed, left }: Happened): Promise<void> {
    try {
      await this.workbook.readChanged(changed, left);
      this.show({ takeForm: false, whole: false });
    } catch {
      // Excel was busy or went away: the next change, or 重新核对, reads again
    }
  }

  /** `whole`: the workbook has just been read as a whole. */
  private show({ takeForm, whole }: { readonly takeForm: boolean; readonly whole: boolean }): void {
    const { inspected, found } = this.workbook;
    if (!inspected) return;
    if (takeForm) this.form.follow();
    const check = checkView(inspected);
    this.send.see(found, check, whole);
    this.store.set({
      workbook: inspected.kind === 'foreign' ? 'empty' : inspected.kind,
      form: this.form.view(),
      check,
      send: this.send.view,
      result: resultView(inspected),
    });
    void this.foresee();
  }

  /** What 生成 would do is told when its rubric has come; where it does not, 生成 asks for it again and says so. */
  private async foresee(): Promise<void> {
    if (this.form.loadedRubric()) return;
    const rubric = await this.form.rubric().catch(() => null);
    if (rubric) this.showForm();
  }

  private readonly showForm = (): void => this.store.set({ form: this.form.view() });

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

  private bindActions(): PaneActions {
    const commands = commandsOf(this.context());
    const start = (command: Command): void => void this.run(command);
    const { askFirst } = this;
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
        askFirst(commands.generate());
      },
      chooseEdition: (file) => start(commands.useEdition(file)),
      forgetEdition: () => start(commands.useEdition(null)),
      recheck: () => start(commands.recheck()),
      goTo: (key) => start(commands.goTo(key)),
      fix: (key) => askFirst(mending(commands, key)),
      fillRest: (id) => askFirst(commands.fillRest(id)),
      restoreRules: () => askFirst(commands.restoreRules()),
      fitRows: () => start(commands.fitRows()),
      writeSummary: () => start(commands.writeSummary()),
      checkSending: () => start(commands.checkSending()),
      makeRectification: () => start(commands.makeRectification()),
      show: (sheet) => start(commands.show(sheet)),
      ask: askFirst,
      cancel: () => this.runner.cancel(),
      confirm: () => this.answer(true),
      dismissConfirmation: () => this.answer(false),
      dismissNotice: () => this.store.set({ notice: null }),
      retry: () => this.runner.retry(),
    };
  }
}
