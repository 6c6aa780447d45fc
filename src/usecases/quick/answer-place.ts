import { foldText, withoutUnseen } from '../../domain/folding';
import { readPlace, type TypedPlace } from '../../domain/quick-entry/typed-place';
import type { CheckpointId } from '../../domain/rubric';
import { conform } from './answer-amount';
import { lackOf } from './open-entries';
import { checkpointsOf, type LocatedEntry, locate, type QuickSource } from './quick-source';
import type { Answered, QuickState } from './quick-state';
import { inNamed, only, saying } from './turns';

/** At most so many checkpoints are listed for what was typed. */
const MOST_FOUND = 8;

/** Checkpoints whose text holds what was typed, those of the discipline first; none where a position was typed. */
export function foundByText(
  source: QuickSource,
  disciplineId: string | null,
  typed: string,
): readonly LocatedEntry[] {
  const place = readPlace(typed, source.rubric.disciplines);
  return place.kind === 'text' ? matches(source, disciplineId, place.text).slice(0, MOST_FOUND) : [];
}

function matches(source: QuickSource, disciplineId: string | null, text: string): readonly LocatedEntry[] {
  const wanted = foldText(text);
  const others = source.rubric.disciplines.map(({ id }) => id).filter((id) => id !== disciplineId);
  return [disciplineId, ...others]
    .flatMap((id) => checkpointsOf(source, id))
    .flatMap((id) => locate(source, id) ?? [])
    .filter((one) => source.isPlaced(one.id) && foldText(one.text).includes(wanted));
}

/** What follows from what was typed where a checkpoint was asked for. */
export function answerPlace(
  state: QuickState,
  source: QuickSource,
  typed: string,
  at: CheckpointId | null,
): Answered {
  if (/^[0０]$/.test(withoutUnseen(typed).trim()))
    return at === null ? only(saying(state, { code: 'all-done' })) : conform(state, source, at);
  const place = readPlace(typed, source.rubric.disciplines);
  switch (place.kind) {
    case 'nothing':
      return only(
        at === null ? { ...state, stage: { kind: 'discipline' }, said: null } : asking(state, source, at),
      );
    case 'discipline':
      return only(inNamed(state, source, place.discipline));
    case 'no-discipline':
      return only(saying(state, { code: 'no-discipline', typed: place.typed }));
    case 'sign':
      return only(saying(state, { code: 'no-place', typed: place.typed, numbers: state.numbers }));
    case 'number':
      return only(
        state.numbers ? numbered(state, source, place) : saying(state, { code: 'numbers-refused', typed }),
      );
    case 'text':
      return only(worded(state, source, place.text));
  }
}

/** Asks for what a checkpoint lacks: only its reason, or its amount. */
const asking = (state: QuickState, source: QuickSource, at: CheckpointId): QuickState => ({
  ...state,
  stage:
    lackOf(source, at) === 'reason' ? { kind: 'reason', at, held: source.entry(at) } : { kind: 'amount', at },
  said: null,
});

function numbered(
  state: QuickState,
  source: QuickSource,
  { discipline, item, checkpoint }: Extract<TypedPlace, { kind: 'number' }>,
): QuickState {
  const wanted = discipline?.id ?? state.discipline;
  const found = source.rubric.disciplines.find(({ id }) => id === wanted);
  const { items = [], name = '' } = found ?? {};
  if (found && !source.isEntered(found.id)) return saying(state, { code: 'discipline-hidden', name });
  const checkpoints = items[item - 1]?.checkpoints;
  if (!checkpoints) return saying(state, { code: 'no-item', discipline: name, item, last: items.length });
  const open = checkpoints.find(({ id }) => lackOf(source, id) === 'blank');
  const chosen = checkpoint === null ? (open ?? checkpoints[0]) : checkpoints[checkpoint - 1];
  if (!chosen)
    return saying(state, {
      code: 'no-checkpoint',
      item,
      checkpoint: checkpoint ?? 0,
      last: checkpoints.length,
    });
  if (!source.isPlaced(chosen.id)) return saying(state, { code: 'row-missing', text: chosen.text });
  return { ...state, discipline: wanted, stage: { kind: 'amount', at: chosen.id }, said: null };
}

function worded(state: QuickState, source: QuickSource, text: string): QuickState {
  const found = matches(source, state.discipline, text);
  const [one] = found;
  if (!one) return saying(state, { code: 'nothing-found', typed: text });
  if (found.length > 1) return saying(state, { code: 'several-found', typed: text, count: found.length });
  return { ...state, discipline: one.discipline.id, stage: { kind: 'amount', at: one.id }, said: null };
}
