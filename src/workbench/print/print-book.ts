import { readBook, readWithNames } from '../../hosts/univer/read-book';
import { PRINT_TEXT } from '../../messages/print-text';
import { fitSizes } from '../../usecases/live/fit-sizes';
import { planWithOurs } from '../files/plan-of-found';
import { withSizesOf } from '../files/sizes';
import { ask } from '../page/ask';
import { notify } from '../page/notices';
import { showProgress } from '../page/progress';
import type { Session } from '../page/session';
import { type PrintedSheet, printedSheet } from './pages';
import { Papers } from './papers';

/** Prints what the open workbook says on paper: the very sheets that it is saved as. */
export class Printer {
  private readonly papers: Papers;

  /** `session` answers the open workbook. What the browser's own menu prints is the sheet in view. */
  constructor(
    body: HTMLElement,
    private readonly session: () => Session | null,
  ) {
    this.papers = new Papers(body);
    window.addEventListener('beforeprint', () => {
      if (this.papers.isEmpty) this.showSheetInView();
    });
    window.addEventListener('afterprint', () => this.papers.clear());
  }

  /** Asks what to print, and opens the browser's dialogue for it. */
  async print(session: Session): Promise<void> {
    if (session.book.isOnlyToLookAt) {
      notify(PRINT_TEXT.onlyToLookAt, 'refusal');
      return;
    }
    await session.finishEditing();
    try {
      await fitSizes(session.port, readBook(session.book)).catch(() => 0); // no text is cut off on paper
      await session.book.settle();
      const chosen = await choose(choicesOf(session));
      if (chosen) await this.lay(chosen);
    } catch (error) {
      console.error('workbench: printing failed', error);
      notify(PRINT_TEXT.failed, 'refusal');
    }
  }

  private async lay(sheets: readonly PrintedSheet[]): Promise<void> {
    const progress = showProgress(PRINT_TEXT.preparing);
    try {
      await progress.step('');
      this.papers.show(sheets);
    } finally {
      progress.end();
    }
    window.print();
  }

  private showSheetInView(): void {
    const session = this.session();
    if (!session) return;
    try {
      const { inView } = session.book.isOnlyToLookAt ? { inView: null } : choicesOf(session);
      if (inView && inView.length > 0) this.papers.show(inView);
      else this.papers.say(inView ? PRINT_TEXT.empty : PRINT_TEXT.onlyToLookAt);
    } catch (error) {
      console.error('workbench: printing failed', error);
      this.papers.say(PRINT_TEXT.failed);
    }
  }
}

/** What may be printed together; sheets without anything on them are left out. */
interface Choices {
  readonly inView: readonly PrintedSheet[];
  readonly scores: readonly PrintedSheet[];
  readonly all: readonly PrintedSheet[];
}

/** The sheets as they are saved; whatever the grid shows right now. */
function choicesOf({ book }: Session): Choices {
  const { grid } = book;
  const active = grid.tabs().find(({ id }) => id === grid.activeSheet())?.name;
  const { plan, scoreSheets } = planWithOurs(readWithNames(book), '', active);
  const all = withSizesOf(grid, plan)
    .sheets.filter(({ visibility }) => visibility === 'visible')
    .map(printedSheet)
    .filter(({ pages }) => pages.length > 0);
  const named = (names: readonly string[]) => all.filter(({ sheet }) => names.includes(sheet.name));
  return { inView: named([active ?? '']), scores: named(scoreSheets), all };
}

/** Asks which sheets; null when nothing is to be printed. */
async function choose({ inView, scores, all }: Choices): Promise<readonly PrintedSheet[] | null> {
  const { sheet, scores: scoresText, book } = PRINT_TEXT;
  const pages = (sheets: readonly PrintedSheet[]): number =>
    sheets.reduce((sum, printed) => sum + printed.pages.length, 0);
  const offers = [
    { sheets: inView, label: sheet(pages(inView)) },
    { sheets: scores, label: scoresText(scores.length, pages(scores)) },
    { sheets: all, label: book(all.length, pages(all)) },
  ].filter(({ sheets }, i) => sheets.length > (i === 0 ? 0 : 1));
  if (offers.length === 0) {
    notify(PRINT_TEXT.empty, 'refusal');
    return null;
  }
  const answers = [
    ...offers.map(({ label }) => ({ id: label, label })),
    { id: '', label: PRINT_TEXT.cancel },
  ];
  const answer = await ask(PRINT_TEXT.title, PRINT_TEXT.text, answers);
  return offers.find(({ label }) => label === answer)?.sheets ?? null;
}
