import { isSeen, type RawEntry, seenText } from '../../../../domain/entry';
import { positionText } from '../../../../domain/entry-code';
import { allowedText } from '../../../../domain/rule';
import { usualMethod } from '../../../../domain/usual-method';
import { isGoodToKnow, QUICK_TEXT, saidText } from '../../../../messages/quick-entry-text';
import {
  type EntryChange,
  type ListedStep,
  lastOpenStep,
  lastSteps,
  unwrittenSteps,
} from '../../../../usecases/quick/journal';
import { lacking, nextOpen } from '../../../../usecases/quick/open-entries';
import { type LocatedEntry, locate, type QuickSource } from '../../../../usecases/quick/quick-source';
import type { QuickState } from '../../../../usecases/quick/quick-state';
import { differing } from '../../../../usecases/quick/same-entry';
import type { Reading } from '../../../controller/reading';
import { inEdition, offersOf, sourceOf, type Typing } from './quick-typing';
import type { QuickStep, QuickView } from './quick-view';

const TEXT = QUICK_TEXT;

/** How many of the last steps are shown. */
const RECENT = 5;

/** Nothing to be shown, and nobody has begun. */
export const NOTHING_ENTERED: QuickView = {
  active: false,
  begun: false,
  stage: 'code',
  place: '',
  asked: '',
  facts: [],
  question: '',
  label: '',
  hint: '',
  typed: '',
  said: null,
  offers: [],
  offersLabel: '',
  chosen: -1,
  disciplines: [],
  discipline: '',
  methods: [],
  method: '',
  recent: [],
  mayTakeBack: false,
  missing: '',
  waiting: 0,
  failed: false,
};

/** What 快速录入 shows. */
export function quickView(remembered: Typing, reading: Reading | null): QuickView {
  const source = sourceOf(reading, remembered.journal);
  const { journal } = remembered;
  if (!source || reading?.inspected.kind !== 'ours')
    return { ...NOTHING_ENTERED, waiting: unwrittenSteps(journal), failed: remembered.failed };
  const typing = inEdition(remembered, source);
  const { state } = typing;
  const { inspection, rubric } = reading.inspected.reading;
  const discipline = rubric.disciplines.find(({ id }) => id === state.discipline);
  const { blank, reason, problem } = lacking(source, state.discipline);
  const offers = offersOf(typing, source);
  const written: QuickSource = { ...source, entry: (id) => inspection.entries.get(id) ?? source.entry(id) };
  return {
    ...NOTHING_ENTERED,
    ...questionOf(state, source),
    active: typing.active,
    begun: state.discipline !== null,
    stage: state.stage.kind,
    typed: typing.typed,
    said: state.said && { text: saidText(state.said), isRefusal: !isGoodToKnow(state.said) },
    offers: offers.map(({ key, text, count, listed }) => ({
      key,
      text,
      note: count === null ? '' : listed ? TEXT.listed : TEXT.used(count),
    })),
    offersLabel:
      offers.length === 0 ? '' : state.stage.kind === 'place' ? TEXT.offers.place : TEXT.offers.reason,
    chosen: typing.chosen,
    disciplines: rubric.disciplines
      .filter(({ id }) => source.isEntered(id))
      .map(({ id, name }) => ({ value: id, text: name })),
    discipline: state.discipline ?? '',
    methods: discipline
      ? [
          { value: '', text: TEXT.usualMethod(usualMethod(inspection, rubric, discipline)) },
          ...rubric.scheme.methods.map((value) => ({ value, text: value })),
        ]
      : [],
    method: state.methods[state.discipline ?? ''] ?? '',
    recent: lastSteps(journal, RECENT).map((step) => stepView(step, written, state.numbers)),
    mayTakeBack: lastOpenStep(journal) !== null,
    missing: discipline
      ? TEXT.missing(discipline.name, blank, reason, problem) + nextText(state, source)
      : '',
    waiting: unwrittenSteps(journal),
    failed: typing.failed,
  };
}

/** What comes after the checkpoint that is asked for; '' where nothing does. */
function nextText({ stage, discipline, numbers }: QuickState, source: QuickSource): string {
  const at = 'at' in stage && stage.kind !== 'place' ? stage.at : null;
  const next = at === null || !numbers ? null : nextOpen(source, discipline, at);
  const located = next === null || next === at ? null : locate(source, next);
  return located ? TEXT.next(positionText(located.position.item, located.position.checkpoint)) : '';
}

type Question = Pick<QuickView, 'place' | 'asked' | 'facts' | 'question' | 'label' | 'hint'>;

