import { guardedPort } from '../../usecases/live/guarded-port';
import type { LivePort } from '../../usecases/workbook-port';
import { checkView } from '../features/check/model/check-view';
import type { FormDesk } from '../features/generate/model/form-desk';
import { resultView } from '../features/result/model/result-view';
import { SendDesk } from '../features/send/model/send-desk';
import type { PaneState } from '../pane-state';
import type { Store } from '../store';
import { ChangeWatch, type Happened } from './change-watch';
import type { Asked, CommandContext } from './command-context';
import { commandsOf, mending } from './commands';
import { OpenWorkbook } from './open-workbook';
import type { PaneEnvironment } from './pane-environment';
import { Remarks } from './remarks';

/** What the desk works for. */
export interface DeskHost {
  readonly environment: PaneEnvironment;
  readonly store: Store<PaneState>;
  readonly form: FormDesk;
  /** Whether a command is running. */
  readonly busy: () => boolean;
  /** Whether the workbook is to be followed. */
  readonly follows: () => boolean;
  ask(asked: Asked): void;
}

/** Everything that reads, judges and writes the open workbook. It is loaded while the pane is shown already. */
export class Desk {
  readonly workbook: OpenWorkbook;
  readonly commands: ReturnType<typeof commandsOf>;
  readonly remarks = new Remarks(() => this.workbook);
  private readonly port: LivePort;
  private readonly watch: ChangeWatch;
  private readonly send = new SendDesk();
  private foreseen: Promise<void> = Promise.resolve();
  private stopListening: (() => Promise<void>) | null = null;

  constructor(private readonly host: DeskHost) {
    const { port, now, quietMs } = host.environment;
    this.port = guardedPort(port, now);
    this.workbook = new OpenWorkbook(this.port);
    this.watch = new ChangeWatch(host.busy, (happened) => this.follow(happened), quietMs);
    this.commands = commandsOf(this.context());
  }

  /** What mends a problem. */
  mending(key: string): Asked {
    return mending(this.commands, key);
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

  /** Resolves when 生成 can tell what it would do, or what that takes did not come. */
  async ready(): Promise<void> {
    await this.foreseen;
  }

  /** What the commands work on. */
  private context(): CommandContext {
    const { form, store, environment, ask } = this.host;
    return {
      port: this.port,
      edition: form,
      workbook: this.workbook,
      send: this.send,
      year: environment.now().getFullYear(),
      form: form.values,
      reload: async () => {
        const repaired = await this.workbook.read();
        await this.listen();
        this.show({ takeForm: true, whole: true });
        return repaired;
      },
      useEdition: async (file) => {
        if (file) await form.choose(file);
        else form.use(null);
        store.set({ form: form.view() });
      },
      refuse: (problems) => {
        form.refuse(problems);
        this.show({ takeForm: false, whole: true });
      },
      ask,
      onRefused: this.remarks.noteRefused,
      accepted: () => form.accepted(),
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
    const { form, store } = this.host;
    if (!inspected) return;
    if (takeForm) form.follow();
    const check = checkView(inspected);
    this.send.see(found, check, whole);
    store.set({
      workbook: inspected.kind === 'foreign' ? 'empty' : inspected.kind,
      form: form.view(),
      check,
      send: this.send.view,
      result: resultView(inspected),
    });
    this.foreseen = this.foresee();
  }

  /** What 生成 would do is told once what that takes has come; where it does not, 生成 asks for it again and says so. */
  private async foresee(): Promise<void> {
    const { form, store } = this.host;
    if (this.workbook.planning && form.loadedRubric()) return;
    const came = await Promise.all([this.workbook.plan(), form.rubric()]).catch(() => null);
    if (came) store.set({ form: form.view() });
  }
}
