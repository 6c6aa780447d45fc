import { offeredReasons, usedReasons } from '../../../../domain/quick-entry/offered-reasons';
import { checkpointIndex } from '../../../../domain/rubric';
import { answer, goTo, press, unkeyed } from '../../../../usecases/quick/answer';
import { foundByText } from '../../../../usecases/quick/answer-place';
import { EMPTY_JOURNAL, type Journal, record, takeBack, unwritten } from '../../../../usecases/quick/journal';
import { locate, type QuickSource, quickSource } from '../../../../usecases/quick/quick-source';
import { type Answered, FIRST_STATE, type QuickState } from '../../../../usecases/quick/quick-state';
import { disciplinesToEnter } from '../../../../usecases/visible-disciplines';
import type { Reading } from '../../../controller/reading';

/** What 快速录入 remembers. */
export interface Typing {
  readonly active: boolean;
  readonly state: QuickState;
  readonly journal: Journal;
  /** What is in the input line. */
  readonly typed: string;
  /** What was in it before an input method began to compose; null while none does. */
  readonly composedOn: string | null;
  readonly chosen: number;
  /** Whether the last attempt to write failed. */
  readonly failed: boolean;
  /** The edition of the rubric that the questions are of. */
  readonly edition: string;
}

/** Nothing in the line. */
export const EMPTY_LINE = { typed: '', composedOn: null, chosen: -1 } as const;

export const NOT_TYPING: Typing = {
  active: false,
  state: FIRST_STATE,
  journal: EMPTY_JOURNAL,
  ...EMPTY_LINE,
  failed: false,
  edition: '',
};

/** The workbook as it will be once everything has been written; null where it is none of ours. */
export const sourceOf = (reading: Reading | null, journal: Journal): QuickSource | null =>
  reading?.inspected.kind === 'ours'
    ? quickSource(
        reading.found,
        reading.inspected.reading,
        disciplinesToEnter(reading.found, reading.inspected.reading),
        unwritten(journal),
      )
    : null;

/** What somebody was typing, unless the workbook has another edition by now: then it begins anew, and the code is asked for again. */
export function inEdition(typing: Typing, { rubric: { fingerprint } }: QuickSource): Typing {
  if (typing.edition === fingerprint) return typing;
  return { ...typing, state: FIRST_STATE, ...EMPTY_LINE, edition: fingerprint };
}

/** Something that can be chosen instead of typing it. */
export interface Offered {
  readonly key: string;
  readonly text: string;
  /** How often a reason was used; null for a checkpoint. */
  readonly count: number | null;
  /** Whether 参数 lists the reason and nothing else does. */
  readonly listed?: true;
}

/** What is offered for what has been typed. */
export function offersOf({ state, typed }: Typing, source: QuickSource): readonly Offered[] {
  const { stage } = state;
  if (stage.kind === 'place' && typed.trim() !== '')
    return foundByText(source, state.discipline, typed).map(({ id, text }) => ({
      key: id,
      text,
      count: null,
    }));
  if (stage.kind !== 'reason') return [];
  const used = usedReasons([...checkpointIndex(source.rubric).keys()].map(source.entry));
  const offered = offeredReasons(locate(source, stage.at)?.text ?? '', used, source.listed, typed);
  return offered.map((one) => ({ key: one.text, ...one }));
}

/** What was refused may stay in the line to be typed on; anything else is gone from it. */
const STAYS: ReadonlySet<string> = new Set(['reason-long', 'several-found', 'entry-changed']);
/** So may a reason that finds no place. */
const isReasonKept = ({ stage, said }: QuickState): boolean => stage.kind === 'reason' && said !== null;

/** What follows from an answer, for what is remembered. */
export function taking(typing: Typing, source: QuickSource, { state, entered }: Answered): Typing {
  const journal = entered ? record(typing.journal, source, entered) : typing.journal;
  const typed = (state.said && STAYS.has(state.said.code)) || isReasonKept(state) ? typing.typed : '';
  return { ...typing, state, journal, ...EMPTY_LINE, typed };
}

/** What follows when the line holds another text: a key of its own, or something that is being typed. */
export function typing(shown: Typing, source: QuickSource, text: string): Typing {
  const before = { ...shown, typed: shown.composedOn ?? shown.typed, composedOn: null };
  const pressed = before.typed === '' ? press(before.state, source, text) : null;
  return pressed
    ? taking(before, source, pressed)
    : { ...before, state: unkeyed(before.state), typed: text, chosen: -1 };
}

/** What follows when an input method is not done with what it shows in the line: that is no key yet. */
export const composing = (before: Typing, text: string): Typing => ({
  ...before,
  typed: text,
  composedOn: before.composedOn ?? before.typed,
});

/** What follows from Enter: what was chosen counts, else what was typed. */
export function entering(before: Typing, source: QuickSource, index = before.chosen): Typing {
  const offer = offersOf(before, source)[index];
  if (!offer) return taking(before, source, answer(before.state, source, before.typed));
  if (before.state.stage.kind !== 'place')
    return taking(before, source, answer(before.state, source, offer.text));
  return taking(before, source, { state: goTo(before.state, source, offer.key), entered: null });
}

/** Another offer is chosen; before the first one, none is. */
export function choosing(before: Typing, source: QuickSource, by: 1 | -1): Typing {
  const { length } = offersOf(before, source);
  const chosen = before.chosen + by;
  return { ...before, chosen: length === 0 ? -1 : Math.min(length - 1, Math.max(-1, chosen)) };
}

/** The last step is taken back, and its checkpoint asked for again. */
export function takingBack(before: Typing, source: QuickSource): Typing {
  const { journal, id, count, touched } = takeBack(before.journal, source);
  const located = id === null ? null : locate(source, id);
  const said =
    id === null
      ? ({ code: 'nothing-to-take-back' } as const)
      : touched > 0
        ? ({ code: 'touched-since', count: touched, of: touched + count } as const)
        : ({ code: 'taken-back', count } as const);
  const state: QuickState =
    located && before.state.stage.kind !== 'code'
      ? { ...before.state, discipline: located.discipline.id, stage: { kind: 'place', at: located.id }, said }
      : { ...unkeyed(before.state), said };
  return { ...before, journal, state, ...EMPTY_LINE };
}
