import { entryCode } from '../../domain/entry-code';
import { withoutUnseen } from '../../domain/folding';
import { normaliseDeduction } from '../../domain/normalise-entry';
import { namedDiscipline } from '../../domain/quick-entry/named-discipline';
import { readPlace } from '../../domain/quick-entry/typed-place';
import { type Sign, signOf } from '../../domain/quick-entry/typed-sign';
import type { CheckpointId } from '../../domain/rubric';
import { answerAmount, answerOverwrite, conform, fillItem, notApplicable } from './answer-amount';
import { answerPlace } from './answer-place';
import { answerReason } from './answer-reason';
import { nextOpen } from './open-entries';
import { locate, type QuickSource } from './quick-source';
import type { Answered, QuickState, Said } from './quick-state';
import { sameEntry } from './same-entry';
import { inDiscipline, inNamed, only, saying } from './turns';

/**
 * What follows when Enter is pressed after something was typed. Nothing is ever entered for another checkpoint than the one that the
 * state names; where that one is gone, or what was typed cannot be taken, nothing is entered and it is said why.
 */
export function answer(before: QuickState, source: QuickSource, typed: string): Answered {
  const asked = unkeyed(before);
  if (asked !== before && withoutUnseen(typed).trim() === '') return only(asked);
  const state = still(asked, source);
  if (state !== asked) return only(state);
  const { stage } = state;
  switch (stage.kind) {
    case 'code':
      return only(answerCode(state, source, typed));
    case 'discipline':
      return only(answerDiscipline(state, source, typed));
    case 'place':
      return answerPlace(state, source, typed, stage.at);
    case 'amount':
      return namesPlace(source, typed)
        ? answerPlace(state, source, typed, stage.at)
        : answerAmount(state, source, typed, stage.at);
    case 'overwrite':
      return only(saying(state, { code: 'say-so' }));
    case 'reason':
      return answerReason(state, source, typed, stage.at);
  }
}

/** The state right after a single key named a discipline, or none: the next Enter, unless anything else comes before it, is no answer. */
function keyed(state: QuickState): QuickState {
  const { stage } = state;
  const isAsking = stage.kind === 'discipline' || stage.kind === 'place';
  return isAsking ? { ...state, stage: { ...stage, keyed: true } } : state;
}

/** The state once something else has been typed. */
export function unkeyed(state: QuickState): QuickState {
  const { stage } = state;
  if (!('keyed' in stage)) return state;
  const { keyed: _, ...asked } = stage;
  return { ...state, stage: asked };
}

/** Whether something is a position and cannot be an amount: 3-2, whereas 3.2 is one. */
const namesPlace = ({ rubric }: QuickSource, typed: string): boolean =>
  readPlace(typed, rubric.disciplines).kind === 'number' && typeof normaliseDeduction(typed) === 'string';

/** What follows from a single key while nothing has been typed; null where it is an ordinary character there. */
export function press(before: QuickState, source: QuickSource, typed: string): Answered | null {
  const { kind } = before.stage;
  if (kind === 'discipline' && /^[1-9１-９]$/.test(typed.trim()) && source.rubric.disciplines.length < 10)
    return only(keyed(answerDiscipline(before, source, typed)));
  const sign = kind === 'code' || kind === 'reason' ? null : signOf(typed);
  if (sign === null) return null;
  const asked = unkeyed(before);
  const state = still(asked, source);
  if (state !== asked) return only(state);
  return sign === 'back' ? only(back(state, source)) : onSign(state, source, sign);
}

function onSign(state: QuickState, source: QuickSource, sign: Exclude<Sign, 'back'>): Answered {
  const { stage } = state;
  if (stage.kind === 'overwrite')
    return sign === 'conforms'
      ? answerOverwrite(state, source, stage)
      : only(saying(state, { code: 'say-so' }));
  if (stage.kind !== 'place' && stage.kind !== 'amount')
    return only(saying(state, { code: 'choose-discipline', count: source.rubric.disciplines.length }));
  if (stage.at === null) return only(saying(state, { code: 'all-done' }));
  if (sign === 'conforms') return conform(state, source, stage.at);
  return sign === 'whole-item' ? fillItem(state, source, stage.at) : notApplicable(state, source, stage.at);
}

/** One step back, without taking anything back: from a question to the one before it. */
export function back(state: QuickState, source: QuickSource): QuickState {
  const { stage } = state;
  switch (stage.kind) {
    case 'overwrite':
      return { ...state, stage: { kind: 'amount', at: stage.at }, said: null };
    case 'amount':
      return { ...state, stage: { kind: 'place', at: stage.at }, said: null };
    case 'reason':
      return inDiscipline(state, source, state.discipline, stage.at);
    case 'place':
      return { ...state, stage: { kind: 'discipline' }, said: null };
    default:
      return { ...state, stage: { kind: 'code' }, said: null };
  }
}

/** Goes on in another discipline, at what is open there. */
export const chooseDiscipline = (state: QuickState, source: QuickSource, id: string): QuickState =>
  source.isEntered(id) && state.stage.kind !== 'code' ? inDiscipline(state, source, id, null) : state;

/** Asks for the amount of a checkpoint that was chosen from a list. */
export function goTo(state: QuickState, source: QuickSource, id: CheckpointId): QuickState {
  const located = source.isPlaced(id) ? locate(source, id) : null;
  if (!located || state.stage.kind === 'code') return state;
  return { ...state, discipline: located.discipline.id, stage: { kind: 'amount', at: id }, said: null };
}

/** The state, unless the checkpoint that it names is gone from the workbook, or holds something else than what was asked about. */
function still(state: QuickState, source: QuickSource): QuickState {
  const { stage } = state;
  const at = 'at' in stage ? stage.at : null;
  if (at === null) return state;
  if (source.isPlaced(at) && locate(source, at)) {
    const held = source.entry(at);
    if (!('held' in stage) || sameEntry(stage.held, held)) return state;
    return saying({ ...state, stage: { ...stage, held } }, { code: 'entry-changed' });
  }
  const known = source.rubric.disciplines.some(({ id }) => id === state.discipline);
  const next = known
    ? inDiscipline(state, source, state.discipline, null)
    : { ...state, stage: { kind: 'discipline' } as const };
  return saying(next, { code: 'changed-meanwhile' });
}

function answerCode(state: QuickState, { rubric }: QuickSource, typed: string): QuickState {
  const code = withoutUnseen(typed.normalize('NFKC')).replace(/\s/g, '');
  const own = entryCode(rubric);
  const on = (numbers: boolean, said: Said | null): QuickState => ({
    ...state,
    numbers,
    said,
    stage: { kind: 'discipline' },
  });
  if (code === '') return on(false, { code: 'no-code' });
  if (!/^\d{4}$/.test(code)) return saying(state, { code: 'code-shape', typed });
  return code === own ? on(true, null) : on(false, { code: 'code-differs', typed: code, own });
}

/** The discipline that was typed; with nothing, the first one in which something is open. */
function answerDiscipline(state: QuickState, source: QuickSource, typed: string): QuickState {
  const text = withoutUnseen(typed.normalize('NFKC')).trim();
  const { disciplines } = source.rubric;
  const isOpen = (id: string): boolean => nextOpen(source, id, null) !== null;
  const chosen = text === '' ? disciplines.find(({ id }) => isOpen(id)) : namedDiscipline(text, disciplines);
  if (chosen) return inNamed(state, source, chosen);
  if (text === '') return saying(state, { code: 'all-done' });
  return saying(state, { code: 'choose-discipline', count: disciplines.length });
}
