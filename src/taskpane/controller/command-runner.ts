import { COMMAND_TEXT, type CommandName, DONE_TEXT, WAITING_TEXT } from '../../messages/command-text';
import { excelFailureText, UNEXPECTED_TEXT } from '../../messages/excel-failure-text';
import { HostFailure } from '../../usecases/workbook-port';
import type { NoticeView, PaneState, TaskView } from '../pane-state';
import type { Store } from '../store';

/** What a finished command shows the user; null where its result speaks for itself. */
export type CommandOutcome = Pick<NoticeView, 'tone' | 'title' | 'lines'> | null;

/** How a running command reports and is stopped. */
export interface Run {
  readonly signal: AbortSignal;
  step(step: number, steps: number): void;
  /** To be called right before the first change is sent: from then on the command cannot be stopped. */
  commit(): void;
}

/** Something that takes time and may fail. */
export interface Command {
  readonly name: CommandName;
  readonly cancellable?: boolean;
  run(run: Run): Promise<CommandOutcome>;
}

/** How long Excel may keep a step waiting before the user reads why that may be, in milliseconds. */
const PATIENCE_MS = 2000;

/** Runs one command at a time; shows its progress, and afterwards what happened. */
export class CommandRunner {
  private running: AbortController | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private failedCommand: Command | null = null;
  private notices = 0;

  constructor(
    private readonly store: Store<PaneState>,
    /** A report on a failure for developers. */
    private readonly reportOn: (command: CommandName, code: string, detail: string) => string,
    /** Called when a command has ended. */
    private readonly onIdle: () => void,
  ) {}

  get busy(): boolean {
    return this.running !== null;
  }

  /** Runs a command unless another one is running. */
  async run(command: Command): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    let committed = false;
    const step = (done: number, steps: number): void => {
      const cancellable = command.cancellable === true && !committed && !running.signal.aborted;
      const label = COMMAND_TEXT[command.name];
      this.store.set({ task: { label, step: done, steps, cancellable, hint: null } });
      this.waitPatiently();
    };
    const commit = (): void => {
      committed = true;
      this.changeTask({ cancellable: false });
    };
    step(0, 1);
    this.store.set({ notice: null });
    this.failedCommand = null;
    try {
      this.tell(await command.run({ signal: running.signal, step, commit }));
    } catch (failure) {
      this.tellFailure(command, failure);
    } finally {
      this.running = null;
      clearTimeout(this.patience);
      this.store.set({ task: null });
      this.onIdle();
    }
  }

  /** Asks the running command to stop where that is still possible. */
  cancel(): void {
    if (!this.store.state().task?.cancellable) return;
    this.running?.abort();
    this.changeTask({ cancellable: false });
  }

  retry(): void {
    if (this.failedCommand) void this.run(this.failedCommand);
  }

  tell(outcome: CommandOutcome): void {
    if (outcome) this.show({ ...outcome, diagnostics: null, retry: false });
  }

  /** Begins to wait anew; a step that takes long gets a hint. */
  private waitPatiently(): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.changeTask({ hint: WAITING_TEXT }), PATIENCE_MS);
  }

  private changeTask(change: Partial<TaskView>): void {
    const { task } = this.store.state();
    if (task) this.store.set({ task: { ...task, ...change } });
  }

  private tellFailure(command: Command, failure: unknown): void {
    const hostFailure = failure instanceof HostFailure ? failure : null;
    const line = hostFailure ? excelFailureText(hostFailure.code) : UNEXPECTED_TEXT;
    if (hostFailure?.code === 'cancelled') {
      this.tell({ tone: 'info', title: DONE_TEXT.cancelled, lines: [line] });
      return;
    }
    this.failedCommand = command;
    this.show({
      tone: 'error',
      title: DONE_TEXT.failed,
      lines: [line],
      diagnostics: this.reportOn(
        command.name,
        hostFailure?.code ?? 'unexpected',
        hostFailure?.detail ?? traceOf(failure),
      ),
      retry: true,
    });
  }

  private show(notice: Omit<NoticeView, 'key'>): void {
    this.notices += 1;
    this.store.set({ notice: { ...notice, key: this.notices } });
  }
}

/** Where an unexpected error came from, without its message, which might quote the workbook. */
function traceOf(failure: unknown): string {
  const { name = 'Error', stack = '' } = (failure ?? {}) as Partial<Error>;
  const lines = stack.split('\n');
  const frames = lines.filter((line) => /^\s+at /.test(line) || /^[\w$.<>/ ]*@[a-z]+:\/\//.test(line)); // V8's, WebKit's
  return [name, ...frames.slice(0, 5).map((line) => line.trim())].join(' ');
}
