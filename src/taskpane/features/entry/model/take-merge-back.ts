import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import type { WrittenMerge } from '../../../../usecases/merge';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done } from '../../../controller/outcomes';
import { STEPS } from './merge-view';
import type { MergingPart } from './merging';

const TEXT = ENTRY_TEXT.merge;

/** Takes the last merge back, from a fresh reading; what people have changed since stays. `onDone` forgets it. */
export const takingMergeBack = (
  work: CommandContext,
  parts: MergingPart | null,
  written: WrittenMerge | null,
  onDone: () => void,
): Command => ({
  name: 'take-back-merge',
  cancellable: true,
  run: async ({ signal, step, commit }) => {
    step(0, STEPS);
    await work.workbook.read();
    const backIn = (found: GridWorkbook) => (parts && written ? parts.takeBackIn(found, written) : null);
    let back = backIn(work.workbook.found);
    if (!back) {
      work.show();
      return { tone: 'warning', title: TEXT.notTakenBack, lines: [] };
    }
    await work.port.write(back.plan, {
      since: work.workbook.found,
      replan: (later) => {
        const again = backIn(later);
        back = again ?? back;
        return again?.plan ?? null;
      },
      signal,
      onStep: (at) => step(1 + at, STEPS),
      onCommit: commit,
      onRefused: work.onRefused,
    });
    onDone();
    await work.reload();
    return done(TEXT.takenBack(back.taken), back.kept > 0 ? [TEXT.kept(back.kept)] : []);
  },
});
