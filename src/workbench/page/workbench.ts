import { DRAFT_TEXT, whenText } from '../../messages/draft-text';
import { failureText } from '../../messages/failure-text';
import { LOOK_TEXT } from '../../messages/look-text';
import { BAR_TEXT, DIALOG_TEXT, WORKBENCH_TEXT } from '../../messages/workbench-text';
import { HostFailure } from '../../usecases/workbook-port';
import type { WorkbookPlan } from '../../workbook/plan';
import type { Unheld } from '../../workbook/unheld';
import { watchCells } from '../drafts/changed-cells';
import type { Draft } from '../drafts/draft';
import { Drafts } from '../drafts/drafts';
import { putBack } from '../drafts/put-back';
import { download, XLSX } from '../files/download';
import { openBytes } from '../files/open-bytes';
import { draftOfBook, saveBook } from '../files/save-book';
import { suggestedName } from '../files/suggested-name';
import { Printer } from '../print/print-book';
import { ask } from './ask';
import { type Beside, NOTHING_BESIDE, standBeside } from './beside';
import { askForFile, HeldFile } from './held-file';
import { dismiss, notify } from './notices';
import { pickFile } from './pick-file';
import { showProgress } from './progress';
import { Session } from './session';
import { type BarActions, buildShell, type Shell } from './shell';
import { listenToShortcuts } from './shortcuts';

/** Where a workbook comes from that is shown. */
interface Origin {
  /** What would be lost of its file by saving. */
  readonly unheld?: readonly Unheld[];
  /** The file itself. */
  readonly bytes?: Uint8Array | null;
  /** The draft that it goes on with. */
  readonly id?: string;
}

/** The whole page: one workbook at a time, made anew, opened from a file, saved into one. */
export class Workbench {
  private readonly shell: Shell;
  private readonly printer: Printer;
  private current: Session | null = null;
  private name: string | null = null;
  /** A name after the site and period, for a workbook that has none yet. */
  private suggested: string | null = null;
  private unsaved = false;
  /** Whether the workbook is only to be looked at: saving would lose something of it. */
  private onlyToLookAt = false;
  private atWork = false;
  private readonly drafts = new Drafts();
  private readonly file = new HeldFile();
  /** Takes away what is said of the last saving. */
  private unsay: () => void = () => undefined;
  private beside: Beside = NOTHING_BESIDE;

