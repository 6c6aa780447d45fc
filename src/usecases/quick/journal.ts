import type { RawEntry } from '../../domain/entry';
import type { CheckpointId } from '../../domain/rubric';
import { locate, type QuickSource } from './quick-source';
import type { Entered } from './quick-state';
import { differing, sameEntry } from './same-entry';

/** How far a change has come: `refused` where the cells held something else by the time it was to be written. */
export type ChangeStatus = 'waiting' | 'writing' | 'written' | 'refused';

/** A checkpoint, known by its id and its text, that is to hold something else. */
export interface EntryChange {
  readonly id: CheckpointId;
  readonly text: string;
  /** What it held when that was typed. */
  readonly was: RawEntry;
  readonly now: RawEntry;
}

/** A change as part of what was typed in one step. */
export interface JournalChange extends EntryChange {
  readonly step: number;
  readonly status: ChangeStatus;
  /** It takes back what the step did. */
  readonly undoes: boolean;
}

/** Everything that was typed, in its order: nothing is forgotten before it is in the workbook. */
export interface Journal {
  readonly changes: readonly JournalChange[];
  readonly steps: number;
  /** Steps that were taken back, or that cannot be any more. */
  readonly closed: ReadonlySet<number>;
}

export const EMPTY_JOURNAL: Journal = { changes: [], steps: 0, closed: new Set() };

/** The journal with what was entered; a reason goes to the step of its deduction, as long as nobody else wrote in between. */
export function record(journal: Journal, source: QuickSource, { entries, amends }: Entered): Journal {
  const last = journal.changes.at(-1);
  const isSameStep =
    amends &&
    last !== undefined &&
    last.id === entries[0]?.id &&
    last.step === journal.steps &&
    last.status !== 'refused' &&
    sameEntry(last.now, source.entry(last.id)) &&
    !journal.closed.has(journal.steps);
  const step = isSameStep ? journal.steps : journal.steps + 1;
  const changes = entries.map(
    ({ id, now }): JournalChange => ({
      step,
      id,
      text: locate(source, id)?.text ?? '',
      was: source.entry(id),
      now,
      status: 'waiting',
      undoes: false,
    }),
  );
  return { ...journal, steps: step, changes: [...journal.changes, ...changes] };
}

/** What checkpoints will hold once everything that was typed has been written. */
export const unwritten = ({ changes }: Journal): ReadonlyMap<CheckpointId, RawEntry> =>
  new Map(changes.filter(isUnwritten).map(({ id, now }) => [id, now] as const));

/** How many steps have not been written yet. */
export const unwrittenSteps = ({ changes }: Journal): number =>
  new Set(changes.filter(isUnwritten).map(({ step }) => step)).size;

const isUnwritten = ({ status }: JournalChange): boolean => status === 'waiting' || status === 'writing';

/** The journal while what waits is being written, and that itself: one change for each checkpoint, from what it held first. */
export function beginWriting(journal: Journal): {
  readonly journal: Journal;
  readonly pending: readonly EntryChange[];
} {
  const changes = journal.changes.map((change) =>
    change.status === 'waiting' ? { ...change, status: 'writing' as const } : change,
  );
  const pending = new Map<CheckpointId, EntryChange>();
  for (const { id, text, was, now } of changes.filter(({ status }) => status === 'writing'))
    pending.set(id, { id, text, was: pending.get(id)?.was ?? was, now });
  return { journal: { ...journal, changes }, pending: [...pending.values()] };
}

/** What was being written has been, besides what was refused; what was typed on top of that is refused too. */
export function endWriting(journal: Journal, refused: readonly CheckpointId[]): Journal {
  const isRefused = new Set(refused);
  return {
    ...journal,
    changes: journal.changes.map((change): JournalChange => {
      if (!isUnwritten(change)) return change;
      if (isRefused.has(change.id)) return { ...change, status: 'refused' };
      return change.status === 'writing' ? { ...change, status: 'written' } : change;
    }),
  };
}

/** Nothing was written: it waits again. */
export const failWriting = (journal: Journal): Journal => ({
  ...journal,
  changes: journal.changes.map((change) =>
    change.status === 'writing' ? { ...change, status: 'waiting' as const } : change,
  ),
});

/** What came of taking back: the checkpoint of the step, how many of it are taken back, and how many somebody has touched since. */
export interface TakenBack {
  readonly journal: Journal;
  readonly id: CheckpointId | null;
  readonly count: number;
  readonly touched: number;
}

/** Takes the last step back as far as nobody has touched its cells since; `source`: with everything that was typed. */
export function takeBack(journal: Journal, source: QuickSource): TakenBack {
  const step = lastOpenStep(journal);
  if (step === null) return { journal, id: null, count: 0, touched: 0 };
  const own = journal.changes.filter((change) => change.step === step && change.status !== 'refused');
  const ids = [...new Set(own.map(({ id }) => id))];
  const closed = new Set(journal.closed).add(step);
  const isBuiltOn = journal.changes.some(
    (change) => !own.includes(change) && isUnwritten(change) && ids.includes(change.id),
  );
  if (!isBuiltOn && own.every(({ status }) => status === 'waiting')) {
    const changes = journal.changes.filter((change) => !own.includes(change));
    return { journal: { ...journal, changes, closed }, id: ids[0] ?? null, count: ids.length, touched: 0 };
  }
  const undoing = ids.flatMap((id): readonly JournalChange[] => {
    const of = own.filter((change) => change.id === id);
    const [first, last] = [of[0], of.at(-1)];
    if (!first || !last || !sameEntry(source.entry(id), last.now)) return [];
    if (differing(first.was, last.now).some((field) => source.holdsFormula(id, field))) return []; // theirs, showing the same
    return [{ ...last, was: last.now, now: first.was, status: 'waiting', undoes: true }];
  });
  return {
    journal: { ...journal, changes: [...journal.changes, ...undoing], closed },
    id: ids[0] ?? null,
    count: undoing.length,
    touched: ids.length - undoing.length,
  };
}

/** The step that 撤回 takes back; null where there is none. */
export function lastOpenStep({ changes, closed }: Journal): number | null {
  const open = changes.filter(({ step, status }) => !closed.has(step) && status !== 'refused');
  return open.at(-1)?.step ?? null;
}

/** A step as it is listed. */
export interface ListedStep {
  readonly step: number;
  readonly changes: readonly JournalChange[];
  readonly status: ChangeStatus;
}

/** The last steps that were not taken back, the latest first; what could not be written, or not taken back, stays among them. */
export function lastSteps({ changes, closed }: Journal, count: number): readonly ListedStep[] {
  const steps = new Map<number, JournalChange[]>();
  for (const change of changes)
    if (!closed.has(change.step) || change.status === 'refused')
      steps.set(change.step, [...(steps.get(change.step) ?? []), change]);
  return [...steps]
    .sort(([a], [b]) => b - a)
    .slice(0, count)
    .map(([step, own]) => ({ step, changes: own, status: statusOf(own) }));
}

/** Of a step: what most concerns whoever typed it. */
const statusOf = (changes: readonly JournalChange[]): ChangeStatus =>
  (['refused', 'waiting', 'writing'] as const).find((status) =>
    changes.some((one) => one.status === status),
  ) ?? 'written';
