import type { SelfCheckFacts } from '../../../../messages/self-check-report';
import {
  costText,
  countsText,
  reasonsOf,
  STATUSES,
  selfCheckReport,
} from '../../../../messages/self-check-report';
import { pointText, SELF_CHECK_TEXT, STATUS_TEXT } from '../../../../messages/self-check-text';
import type { SelfCheckOptions, SelfCheckReport } from '../../../../usecases/self-check';
import type { Asked } from '../../../controller/command-context';
import type { CommandOutcome } from '../../../controller/command-runner';
import { Store } from '../../../store';
import type { SelfCheckView } from './self-check-view';

/** What 自检 works with. */
export interface SelfCheckEnvironment {
  /** Null where the workbook's structure is protected. */
  readonly check: (options: SelfCheckOptions) => Promise<SelfCheckReport | null>;
  readonly now: SelfCheckOptions['now'];
  readonly saves: SelfCheckOptions['saves'];
  readonly facts: () => SelfCheckFacts;
}

/** 自检: what is asked before it, the command, and what it found the last time. */
export class SelfCheckModel extends Store<SelfCheckView | null> {
  constructor(private readonly environment: SelfCheckEnvironment) {
    super(null);
  }

  /** The command and the question before it. */
  asked(): Asked {
    const { check, now, saves, facts } = this.environment;
    return {
      question: SELF_CHECK_TEXT.question,
      command: {
        name: 'self-check',
        cancellable: true,
        run: async ({ signal, step }) => {
          const report = await check({ now, saves, signal, onStep: step });
          if (!report) return PROTECTED;
          this.put(selfCheckView(report, facts()));
          return outcomeOf(report);
        },
      },
    };
  }
}

const PROTECTED: CommandOutcome = {
  tone: 'warning',
  title: SELF_CHECK_TEXT.protectedTitle,
  lines: [SELF_CHECK_TEXT.protectedLine],
};

function outcomeOf({ points, cleared }: SelfCheckReport): CommandOutcome {
  const passed = points.filter(({ status }) => status === 'passed').length;
  const fine = cleared && passed === points.length;
  return {
    tone: fine ? 'success' : 'warning',
    title: SELF_CHECK_TEXT.done(passed, points.length - passed),
    lines: [...(cleared ? [] : [SELF_CHECK_TEXT.left]), SELF_CHECK_TEXT.next],
  };
}

/** A report as it is shown. */
export function selfCheckView(report: SelfCheckReport, facts: SelfCheckFacts): SelfCheckView {
  const by = (wanted: string) => report.points.filter(({ status }) => status === wanted);
  return {
    counts: countsText(report),
    cost: costText(report),
    odd: STATUSES.filter((status) => status !== 'passed').flatMap((status) =>
      by(status).map((point) => ({
        id: point.id,
        title: pointText(point.id),
        status: STATUS_TEXT[status],
        reasons: reasonsOf(point),
      })),
    ),
    passed: by('passed').map(({ id }) => pointText(id)),
    left: report.cleared ? null : SELF_CHECK_TEXT.left,
    report: selfCheckReport(report, facts),
  };
}
