import { DONE_TEXT } from '../../../../messages/command-text';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done, NOTHING_HERE } from '../../../controller/outcomes';

/** Brings 汇总 and 奖惩明细 up to date and shows 汇总. */
export const writeSummary = ({ writeAgain, turnTo }: CommandContext): Command => ({
  name: 'summary',
  cancellable: true,
  run: async (run) => {
    if (!(await writeAgain('summary', run))) return NOTHING_HERE;
    await turnTo('summary');
    return done(DONE_TEXT.summaryWritten);
  },
});

/** 生成整改清单, merged with what people entered there. */
export const makeRectification = ({ workbook, writeAgain, turnTo }: CommandContext): Command => ({
  name: 'rectification',
  cancellable: true,
  run: async (run) => {
    if (!(await writeAgain('rectification', run))) return NOTHING_HERE;
    await turnTo('rectification');
    const { inspected } = workbook;
    const count = inspected?.kind === 'ours' ? inspected.reading.inspection.rectification.size : 0;
    return done(DONE_TEXT.rectificationWritten(count));
  },
});
