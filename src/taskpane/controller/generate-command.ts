import type { SiteFacts } from '../../domain/site-facts';
import { DONE_TEXT, LINE_TEXT, QUESTION_TEXT } from '../../messages/command-text';
import { PANE_TEXT } from '../../messages/pane-text';
import { type Preparation, prepare } from '../../usecases/live/prepare';
import type { ConfirmationView, FormValues } from '../pane-state';
import type { CommandContext } from './command-context';
import type { Command, Told } from './command-runner';
import { formProblem } from './form-problems';
import { warningsOf, wishOf } from './form-view';

/** What is said before 重新生成; null where there is nothing yet, or where the form will be refused. */
export function generateQuestion({ workbook, rubric, form, year }: CommandContext): ConfirmationView | null {
  const prepared = prepare(workbook.found, rubric, wishOf(form(), year));
  if (!prepared.ok) return null;
  const { inspected } = workbook;
  if (inspected?.kind !== 'ours' && prepared.value.damage.length === 0) return null;
  const { title, kept, final, confirm } = QUESTION_TEXT.regenerate;
  return {
    title,
    lines: [
      ...(inspected?.kind === 'ours' ? changedLines(inspected.reading.inspection.facts, form()) : []),
      ...(prepared.value.kept > 0 ? [kept(prepared.value.kept)] : []),
      ...warningsOf(prepared.value),
      ...lostLines(prepared.value),
      final,
    ],
    confirm,
  };
}

/** Another site or period is another inspection: the deductions of this one would go along. */
function changedLines(facts: SiteFacts, form: FormValues): readonly string[] {
  const { changed, newInspection } = QUESTION_TEXT.regenerate;
  const changes = (['site', 'period'] as const).flatMap((name) => {
    const [from, to] = [facts[name], form[name].trim()];
    return from === '' || from === to ? [] : [changed(PANE_TEXT.form[name], from, to)];
  });
  return changes.length > 0 ? [...changes, newInspection] : [];
}

/**
 * 生成 and 重新生成: from a fresh reading, so that nothing typed in the meantime is overlooked. Where more is at stake by
 * then than the user was asked about, because another pane has generated, it asks again.
 */
export function generateCommand(context: CommandContext, asked: ConfirmationView | null): Command {
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
        const elsewhere = prepared.issues.map(formProblem).filter(({ field }) => field === null);
        return { tone: 'error', title: DONE_TEXT.formRefused, lines: elsewhere.map(({ text }) => text) };
      }
      const question = generateQuestion(context);
      if (question !== null && stakesOf(question) !== stakesOf(asked)) {
        context.ask({ question, command: generateCommand(context, question) });
        return null;
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
      return doneText(prepared.value, renews);
    },
  };
}

/** What a question is about, but for the number of entries that are kept: it grows while people type. */
const stakesOf = (question: ConfirmationView | null): string =>
  (question?.lines ?? []).filter((line) => !line.startsWith(KEPT)).join('\n');

const [KEPT = ''] = QUESTION_TEXT.regenerate.kept(0).split('0');

/** Steps as they are shown: reading, comparing, writing, reading. */
const STEPS = 4;

/** What did not come along is no success: the list of it stays until it is closed. */
function doneText(preparation: Preparation, renews: boolean): Told {
  const { lost, damage } = preparation;
  const lines = resultLines(preparation, renews);
  if (lost.length > 0 || damage.length > 0)
    return { tone: 'warning', title: DONE_TEXT.regeneratedInPart(lost.length), lines };
  return { tone: 'success', title: renews ? DONE_TEXT.regenerated : DONE_TEXT.generated, lines };
}

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
  lost.map(({ id, fields }) => LINE_TEXT.lost(id, fields));
