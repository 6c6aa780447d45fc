import { statusOfEntries } from '../../../../domain/assessment';
import type { CellRef, Place } from '../../../../domain/issue';
import { CHECK_TEXT } from '../../../../messages/check-tab-text';
import { FIX_TEXT } from '../../../../messages/command-text';
import { issueText, placeText, shortPlace } from '../../../../messages/issue-text';
import { untouchedSince } from '../../../../usecases/live/fill-rest';
import type { Inspected, Problem } from '../../../../usecases/live/inspect';
import type { ProblemView } from '../../../components/problem-view';
import type { CheckView } from './check-state';

/** What 其余按符合 has filled in since the pane was opened: checkpoints by the id of their discipline. */
export type RestFilledBefore = ReadonlyMap<string, readonly string[]>;

/** What 核对 shows of a workbook. */
export function checkView(inspected: Inspected, rest: RestFilledBefore = new Map()): CheckView | null {
  if (inspected.kind === 'foreign') return null;
  if (inspected.kind === 'damaged')
    return {
      disciplines: [],
      problems: keyed(inspected.issues.map((issue) => ({ issue, cell: null, fix: null }))).map(problemView),
      remarks: [],
    };
  return {
    disciplines: inspected.assessment.disciplines.map((score) => ({
      id: score.discipline.id,
      name: score.discipline.name,
      entered: score.entered,
      of: score.of,
      blank: score.blank,
      errors: score.errors,
      notApplicable: score.items
        .flatMap(({ readings }) => readings)
        .filter(({ state }) => state === 'not-applicable').length,
      restFilled: untouchedSince(inspected.reading.inspection, rest.get(score.discipline.id) ?? []).length,
      state: statusOfEntries([score]),
    })),
    problems: keyed(inspected.problems).map(problemView),
    remarks: keyed(inspected.remarks).map(problemView),
  };
}

/** A problem under the key that the pane knows it by. */
export type KeyedProblem = Keyed<Problem>;

/** What a key is made from. */
interface Keyable {
  readonly issue: { readonly code: string; readonly at?: Place };
  readonly cell: CellRef | null;
}

type Keyed<T> = T & { readonly key: string };

/** Keys that stay while a problem stays: its code and its cell, counted where that is not enough. */
export function keyed<T extends Keyable>(problems: readonly T[]): readonly Keyed<T>[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { issue, cell } = problem;
    const base = `${issue.code} ${cell ? `${cell.sheet}!${cell.row},${cell.column}` : JSON.stringify(issue.at ?? '')}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return { ...problem, key: count === 0 ? base : `${base} ${count}` };
  });
}

function problemView({ key, issue, cell, fix }: KeyedProblem): ProblemView {
  return {
    key,
    text: issueText(issue).slice(placeText(issue.at).length),
    place: shortPlace(issue.at),
    selectable: cell !== null,
    fix: fix === null ? null : fix === 'restore-rules' ? CHECK_TEXT.restoreRules : FIX_TEXT(fix.value),
  };
}
