import { writeEntries } from '../../../../usecases/live/write-entries';
import { back, chooseDiscipline, unkeyed } from '../../../../usecases/quick/answer';
import { beginWriting, endWriting, failWriting, unwrittenSteps } from '../../../../usecases/quick/journal';
import type { QuickSource } from '../../../../usecases/quick/quick-source';
import type { CommandContext } from '../../../controller/command-context';
import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import { Joined, Store } from '../../../store';
import { quickView } from './quick-shown';
import {
  choosing,
  composing,
  EMPTY_LINE,
  entering,
  inEdition,
  NOT_TYPING,
  sourceOf,
  type Typing,
  takingBack,
  typing,
} from './quick-typing';
import type { QuickView } from './quick-view';

/** What was typed is written when nobody has typed for so long, in milliseconds, or when so many steps wait. */
const QUIET_MS = 1200;
const MOST_WAITING = 10;

/** 快速录入: one thing after the other as it is on the paper. What was typed waits here until it is in the workbook. */
export class QuickModel extends Joined<Typing, Reading | null, QuickView> {
  private readonly own: Store<Typing>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether rows may be too low for what was written, and whether somebody left, so that it is time to look. */
  private isUnfitted = false;
  private hasLeft = false;

  constructor(private readonly pane: PaneWork) {
    const own = new Store<Typing>(NOT_TYPING);
    super(own, pane.reading, quickView);
    this.own = own;
    pane.keeps({
      isSettled: () => unwrittenSteps(own.state().journal) === 0,
      settle: () => this.leave(),
    });
  }

  readonly actions = {
    start: () => this.change((before) => ({ ...before, active: true })),
    end: () => {
      this.own.set({ active: false });
      void this.leave();
    },
    /** Something else comes to the front: what waits is written, and rows are as high as that needs. */
    leave: () => void this.leave(),
    /** The line holds another text; `isComposing`: an input method is not done with it. */
    type: (text: string, isComposing = false) =>
      this.change((before, source) => (isComposing ? composing(before, text) : typing(before, source, text))),
    /** A key of its own, whatever is in the line. */
    press: (sign: string) =>
      this.change((before, source) => typing({ ...before, ...EMPTY_LINE }, source, sign)),
    enter: () => this.change((before, source) => entering(before, source)),
    take: (index: number) => this.change((before, source) => entering(before, source, index)),
    move: (by: 1 | -1) => this.change((before, source) => choosing(before, source, by)),
    back: () =>
      this.change((before, source) =>
        before.typed === ''
          ? { ...before, state: back(before.state, source), chosen: -1 }
          : { ...before, ...EMPTY_LINE },
      ),
    takeBack: () => this.change(takingBack),
    setDiscipline: (id: string) =>
      this.change((before, source) => ({
        ...before,
        state: chooseDiscipline(before.state, source, id),
        ...EMPTY_LINE,
      })),
    setMethod: (method: string) =>
      this.change((before) => {
        const state = unkeyed(before.state);
        const methods = { ...state.methods, [state.discipline ?? '']: method };
        return { ...before, state: { ...state, methods } };
      }),
    /** The 检查方式 that follows in the list, and round again. */
    nextMethod: () => {
      const { methods, method } = this.state();
      const at = methods.findIndex(({ value }) => value === method);
      const next = methods[(at + 1) % methods.length];
      if (next) this.actions.setMethod(next.value);
    },
    /** Writes what waits: 重试. */
    write: () => void this.write(),
  };

  private change(give: (before: Typing, source: QuickSource) => Typing): void {
    const before = this.own.state();
    const source = sourceOf(this.pane.reading.state(), before.journal);
    if (!source) return;
    this.own.put(give(inEdition(before, source), source));
    this.hasLeft = false;
    this.wait();
  }

  private async leave(): Promise<void> {
    this.hasLeft = true;
    await this.write();
  }

  /** Waits until nobody types; what could not be written is tried again with the next step. */
  private wait(): void {
    clearTimeout(this.timer);
    const isMuch = unwrittenSteps(this.own.state().journal) >= MOST_WAITING;
    if (this.isDue) this.timer = setTimeout(() => void this.write(), isMuch ? 0 : QUIET_MS);
  }

  private get isDue(): boolean {
    return unwrittenSteps(this.own.state().journal) > 0 || (this.hasLeft && this.isUnfitted);
  }

  private async write(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.isDue) return;
    await this.pane.perform('quick-entry', (work) => ({
      name: 'quick-entry',
      run: async () => {
        if (unwrittenSteps(this.own.state().journal) > 0) await this.writing(work);
        if (this.hasLeft) await this.fit(work);
        return null;
      },
    }));
    if (!this.own.state().failed) this.wait(); // another command was running, or something was typed meanwhile
  }

  private async writing({ port, workbook, show }: CommandContext): Promise<void> {
    const { journal, pending } = beginWriting(this.own.state().journal);
    this.own.set({ journal, failed: false });
    this.isUnfitted = true;
    try {
      const reread = async (sheets: readonly string[]) => {
        if (sheets.length === 0) await workbook.read();
        else await workbook.readChanged(sheets, false);
        return workbook.found;
      };
      const refused = await writeEntries(port, reread, workbook.found, pending);
      show();
      this.own.set({ journal: endWriting(this.own.state().journal, refused) });
    } catch (failure) {
      this.own.set({ journal: failWriting(this.own.state().journal), failed: true });
      throw failure;
    }
  }

  /** Makes rows as high as their texts need. Where that fails, everything is written all the same, and it is tried when somebody leaves again. */
  private async fit({ port, workbook }: CommandContext): Promise<void> {
    this.hasLeft = false;
    const fitted = workbook.plan().then(({ fitSizes }) => fitSizes(port, workbook.found));
    this.isUnfitted = await fitted.then(
      () => false,
      () => true,
    );
  }
}
