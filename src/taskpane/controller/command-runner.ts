import { COMMAND_TEXT, type CommandName, DONE_TEXT } from '../../messages/command-text';
import { failureText } from '../../messages/failure-text';
import { HostFailure } from '../../usecases/workbook-port';
import type { NoticeView } from '../pane-state';
import type { Store } from './store';

/** What a finished command tells the user; null where its result speaks for itself. */
export type Told = Pick<NoticeView, 'tone' | 'title' | 'lines'> | null;

/** How a running command reports and is stopped. */
export interface Run {
  readonly signal: AbortSignal;
  step(step: number, steps: number): void;
}

/** Something that takes time and may fail. */
export interface Command {
  readonly name: CommandName;
  readonly cancellable?: boolean;
  run(run: Run): Promise<Told>;
}

/** Runs one command at a time; shows its progress, and afterwards what happened. */
export class CommandRunner {
  private running: AbortController | null = null;
  private failedCommand: Command | null = null;
  private notices = 0;

  constructor(
    private readonly store: Store,
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
    const step = (done: number, steps: number): void =>
      this.store.set({
        task: {
          label: COMMAND_TEXT[command.name],
          step: done,
          steps,
          cancellable: command.cancellable === true && !running.signal.aborted,
        },
      });
    step(0, 1);
    this.store.set({ notice: null });
    this.failedCommand = null;
    try {
      this.tell(await command.run({ signal: running.signal, step }));
    } catch (failure) {
      this.tellFailure(command, failure);
    } finally {
      this.running = null;
      this.store.set({ task: null });
      this.onIdle();
    }
  }

  /** Asks the running command to stop where that is possible. */
  cancel(): void {
    this.running?.abort();
    const { task } = this.store.state();
    if (task) this.store.set({ task: { ...task, cancellable: false } });
  }

  retry(): void {
    if (this.failedCommand) void this.run(this.failedCommand);
  }

  tell(told: Told): void {
    if (told) this.show({ ...told, diagnostics: null, retry: false });
  }

  private tellFailure(command: Command, failure: unknown): void {
    const { code, subject, detail } =
      failure instanceof HostFailure
        ? failure
        : { code: 'excel-refused' as const, subject: '', detail: traceOf(failure) };
    if (code === 'cancelled') {
      this.tell({ tone: 'info', title: DONE_TEXT.cancelled, lines: [failureText(code, subject)] });
      return;
    }
    this.failedCommand = command;
    this.show({
      tone: 'error',
      title: DONE_TEXT.failed,
      lines: [failureText(code, subject)],
      diagnostics: this.reportOn(command.name, code, detail),
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
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [name, ...frames.slice(0, 5).map((line) => line.trim())].join(' ');
}
