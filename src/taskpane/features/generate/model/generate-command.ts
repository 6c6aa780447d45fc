import type { SiteFacts } from '../../../../domain/site-facts';
import { DONE_TEXT, LINE_TEXT, PREVIEW_TEXT, QUESTION_TEXT } from '../../../../messages/command-text';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { type Foreseen, foresee, prepare } from '../../../../usecases/live/prepare';
import { whyMoved } from '../../../../usecases/why-moved';
import type { Asked, CommandContext } from '../../../controller/command-context';
import type { Command, CommandOutcome } from '../../../controller/command-runner';
import type { ConfirmationView } from '../../../pane-state';
import { formProblem } from './form-problems';
import type { FormValues } from './form-state';
import { wishOf } from './form-view';
import type { GenerationForm } from './generation-form';
import { lossLines } from './loss-lines';

/** 生成 or 重新生成, with what is asked before it. */
export function askedGenerate(work: CommandContext, form: GenerationForm): Asked {
  const { workbook, today } = work;
  const rubric = form.loadedRubric();
  const foreseen = rubric && foresee(workbook.found, rubric, wishOf(form.values(), today));
  return asked(work, form, foreseen?.ok ? stakesOf(work, form, foreseen.value) : null);
}

const asked = (work: CommandContext, form: GenerationForm, stakes: Stakes | null): Asked => ({
  question: stakes && questionOf(stakes),
  command: generateCommand(work, form, stakes),
});

/** What 重新生成 is about. */
interface Stakes {
  /** Entries that are kept; grows while people type. */
  readonly kept: number;
  /** Another site or period: the deductions of this inspection would go along. */
  readonly changed: readonly string[];
  /** Another edition of the rubric; null where it stays. */
  readonly update: string | null;
  /** What will be different, or not come along. */
  readonly warnings: readonly string[];
}

/** Null where there is nothing yet. */
function stakesOf(
  { workbook: { inspected } }: CommandContext,
  form: GenerationForm,
  foreseen: Foreseen,
): Stakes | null {
  if (inspected?.kind !== 'ours' && foreseen.damage.length === 0) return null;
  const { kept, update } = foreseen;
  return {
    kept,
    changed:
      inspected?.kind === 'ours' ? changedLines(inspected.reading.inspection.facts, form.values()) : [],
    update: update && PREVIEW_TEXT.update(update.from, update.to),
    warnings: [...lossLines(foreseen), ...lostLines(foreseen), ...noteLines(foreseen)],
  };
}

/** Whether the same is at stake; how many entries there are to be kept makes no difference. */
const sameStakes = (a: Stakes | null, b: Stakes | null): boolean =>
  JSON.stringify(a && { ...a, kept: 0 }) === JSON.stringify(b && { ...b, kept: 0 });

function questionOf({ kept, changed, update, warnings }: Stakes): ConfirmationView {
  const text = QUESTION_TEXT.regenerate;
  const stays = update === null ? text.kept : text.follow;
  return {
    title: update === null ? text.title : text.renewTitle,
    lines: [
      ...(update === null ? [] : [update]),
      ...changed,
      ...(kept > 0 ? [stays(kept)] : []),
      ...warnings,
      text.final,
    ],
    confirm: text.confirm,
    offersCopy: true,
  };
}

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
export function generateCommand(
  work: CommandContext,
  form: GenerationForm,
  askedAbout: Stakes | null,
): Command {
  const { port, workbook } = work;
  return {
    name: 'generate',
    cancellable: true,
    run: async ({ signal, step, commit }) => {
      step(0, STEPS);
      await workbook.read();
      const renews = workbook.inspected?.kind === 'ours';
      const rubric = await form.rubric();
      const prepared = prepare(workbook.found, rubric, wishOf(form.values(), work.today));
      if (!prepared.ok) {
        const problems = prepared.issues.map(formProblem);
        form.refuse(problems);
        work.show();
        const elsewhere = problems.filter(({ field }) => field === null);
        return { tone: 'error', title: DONE_TEXT.formRefused, lines: elsewhere.map(({ text }) => text) };
      }
      const stakes = stakesOf(work, form, prepared.value);
      if (stakes !== null && !sameStakes(stakes, askedAbout)) {
        work.ask(asked(work, form, stakes));
        return null;
      }
      const { plan, replan } = prepared.value;
      await port.write(plan, {
        since: workbook.found,
        replan,
        signal,
        onStep: (at) => step(1 + at, STEPS),
        onCommit: commit,
        onRefused: work.onRefused,
      });
      form.accepted();
      await work.reload();
      return doneText(prepared.value, renews);
    },
  };
}

/** Steps as they are shown: reading, comparing, writing, reading. */
const STEPS = 4;

/** What did not come along is no success: the list of it stays until it is closed. */
function doneText(foreseen: Foreseen, renews: boolean): CommandOutcome {
  const { lost, damage } = foreseen;
  const lines = resultLines(foreseen, renews);
  if (lost.length > 0 || damage.length > 0)
    return { tone: 'warning', title: DONE_TEXT.regeneratedInPart(lost.length), lines };
  return { tone: 'success', title: renews ? DONE_TEXT.regenerated : DONE_TEXT.generated, lines };
}

function resultLines(foreseen: Foreseen, renews: boolean): readonly string[] {
  const { clashes, kept, damage } = foreseen;
  return [
    ...(renews ? [LINE_TEXT.kept(kept)] : []),
    ...clashes.map(({ name, free }) => LINE_TEXT.named(name, free)),
    ...lostLines(foreseen),
    ...(damage.length > 0 ? [LINE_TEXT.oldKept] : []),
    ...(renews ? [] : [LINE_TEXT.next]),
  ];
}

/** Most entries, and most changes, that are listed one by one; all entries are on 未迁移. */
const MOST_LINES = 8;

const lostLines = ({ lost }: Foreseen): readonly string[] => [
  ...lost.slice(0, MOST_LINES).map((one) => LINE_TEXT.lost(one, whyMoved(one.reason))),
  ...(lost.length > MOST_LINES ? [LINE_TEXT.moreLost(lost.length - MOST_LINES)] : []),
];

/** What has no place any more comes before what only changes. */
const noteLines = ({ notes }: Foreseen): readonly string[] => {
  const lines = [...notes].sort((a, b) => Number(a.to !== null) - Number(b.to !== null)).map(LINE_TEXT.note);
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [LINE_TEXT.moreNotes(more)] : [])];
};
