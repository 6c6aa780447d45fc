import { DONE_TEXT, LINE_TEXT } from '../messages/command-text';
import { excelFailureText, UNEXPECTED_TEXT } from '../messages/excel-failure-text';
import { RIBBON_TEXT } from '../messages/ribbon-text';
import type { PaneController } from '../taskpane/controller/pane-controller';
import { showing } from '../taskpane/controller/showing';
import { goTo } from '../taskpane/features/check/model/check-commands';
import { CheckModel } from '../taskpane/features/check/model/check-model';
import { writeSummary } from '../taskpane/features/result/model/result-commands';
import type { NoticeView } from '../taskpane/pane-state';

/** The commands of the ribbon that need no pane; named as in the manifest. */
export type RibbonCommand = 'checkAll' | 'writeSummary';

/** What the user reads after a command of the ribbon. */
export type RibbonNotice = Pick<NoticeView, 'tone' | 'title' | 'lines'>;

/** What a command of the ribbon needs. */
export interface RibbonEnvironment {
  /** The pane's model, without a pane. */
  readonly open: () => PaneController;
  /** Informs the user, and resolves when that is done; may fail where Excel offers no way. */
  readonly tell: (notice: RibbonNotice) => Promise<void>;
}

/** Most lines of one notice. */
const MOST_LINES = 4;

/**
 * How long Excel may take for a command, and the user for its notice, in milliseconds: some builds never report that a
 * dialogue was closed, and as long as a command has not ended the ribbon takes no other. Excel itself gives up after
 * five minutes.
 */
const PATIENCE_MS = { command: 240_000, notice: 45_000 } as const;

/** Runs a command of the ribbon and shows its result. Never throws; always says to Excel that it has ended. */
export async function runRibbonCommand(
  command: RibbonCommand,
  { open, tell }: RibbonEnvironment,
  event: { completed(): void },
): Promise<void> {
  try {
    const result = await within(PATIENCE_MS.command, resultOf(command, open));
    await within(PATIENCE_MS.notice, tell(result ?? NO_ANSWER));
  } catch {
    // Excel offers no way to show it; what was written is on the sheets
  } finally {
    event.completed();
  }
}

/** Said when Excel keeps a command waiting for longer than that. */
const NO_ANSWER: RibbonNotice = {
  tone: 'error',
  title: DONE_TEXT.failed,
  lines: [excelFailureText('excel-no-answer'), RIBBON_TEXT.retry],
};

/** What something comes to, or null if it takes longer. */
async function within<T>(patience: number, running: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  return await Promise.race([running, over]).finally(() => clearTimeout(timer));
}

async function resultOf(command: RibbonCommand, open: () => PaneController): Promise<RibbonNotice> {
  try {
    const pane = open();
    await pane.read();
    return failureOf(pane) ?? unfit(pane) ?? (await COMMANDS[command](pane));
  } catch {
    return { tone: 'error', title: DONE_TEXT.failed, lines: [UNEXPECTED_TEXT] };
  }
}

const COMMANDS: Readonly<Record<RibbonCommand, (pane: PaneController) => Promise<RibbonNotice>>> = {
  async checkAll(pane) {
    const problems = problemsOf(pane);
    const first = problems.find(({ selectable }) => selectable);
    await pane.perform('go-to', first ? goTo(first.key) : showing('summary'));
    const failure = failureOf(pane);
    if (failure) return failure;
    return {
      tone: problems.length > 0 ? 'warning' : 'success',
      title: DONE_TEXT.checked(problems.length),
      lines: [
        ...(first ? [RIBBON_TEXT.first(first.place, first.text)] : []),
        ...(problems.length > 1 || (problems.length > 0 && !first) ? [RIBBON_TEXT.more] : []),
      ],
    };
  },
  async writeSummary(pane) {
    await pane.perform('summary', writeSummary);
    return (
      failureOf(pane) ?? noticeOf(pane) ?? { tone: 'success', title: DONE_TEXT.summaryWritten, lines: [] }
    );
  },
};

const problemsOf = (pane: PaneController) => pane.of(CheckModel).state()?.problems ?? [];

/** Why a workbook cannot be worked on; null for one of ours. */
function unfit(pane: PaneController): RibbonNotice | null {
  const { workbook } = pane.state();
  if (workbook === 'ours') return null;
  const lines = workbook === 'damaged' ? problemsOf(pane).map(({ text }) => text) : [LINE_TEXT.foreign];
  return { tone: 'error', title: DONE_TEXT.failed, lines: lines.slice(0, MOST_LINES) };
}

/** What went wrong, with what can be done where there is no 重试. */
function failureOf(pane: PaneController): RibbonNotice | null {
  const notice = noticeOf(pane);
  return notice?.tone === 'error' ? { ...notice, lines: [...notice.lines, RIBBON_TEXT.retry] } : null;
}

function noticeOf(pane: PaneController): RibbonNotice | null {
  const { notice } = pane.state();
  return notice && { tone: notice.tone, title: notice.title, lines: notice.lines.slice(0, MOST_LINES) };
}
