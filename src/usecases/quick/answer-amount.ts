import { isSeen, type RawEntry, readDeduction, seenText } from '../../domain/entry';
import { withoutUnseen } from '../../domain/folding';
import { normaliseDeduction } from '../../domain/normalise-entry';
import type { CheckpointId } from '../../domain/rubric';
import { lackOf, restOfItem } from './open-entries';
import { locate, type QuickSource } from './quick-source';
import type { Answered, Entered, QuickState, Stage, TypedDeduction } from './quick-state';
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
  const rest = restOfItem(source, at);
  if (rest.length === 0) return only(saying(state, { code: 'item-full' }));
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
  const { deduction: present, reason, method } = held;
  const isOther = isSeen(present) ? present !== deduction : isSeen(reason) && deduction === 0;
  if (!isOther) return put(state, source, at, deduction);
  if ([present, reason, method].some(cannotComeBack)) return only(saying(state, { code: 'mend-on-sheet' }));
  return only({ ...state, stage: { kind: 'overwrite', at, deduction, held }, said: null });
}

/** What could not be put back as it was: TRUE, an error value. */
const cannotComeBack = (value: RawEntry['deduction']): boolean =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null);

/** What stands there is written over, now that somebody said so. */
export const answerOverwrite = (
  state: QuickState,
  source: QuickSource,
  { at, deduction }: Extract<Stage, { kind: 'overwrite' }>,
): Answered => put(state, source, at, deduction);

/** What conforms has no reason any more; a problem keeps the one it has until another one is typed. */
function put(state: QuickState, source: QuickSource, at: CheckpointId, deduction: TypedDeduction): Answered {
  const present = source.entry(at);
  const chosen = state.methods[locate(source, at)?.discipline.id ?? ''] ?? '';
  const now: RawEntry =
    deduction === 0
      ? { ...present, deduction, reason: present.deduction === 0 ? present.reason : null }
      : { deduction, reason: present.reason, method: chosen === '' ? present.method : chosen };
  const isSame = (Object.keys(now) as (keyof RawEntry)[]).every(
    (field) => now[field] === present[field] || seenText(now[field]) + seenText(present[field]) === '',
  );
  const entered: Entered | null = isSame ? null : { entries: [{ id: at, now }], amends: false };
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
