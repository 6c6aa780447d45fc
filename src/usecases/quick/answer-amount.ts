import { isSeen, type RawEntry, readDeduction } from '../../domain/entry';
import { withoutUnseen } from '../../domain/folding';
import { normaliseDeduction } from '../../domain/normalise-entry';
import type { RawValue } from '../../domain/raw-value';
import type { CheckpointId } from '../../domain/rubric';
import { lackOf, restOfItem } from './open-entries';
import { locate, type QuickSource } from './quick-source';
import type { Answered, Entered, QuickState, Said, Stage, TypedDeduction } from './quick-state';
import { differing, sameEntry } from './same-entry';
import { inDiscipline, only, saying, withEntered } from './turns';

/** What follows from what was typed where an amount was asked for; with nothing typed, the checkpoint is left as it is. */
export function answerAmount(
  state: QuickState,
  source: QuickSource,
  typed: string,
  at: CheckpointId,
): Answered {
  const rule = locate(source, at)?.item.rule;
  if (!rule) return only(state);
  if (withoutUnseen(typed).trim() === '')
    return only(
      lackOf(source, at) === 'reason'
        ? { ...state, stage: { kind: 'reason', at, held: source.entry(at) }, said: null }
        : inDiscipline(state, source, state.discipline, at),
    );
  const meant = normaliseDeduction(typed);
  if (meant === 0 || meant === '/') return accept(state, source, at, meant);
  const read = readDeduction(meant, rule);
  if (typeof read !== 'number') return only(saying(state, { code: 'amount', issue: read }));
  return accept(state, source, at, read / 10);
}

/** 符合. */
export const conform = (state: QuickState, source: QuickSource, at: CheckpointId): Answered =>
  accept(state, source, at, 0);

/** 不适用. */
export const notApplicable = (state: QuickState, source: QuickSource, at: CheckpointId): Answered =>
  accept(state, source, at, '/');

/** 本项全部符合: what nobody entered anything for in the item of a checkpoint. */
export function fillItem(state: QuickState, source: QuickSource, at: CheckpointId): Answered {
  const open = restOfItem(source, at);
  const rest = open.filter((id) => !source.holdsFormula(id, 'deduction'));
  if (rest.length === 0)
    return only(saying(state, { code: open.length === 0 ? 'item-full' : 'formula-on-sheet' }));
  const entries = rest.map((id) => ({ id, now: { ...source.entry(id), deduction: 0, reason: null } }));
  return entering(state, source, { entries, amends: false }, rest.at(-1) ?? at);
}

/** An amount is entered, unless something else stands there already: then it is asked first. */
function accept(
  state: QuickState,
  source: QuickSource,
  at: CheckpointId,
  deduction: TypedDeduction,
): Answered {
  const held = source.entry(at);
  const { deduction: present, reason } = held;
  const isOther = isSeen(present) ? present !== deduction : isSeen(reason) && deduction === 0;
  if (!isOther || lostBy(source, at, entryWith(state, source, at, deduction)))
    return put(state, source, at, deduction);
  return only({ ...state, stage: { kind: 'overwrite', at, deduction, held }, said: null });
}

/** What could not be put back as it was, were something else written there: a formula, TRUE, an error value; null where all could. */
export function lostBy(source: QuickSource, at: CheckpointId, now: RawEntry): Said | null {
  const present = source.entry(at);
  const changed = differing(present, now);
  if (changed.some((field) => source.holdsFormula(at, field))) return { code: 'formula-on-sheet' };
  return changed.some((field) => cannotComeBack(present[field])) ? { code: 'mend-on-sheet' } : null;
}

const cannotComeBack = (value: RawValue): boolean =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null);

/** What stands there is written over, now that somebody said so. */
export const answerOverwrite = (
  state: QuickState,
  source: QuickSource,
  { at, deduction }: Extract<Stage, { kind: 'overwrite' }>,
): Answered => put(state, source, at, deduction);

/** A checkpoint with an amount: what conforms has no reason any more; a problem keeps the one it has until another one is typed. */
function entryWith(
  { methods }: QuickState,
  source: QuickSource,
  at: CheckpointId,
  deduction: TypedDeduction,
): RawEntry {
  const present = source.entry(at);
  if (deduction === 0)
    return { ...present, deduction, reason: present.deduction === 0 ? present.reason : null };
  const chosen = methods[locate(source, at)?.discipline.id ?? ''] ?? '';
  return { deduction, reason: present.reason, method: chosen === '' ? present.method : chosen };
}

function put(state: QuickState, source: QuickSource, at: CheckpointId, deduction: TypedDeduction): Answered {
  const now = entryWith(state, source, at, deduction);
  const lost = lostBy(source, at, now);
  if (lost) return only(saying(state, lost));
  const entered: Entered | null = sameEntry(now, source.entry(at))
    ? null
    : { entries: [{ id: at, now }], amends: false };
  if (deduction === 0) return entering(state, source, entered, at);
  return { state: { ...state, stage: { kind: 'reason', at, held: now }, said: null }, entered };
}

/** Something is entered, and the next checkpoint is asked for. */
export function entering(
  state: QuickState,
  source: QuickSource,
  entered: Entered | null,
  after: CheckpointId,
): Answered {
  const answered = { state, entered };
  return {
    state: inDiscipline(
      state,
      withEntered(source, answered),
      locate(source, after)?.discipline.id ?? state.discipline,
      after,
    ),
    entered,
  };
}