/** What is asked. */
function questionOf(state: QuickState, source: QuickSource): Question {
  const { stage } = state;
  if (stage.kind === 'code')
    return {
      ...NOTHING_ENTERED,
      asked: TEXT.asked.code,
      facts: [TEXT.codeFacts],
      label: TEXT.labels.code,
      hint: TEXT.hints.code,
    };
  if (stage.kind === 'discipline') return disciplineQuestion(source);
  const located = stage.at === null ? null : locate(source, stage.at);
  const placeLabel = state.numbers ? TEXT.labels.place : TEXT.labels.placeText;
  if (!located) {
    const name = source.rubric.disciplines.find(({ id }) => id === state.discipline)?.name ?? '';
    return {
      ...NOTHING_ENTERED,
      asked: TEXT.asked.finished(name),
      label: placeLabel,
      hint: TEXT.hints.placeDone,
    };
  }
  const entry = source.entry(located.id);
  const shown = {
    place: placeOf(located, state.numbers),
    asked: located.text,
    facts: [TEXT.range(allowedText(located.item.rule)), ...presentOf(entry)],
  };
  switch (stage.kind) {
    case 'place':
      return {
        ...shown,
        question: '',
        label: placeLabel,
        hint: state.numbers ? TEXT.hints.place : TEXT.hints.placeText,
      };
    case 'amount':
      return { ...shown, question: '', label: TEXT.labels.amount, hint: TEXT.hints.amount };
    case 'overwrite': {
      const loses = stage.deduction === 0 && isSeen(entry.reason);
      const facts = [...presentOf(entry), ...(loses ? [TEXT.overwriteConforms(seenText(entry.reason))] : [])];
      const question = TEXT.overwrite(String(stage.deduction));
      return { ...shown, facts, question, label: TEXT.labels.overwrite, hint: TEXT.hints.overwrite };
    }
    case 'reason':
      return {
        ...shown,
        facts: isSeen(entry.reason) ? presentOf(entry) : [],
        question: TEXT.deduction(seenText(entry.deduction)),
        label: TEXT.labels.reason,
        hint: isSeen(entry.reason) ? TEXT.hints.reasonKept : TEXT.hints.reason,
      };
  }
}

const disciplineQuestion = (source: QuickSource): Question => ({
  ...NOTHING_ENTERED,
  asked: TEXT.asked.discipline,
  facts: source.rubric.disciplines.flatMap(({ id, name }, i) =>
    source.isEntered(id) ? [TEXT.disciplineChoice(i + 1, name, lacking(source, id).blank)] : [],
  ),
  label: TEXT.labels.discipline,
  hint: TEXT.hints.discipline,
});

/** Where a checkpoint is: by its number where numbers are those of the paper. */
const placeOf = ({ discipline, item, position }: LocatedEntry, numbers: boolean): string =>
  `${TEXT.place(discipline.name, numbers ? positionText(position.item, position.checkpoint) : '')} · ${item.name}`;

const presentOf = ({ deduction, reason }: RawEntry): readonly string[] =>
  isSeen(deduction) || isSeen(reason) ? [TEXT.present(seenText(deduction), seenText(reason))] : [];

function stepView({ step, changes, status }: ListedStep, written: QuickSource, numbers: boolean): QuickStep {
  const last = changes.at(-1);
  const located = last ? locate(written, last.id) : null;
  const count = new Set(changes.map(({ id }) => id)).size;
  const refused = changes.find((change) => change.status === 'refused');
  const position = located ? positionText(located.position.item, located.position.checkpoint) : '';
  const name = located?.discipline.name ?? '';
  const place = numbers ? TEXT.place(name, position) : `${name} ${last?.text ?? ''}`;
  const what =
    count > 1 && located
      ? `${name} ${TEXT.recentItem(located.position.item, count)}`
      : `${place}　${last ? TEXT.recentEntry(seenText(last.now.deduction), seenText(last.now.reason)) : ''}`;
  return {
    key: String(step),
    text: what,
    status,
    why: refused ? whyOf(refused, written) : '',
  };
}

function whyOf({ id, text, was, now }: EntryChange, written: QuickSource): string {
  if (!written.isPlaced(id) || locate(written, id)?.text !== text) return TEXT.gone;
  if (differing(was, now).some((field) => written.holdsFormula(id, field))) return TEXT.formula;
  const { deduction, reason } = written.entry(id);
  return TEXT.refused([seenText(deduction), seenText(reason)].filter((part) => part !== '').join(' '));
}