  constructor(body: HTMLElement) {
    const actions: BarActions = {
      blank: () => void this.alone(() => this.blank()),
      open: () => void this.pick(),
      save: () => void this.alone(() => this.save()),
      print: () =>
        void this.alone(async () => {
          await this.beside.settle();
          if (!this.beside.isSettled()) notify(WORKBENCH_TEXT.printsWithout, 'refusal', 'until-the-next');
          await this.printer.print(this.session);
        }),
      find: () => void this.current?.find(),
      drafts: () => void this.alone(() => this.offerDrafts(true)),
    };
    this.shell = buildShell(body, actions);
    this.printer = new Printer(body, () => this.current);
    listenToShortcuts(actions);
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved || !this.beside.isSettled()) event.preventDefault();
    });
  }

  /** The open workbook. */
  get session(): Session {
    if (!this.current) throw new Error('the workbench has not started');
    return this.current;
  }

  /** Shows a plan, or an empty workbook; with anything `unheld`, only to be looked at. */
  async start(
    plan: WorkbookPlan | null,
    name: string | null,
    { unheld = [], bytes = null, id }: Origin = {},
  ): Promise<void> {
    await this.drafts.stop();
    this.beside.close();
    await this.current?.close();
    this.name = name;
    this.suggested = null;
    this.onlyToLookAt = unheld.length > 0;
    const session = new Session(this.shell.grid, plan, () => this.mark(true));
    this.current = session;
    this.mark(false);
    await session.ready; // a key that comes earlier goes astray
    this.beside = await standBeside(
      this.shell.pane,
      session,
      unheld,
      async () => new Blob([(await this.bytes()) as BlobPart]),
    );
    if (this.onlyToLookAt) return;
    const keeper = await this.drafts.keep({
      id: id ?? crypto.randomUUID(),
      isNew: id === undefined,
      name: () => this.name ?? this.suggested ?? BAR_TEXT.unnamed,
      opened: bytes,
      file: () => this.draftFile(session),
      entry: () => session.openEntry(),
    });
    if (keeper) watchCells(session.grid, keeper);
  }

  /** Offers workbooks that nobody saved, and restores the chosen one; who did not ask and is at work finds them under 草稿. */
  async offerDrafts(isAsked: boolean): Promise<void> {
    const heads = await this.drafts.left();
    const draft = isAsked || !this.unsaved ? await this.drafts.choose(heads) : null;
    if (draft?.file && (await this.mayLose())) await this.restore(draft, draft.file);
    this.shell.showDrafts(heads.length > 0 && (await this.drafts.left()).length > 0);
  }

  /** The open workbook as a file. */
  async bytes(): Promise<Uint8Array> {
    if (this.onlyToLookAt) throw new Error('what would lose something is never written');
    await this.beside.settle();
    await this.session.finishEditing();
    return await saveBook(this.session.book, this.name ?? BAR_TEXT.unnamed, new Date());
  }

  /** Runs a command of the bar; given again while it runs, it is not run twice. */
  private async alone(command: () => Promise<unknown>): Promise<void> {
    if (this.atWork) return;
    this.atWork = true;
    this.shell.setBusy(true);
    try {
      await command();
    } finally {
      this.atWork = false;
      this.shell.setBusy(false);
    }
  }

  private async restore(draft: Draft, bytes: Uint8Array): Promise<void> {
    const { id, name, changedAt } = draft.head;
    notify(DRAFT_TEXT.restoring(name));
    try {
      const { plan, unheld } = openBytes(bytes, name, new Date());
      this.file.hold(null);
      await this.start(plan, name, { unheld, bytes, id });
      const lost = putBack(this.session.grid, draft);
      this.mark(true);
      notify(
        lost > 0
          ? DRAFT_TEXT.partlyRestored(name, lost)
          : DRAFT_TEXT.restored(name, whenText(changedAt, Date.now())),
      );
    } catch (error) {
      console.error('workbench: restoring failed', error);
      notify(DRAFT_TEXT.unreadable(name), 'refusal');
    }
  }

  /** The open workbook as a draft keeps it: what is being typed is kept beside it. */
  private draftFile({ book }: Session): Promise<Uint8Array> {
    this.suggested ??= this.name ?? suggestedName(book);
    return draftOfBook(book, this.name ?? BAR_TEXT.unnamed, new Date());
  }

  private async blank(): Promise<void> {
    if (!(await this.mayLose())) return;
    this.file.hold(null);
    dismiss();
    await this.start(null, null);
  }

  /** Whoever lets the choice of a file lie is not kept from other commands. */
  private async pick(): Promise<void> {
    const file = this.atWork ? null : await pickFile(XLSX.suffix);
    if (file) await this.alone(() => this.open(file));
  }

  private async open(file: File): Promise<void> {
    if (!(await this.mayLose())) return;
    const hold = await askForFile(file.name);
    if (!hold) return;
    const progress = showProgress(WORKBENCH_TEXT.opening(file.name));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await progress.step(WORKBENCH_TEXT.reading);
      const { plan, unheld } = openBytes(bytes, file.name, new Date());
      this.file.hold(hold);
      await progress.step(WORKBENCH_TEXT.showing);
      await this.start(plan, file.name.replace(/\.xlsx$/i, ''), { unheld, bytes });
      notify(this.onlyToLookAt ? LOOK_TEXT.opened(file.name) : WORKBENCH_TEXT.opened(file.name));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      hold.release();
      notify(failureText(error.code, error.subject), 'refusal');
    } finally {
      progress.end();
    }
  }

  /** Answers whether everything is in the file now. */
  private async save(): Promise<boolean> {
    if (this.onlyToLookAt) {
      notify(LOOK_TEXT.notSaved, 'refusal');
      return false;
    }
    notify(WORKBENCH_TEXT.saving);
    try {
      const name = `${this.name ?? suggestedName(this.session.book)}${XLSX.suffix}`;
      download(await this.bytes(), name);
      const isWhole = this.beside.isSettled();
      this.name = name.slice(0, -XLSX.suffix.length);
      this.mark(!isWhole);
      await this.drafts.forget();
      this.unsay = isWhole
        ? notify(WORKBENCH_TEXT.savedAs(name))
        : notify(WORKBENCH_TEXT.savedWithout(name), 'refusal', 'until-the-next');
      return isWhole;
    } catch (error) {
      console.error('workbench: saving failed', error);
      notify(WORKBENCH_TEXT.notSaved, 'refusal');
      return false;
    }
  }

  private async mayLose(): Promise<boolean> {
    await this.beside.settle();
    if (!this.unsaved && this.beside.isSettled()) return true;
    const answer = await ask(DIALOG_TEXT.loseTitle, DIALOG_TEXT.loseText, [
      { id: 'save', label: DIALOG_TEXT.saveFirst },
      { id: 'discard', label: DIALOG_TEXT.discard },
      { id: 'cancel', label: DIALOG_TEXT.cancel },
    ]);
    if (answer === 'discard') await this.drafts.forget();
    return answer === 'save' ? await this.save() : answer === 'discard';
  }

  private mark(unsaved: boolean): void {
    this.unsaved = unsaved && !this.onlyToLookAt;
    if (this.unsaved) this.unsay();
    const name = this.name ?? BAR_TEXT.unnamed;
    this.shell.showName(this.onlyToLookAt ? LOOK_TEXT.name(name) : name, this.unsaved);
  }
}
