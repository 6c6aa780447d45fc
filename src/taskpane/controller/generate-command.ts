import { DONE_TEXT, LINE_TEXT, QUESTION_TEXT } from '../../messages/command-text';
import { issueText } from '../../messages/issue-text';
import { type Preparation, prepare } from '../../usecases/live/prepare';
import type { ConfirmationView } from '../pane-state';
import type { Command } from './command-runner';
import type { CommandContext } from './commands';
import { warningsOf, wishOf } from './form-view';

/** What is asked before 重新生成 where something cannot be kept; null where nothing is at stake. */
export function generateQuestion({ workbook, rubric, form, year }: CommandContext): ConfirmationView | null {
  const prepared = prepare(workbook.found, rubric, wishOf(form(), year));
  if (!prepared.ok) return null;
  const { lost, damage } = prepared.value;
  if (lost.length === 0 && damage.length === 0) return null;
  const { title, confirm } = QUESTION_TEXT.regenerate;
  return { title, lines: [...warningsOf(prepared.value), ...lostLines(prepared.value)], confirm };
}

/** 生成 and 重新生成: from a fresh reading, so that nothing typed in the meantime is overlooked. */
export function generateCommand(context: CommandContext): Command {
  const { port, workbook, rubric } = context;
  return {
    name: 'generate',
    cancellable: true,
    run: async ({ signal, step, commit }) => {
      step(0, STEPS);
      await workbook.read();
      const renews = workbook.inspected?.kind === 'ours';
      const prepared = prepare(workbook.found, rubric, wishOf(context.form(), context.year));
      if (!prepared.ok) {
        context.refuse(prepared.issues);
        return { tone: 'error', title: DONE_TEXT.failed, lines: prepared.issues.map(issueText) };
      }
      const { plan, replan } = prepared.value;
      await port.write(plan, {
        since: workbook.found,
        replan,
        signal,
        onStep: (at) => step(1 + at, STEPS),
        onCommit: commit,
      });
      context.accepted();
      await context.reload();
      return {
        tone: 'success',
        title: renews ? DONE_TEXT.regenerated : DONE_TEXT.generated,
        lines: resultLines(prepared.value, renews),
      };
    },
  };
}

/** Steps as they are shown: reading, comparing, writing, reading. */
const STEPS = 4;

function resultLines(preparation: Preparation, renews: boolean): readonly string[] {
  const { change, kept, damage } = preparation;
  return [
    ...(renews ? [LINE_TEXT.kept(kept)] : []),
    ...change.clashes.map(({ name, free }) => LINE_TEXT.named(name, free)),
    ...lostLines(preparation),
    ...(damage.length > 0 ? [LINE_TEXT.oldKept] : []),
    ...(renews ? [] : [LINE_TEXT.next]),
  ];
}

const lostLines = ({ lost }: Preparation): readonly string[] =>
  lost.map(({ id, deduction, reason }) => LINE_TEXT.lost(id, deduction, reason));
