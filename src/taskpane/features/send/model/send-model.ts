import { DONE_TEXT } from '../../../../messages/command-text';
import { issueText } from '../../../../messages/issue-text';
import type { Asked, CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { NOTHING_HERE, repairedText } from '../../../controller/outcomes';
import type { PaneWork } from '../../../pane-model';
import { Derived, type Readable, Store } from '../../../store';
import { fix, restoreRules } from '../../check/model/check-commands';
import { checkView } from '../../check/model/check-view';
import { makeRectification } from '../../result/model/result-commands';
import type { SendView } from './send-state';
import type { Sending } from './send-view';

/** What the last reading comes to, and the last one of a whole workbook. */
interface Judged {
  readonly outdated: boolean;
  readonly sending: Readable<Sending | null>;
  readonly whole: Readable<Sending | null>;
}

/**
 * 发送: null before the first 发送前检查. What that takes is loaded when it is asked for the first time; from then on it
 * follows the workbook, and judges it when somebody looks.
 */
export class SendModel extends Derived<Judged | null, SendView | null> {
  private judge: typeof import('./send-view').sendingOf | null = null;
  private readonly judged: Store<Judged | null>;

  constructor(private readonly pane: PaneWork) {
    const judged = new Store<Judged | null>(null);
    super(judged, (last) => {
      const sending = last?.sending.state();
      return last && sending ? { ...sending.view, outdated: last.outdated } : null;
    });
    this.judged = judged;
    pane.reading.subscribe(() => this.follow());
  }

  readonly actions = {
    check: () => void this.pane.perform('send-check', this.check),
    goTo: (key: string) => void this.pane.perform('go-to', this.goTo(key)),
    fix: (key: string) => this.pane.decide('fix', this.mending(key)),
  };

  /**
   * Judges the last reading. Only that of a whole workbook can say 可发送: a part says nothing of formulas, names and
   * guards elsewhere.
   */
  private follow(): void {
    const reading = this.pane.reading.state();
    if (!this.judge || !reading) return;
    const { judge } = this;
    const before = reading.whole ? null : this.judged.state()?.whole;
    const sending = new Derived(new Store(reading), ({ found, inspected, whole }) =>
      judge(found, checkView(inspected), whole ? null : (before?.state()?.altered ?? [])),
    );
    this.judged.put({ outdated: !reading.whole, sending, whole: before ?? sending });
  }

  private get sending(): Sending | null {
    return this.judged.state()?.sending.state() ?? null;
  }

  private readonly check = ({ port, workbook, reload }: CommandContext): Command => ({
    name: 'send-check',
    run: async () => {
      this.judge ??= (await import('./send-view')).sendingOf;
      const repaired = repairedText(await reload());
      // What is sent is printed: where Excel refuses, the check still says everything.
      await workbook.planning?.fitSizes(port, workbook.found).catch(() => 0);
      const { inspected } = workbook;
      const { pending, ready } = this.state() ?? {};
      if (pending === undefined)
        return inspected?.kind === 'damaged'
          ? { tone: 'error', title: DONE_TEXT.failed, lines: inspected.issues.map(issueText) }
          : NOTHING_HERE;
      return (
        repaired ?? {
          tone: ready ? 'success' : 'warning',
          title: DONE_TEXT.sendChecked(pending),
          lines: [],
        }
      );
    },
  });

  private readonly goTo =
    (key: string) =>
    ({ port }: CommandContext): Command => ({
      name: 'go-to',
      run: async () => {
        const cell = this.sending?.cells.get(key);
        if (cell) await port.select(cell.sheet, cell.row, cell.column);
        return null;
      },
    });

  /** An altered formula is mended by 恢复规则, a list that lacks something by making it anew, the rest as on 核对. */
  private readonly mending =
    (key: string) =>
    (work: CommandContext): Asked => {
      if (this.sending?.restored.has(key)) return restoreRules(work);
      if (this.sending?.unlisted === key) return { question: null, command: makeRectification(work) };
      return fix(key)(work);
    };
}
