import { localDay } from '../../domain/calendar';
import { guardedPort } from '../../usecases/live/guarded-port';
import type { LivePort } from '../../usecases/workbook-port';
import type { PaneState } from '../pane-state';
import type { Store } from '../store';
import { ChangeWatch, type Happened } from './change-watch';
import type { Asked, CommandContext } from './command-context';
import { OpenWorkbook } from './open-workbook';
import type { PaneEnvironment } from './pane-environment';
import type { Reading } from './reading';
import { Remarks } from './remarks';
import { turnTo } from './turn-to';
import { writeAgain } from './write-again';

/** What the service works for. */
export interface WorkbookServiceHost {
  readonly environment: PaneEnvironment;
  readonly store: Store<PaneState>;
  readonly reading: Store<Reading | null>;
  /** Whether a command is running. */
  readonly busy: () => boolean;
  /** Whether the workbook is to be followed. */
  readonly follows: () => boolean;
  ask(asked: Asked): void;
}

/** Everything that reads, judges and writes the open workbook. It is loaded while the pane is shown already. */
export class WorkbookService {
  readonly workbook: OpenWorkbook;
  /** What the commands of features work with. */
  readonly work: CommandContext;
  readonly remarks = new Remarks(() => this.workbook);
  private readonly port: LivePort;
  private readonly watch: ChangeWatch;
  private stopListening: (() => Promise<void>) | null = null;

  constructor(private readonly host: WorkbookServiceHost) {
    const { port, now, quietMs } = host.environment;
    this.port = guardedPort(port, now);
    this.workbook = new OpenWorkbook(this.port);
    this.watch = new ChangeWatch(host.busy, (happened) => this.follow(happened), quietMs);
    this.work = this.context();
  }

  /** A command has ended: what people changed meanwhile is looked at. */
  wake(): void {
    this.watch.wake();
  }

  /** Follows the workbook, if that is wanted; where Excel refuses that, it is tried again with the next reading. */
  async listen(): Promise<void> {
    if (!this.host.follows() || this.stopListening) return;
    this.stopListening = await this.port.watch(this.watch.note).catch(() => null);
  }

  async stop(): Promise<void> {
    await this.stopListening?.();
  }

  private context(): CommandContext {
    const { environment, ask } = this.host;
    const work: CommandContext = {
      port: this.port,
      workbook: this.workbook,
      today: localDay(environment.now()),
      reload: async () => {
        const repaired = await this.workbook.read();
        await this.listen();
        this.show(true);
        return repaired;
      },
      show: () => this.show(true),
      writeAgain: (part, run) => writeAgain(work, part, run),
      turnTo: (sheet) => turnTo(this.workbook, sheet),
      ask,
      onRefused: this.remarks.noteRefused,
    };
    return work;
  }

  /** After changes by people: what changed is read again, and a sheet that was left is fitted, without a word. */
  private async follow({ changed, left }: Happened): Promise<void> {
    try {
      await this.workbook.readChanged(changed, left);
      this.show(false);
    } catch {
      // Excel was busy or went away: the next change, or 重新核对, reads again
    }
  }

  /** `whole`: the workbook has just been read as a whole. */
  private show(whole: boolean): void {
    const { inspected, found } = this.workbook;
    if (!inspected) return;
    this.host.reading.put({ found, inspected, whole });
    this.host.store.set({ workbook: inspected.kind === 'foreign' ? 'empty' : inspected.kind });
  }
}
