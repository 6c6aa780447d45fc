import { DONE_TEXT, LINE_TEXT } from '../messages/command-text';
import { UNEXPECTED_TEXT } from '../messages/failure-text';
import { RIBBON_TEXT } from '../messages/ribbon-text';
import type { PaneController } from '../taskpane/controller/pane-controller';
import type { NoticeView } from '../taskpane/pane-state';

/** The commands of the ribbon that need no pane; named as in the manifest. */
export type RibbonCommand = 'checkAll' | 'writeSummary';

/** What the user is told after a command of the ribbon. */
export type RibbonNotice = Pick<NoticeView, 'tone' | 'title' | 'lines'>;

/** What a command of the ribbon needs. */
export interface RibbonEnvironment {
  /** The pane's model, without a pane. */
  readonly open: () => PaneController;
  /** Tells the user, and resolves when that is done; may fail where Excel offers no way. */
  readonly tell: (notice: RibbonNotice) => Promise<void>;
}

/** Most lines of one notice. */
const MOST_LINES = 4;

/** Runs a command of the ribbon and tells what came of it. Never throws; always says to Excel that it has ended. */
export async function runRibbonCommand(
  command: RibbonCommand,
  { open, tell }: RibbonEnvironment,
  event: { completed(): void },
): Promise<void> {
  try {
    await tell(await resultOf(command, open));
  } catch {
    // Excel offers no way to tell; what was written is on the sheets
  } finally {
    event.completed();
  }
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
    const problems = pane.state().check?.problems ?? [];
    await pane.goToFirstProblem();
    const failure = failureOf(pane);
    if (failure) return failure;
    const first = problems.find(({ selectable }) => selectable);
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
    await pane.writeSummary();
    return (
      failureOf(pane) ?? noticeOf(pane) ?? { tone: 'success', title: DONE_TEXT.summaryWritten, lines: [] }
    );
  },
};

/** Why a workbook cannot be worked on; null for one of ours. */
function unfit(pane: PaneController): RibbonNotice | null {
  const { workbook, check } = pane.state();
  if (workbook === 'ours') return null;
  const lines =
    workbook === 'damaged' ? (check?.problems ?? []).map(({ text }) => text) : [LINE_TEXT.foreign];
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
