import { fileName } from '../../domain/file-name';
import { failureText } from '../../messages/failure-text';
import { LOOK_TEXT } from '../../messages/look-text';
import { BAR_TEXT, DIALOG_TEXT, WORKBENCH_TEXT } from '../../messages/workbench-text';
import { HostFailure } from '../../usecases/workbook-port';
import type { WorkbookPlan } from '../../workbook/plan';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import type { Unheld } from '../../workbook/unheld';
import { download, XLSX } from '../files/download';
import { foundOfBook } from '../files/found-of-book';
import { openBytes } from '../files/open-bytes';
import { saveBook } from '../files/save-book';
import { ask } from './ask';
import { lookPanel } from './look-panel';
import { notify } from './notices';
import { pickFile } from './pick-file';
import { Session } from './session';
import { buildShell, type Shell } from './shell';

/** The whole page: one workbook at a time, made anew, opened from a file, saved into one. */
export class Workbench {
  private readonly shell: Shell;
  private current: Session | null = null;
  private name: string | null = null;
  private unsaved = false;
  /** Whether the workbook is only to be looked at: saving would lose something of it. */
  private onlyToLookAt = false;
  private atWork = false;

  constructor(
    body: HTMLElement,
    private readonly paneUrl: string,
  ) {
    this.shell = buildShell(body, {
      blank: () => void this.alone(() => this.blank()),
      open: () => void this.pick(),
      save: () => void this.alone(() => this.save()),
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved) event.preventDefault();
    });
    window.addEventListener('keydown', (event) => this.shortcut(event), { capture: true });
  }

  /** The open workbook. */
  get session(): Session {
    if (!this.current) throw new Error('the workbench has not started');
    return this.current;
  }

  /** Shows a plan, or an empty workbook; with anything `unheld`, only to be looked at. */
  async start(plan: WorkbookPlan | null, name: string | null, unheld: readonly Unheld[] = []): Promise<void> {
    await this.current?.close();
    this.name = name;
    this.onlyToLookAt = unheld.length > 0;
    this.mark(false);
    this.current = new Session(this.shell, () => this.mark(true));
    await this.current.start(plan, this.onlyToLookAt ? lookPanel(unheld) : this.paneUrl);
    this.mark(false);
  }

  /** The open workbook as a file. */
  async bytes(): Promise<Uint8Array> {
    if (this.onlyToLookAt) throw new Error('what would lose something is never written');
    await this.session.finishEditing();
    await this.session.idle();
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

  private async blank(): Promise<void> {
    if (await this.mayLose()) await this.start(null, null);
  }

  /** Whoever lets the choice of a file lie is not kept from other commands. */
  private async pick(): Promise<void> {
    const file = this.atWork ? null : await pickFile(XLSX.suffix);
    if (file) await this.alone(() => this.open(file));
  }

  private async open(file: File): Promise<void> {
    if (!(await this.mayLose())) return;
    notify(WORKBENCH_TEXT.opening(file.name));
    try {
      const { plan, unheld } = openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
      await this.start(plan, file.name.replace(/\.xlsx$/i, ''), unheld);
      notify(this.onlyToLookAt ? LOOK_TEXT.opened(file.name) : WORKBENCH_TEXT.opened(file.name));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      notify(failureText(error.code, error.subject), 'refusal');
    }
  }

  private async save(): Promise<boolean> {
    if (this.onlyToLookAt) {
      notify(LOOK_TEXT.notSaved, 'refusal');
      return false;
    }
    notify(WORKBENCH_TEXT.saving);
    try {
      const name = `${this.name ?? (await this.suggestedName())}${XLSX.suffix}`;
      download(await this.bytes(), name);
      this.name = name.slice(0, -XLSX.suffix.length);
      this.mark(false);
      notify(WORKBENCH_TEXT.savedAs(name));
      return true;
    } catch (error) {
      console.error('workbench: saving failed', error);
      notify(WORKBENCH_TEXT.notSaved, 'refusal');
      return false;
    }
  }

  /** After the site and period that the workbook names. */
  private async suggestedName(): Promise<string> {
    const reading = readWorkbook(await foundOfBook(this.session.book));
    if (!reading.ok) return BAR_TEXT.unnamed;
    const { site, period } = reading.value.inspection.facts;
    return fileName(site, period).slice(0, -XLSX.suffix.length);
  }

  private async mayLose(): Promise<boolean> {
    if (!this.unsaved) return true;
    const answer = await ask(DIALOG_TEXT.loseTitle, DIALOG_TEXT.loseText, [
      { id: 'save', label: DIALOG_TEXT.saveFirst },
      { id: 'discard', label: DIALOG_TEXT.discard },
      { id: 'cancel', label: DIALOG_TEXT.cancel },
    ]);
    return answer === 'save' ? await this.save() : answer === 'discard';
  }

  private mark(unsaved: boolean): void {
    this.unsaved = unsaved && !this.onlyToLookAt;
    const name = this.name ?? BAR_TEXT.unnamed;
    this.shell.showName(this.onlyToLookAt ? LOOK_TEXT.name(name) : name, this.unsaved);
  }

  private shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const run = { s: () => this.alone(() => this.save()), o: () => this.pick() }[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    void run();
  }
}
