import { likelyDay } from '../../domain/calendar';
import { foldText } from '../../domain/folding';
import type { Issue } from '../../domain/issue';
import { type RawValue, showRaw } from '../../domain/raw-value';
import {
  type Expression,
  every,
  isEmpty,
  isLongerThan,
  isNoneOf,
  isNotListed,
  isNumber,
  isWithin,
  type NamedList,
  not,
  type RowValues,
} from './expression';
import { DAYS } from './input-rules';

/** What may be wrong with a cell that people fill in, in three readings: what 核对 says, when, and the issue. */
export interface CellRule {
  /** What 核对 says. */
  readonly word: (caption: string) => string;
  /** When it says so. */
  readonly broken: <Field extends string>(field: Field) => Expression<Field, boolean>;
  readonly issue: (caption: string, value: RawValue, row: Pick<RowValues<string>, 'list'>) => Issue;
}

const filled = <Field extends string>(
  field: Field,
  broken: Expression<Field, boolean>,
): Expression<Field, boolean> => every(not(isEmpty(field)), broken);

/** The cell must not be empty. */
export const REQUIRED: CellRule = {
  word: (caption) => `缺${caption}`,
  broken: isEmpty,
  issue: (caption) => ({ code: 'cell-required', field: { caption }, count: 1 }),
};

/** A day that the input rule takes, not a text or another number that looks like one. */
export const A_DAY: CellRule = {
  word: (caption) => `${caption}写法不对`,
  broken: (field) => filled(field, not(isWithin(field, DAYS.from, DAYS.to))),
  issue: (caption, value) => {
    const shown = showRaw(value);
    return { code: 'date-invalid', field: { caption }, value: shown, meant: likelyDay(shown) };
  },
};

/** One of some words. */
export const oneOf = (choices: readonly string[]): CellRule => ({
  word: (caption) => `${caption}不在列表中`,
  broken: (field) => filled(field, isNoneOf(field, choices)),
  issue: (caption, value) => ({ code: 'choice-unknown', field: { caption }, value: showRaw(value), choices }),
});

/** A person of a list. */
export const personOf = (people: NamedList): CellRule => ({
  word: (caption) => `${caption}不在名单中`,
  broken: (field) => filled(field, isNotListed(field, people)),
  issue: (caption, value, { list }) => {
    const shown = showRaw(value);
    const meant = list(people)
      .map(showRaw)
      .find((name) => name !== shown && foldText(name) === foldText(shown));
    return {
      code: 'person-unknown',
      field: { caption },
      value: shown,
      ...(meant === undefined ? {} : { meant }),
    };
  },
});

/** A text of at most so many characters. */
export const atMost = (limit: number): CellRule => ({
  word: (caption) => `${caption}太长`,
  broken: (field) => isLongerThan(field, limit),
  issue: (caption, value) => ({
    code: 'text-too-long',
    field: { caption },
    length: showRaw(value).length,
    limit,
  }),
});

/** A number. */
export const A_NUMBER: CellRule = {
  word: (caption) => `${caption}不是数字`,
  broken: (field) => filled(field, not(isNumber(field))),
  issue: (caption, value) => ({ code: 'number-invalid', field: { caption }, value: showRaw(value) }),
};

/** A number from `min` to `max`, both included. */
export const within = (min: number, max: number): CellRule => ({
  word: (caption) => `${caption}超出${min}–${max}`,
  broken: (field) => filled(field, not(isWithin(field, min, max))),
  issue: (caption, value) => ({
    code: 'number-outside',
    field: { caption },
    value: showRaw(value),
    min,
    max,
  }),
});
