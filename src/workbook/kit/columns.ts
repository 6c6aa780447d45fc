import type { Inspection } from '../../domain/inspection';
import { PEOPLE_KIND } from '../../domain/people';
import { TEXT_LIMITS } from '../../domain/site-facts';
import { a1 } from '../address';
import { NAMES } from '../names';
import type { Area, ConditionalFormatPlan, ValidationPlan } from '../plan';
import { PALETTE, type StyleId } from '../styles';
import { A_DAY, A_NUMBER, atMost, type CellRule, oneOf, personOf, REQUIRED, within } from './cell-rules';
import type { NamedList } from './expression';
import {
  choiceRule,
  dayRule,
  listedRule,
  numberRule,
  offeredRule,
  personRule,
  textRule,
} from './input-rules';
import type { TableColumn } from './table-sheet';

/** A column of a table: how its cells look, and what people may write into them. */
export interface Column extends TableColumn {
  readonly style: StyleId;
  /** The input rule of its cells; missing where anything, or nothing, is written. */
  readonly rule?: (area: Area, facts: RuleFacts) => ValidationPlan;
}

/** What input rules follow from beside the column. */
export interface RuleFacts {
  /** The year of examples. */
  readonly year: number;
  /** Whether the workbook has 人员, whose people are offered where a person is written. */
  readonly hasPeople: boolean;
}

/** That of a workbook's inspection. */
export const ruleFacts = ({ facts: { year }, tables }: Inspection): RuleFacts => ({
  year,
  hasPeople: tables?.has(PEOPLE_KIND) === true,
});

/** Colours of a 核对 column wherever it says anything. */
export const checkColours = (area: Area, bold = false): ConditionalFormatPlan => ({
  areas: [area],
  formula: `$${a1(area.top, area.left)}<>""`,
  format: { fontColor: PALETTE.bad, fill: PALETTE.badFill, ...(bold ? { bold } : {}) },
});

/** A column that people fill in, and what may be wrong with its cells; of several things the first is said. */
export interface InputColumn extends Column {
  readonly rules: readonly CellRule[];
  /** What belongs into its cells, where that is no text. */
  readonly kind?: 'day' | 'number';
  /** Whether the names of people are written here. */
  readonly isPerson?: true;
}

/** A column of texts that people write. */
export const textInput = (
  caption: string,
  mm: number,
  most: number = TEXT_LIMITS.reason,
  style: StyleId = 'inputText',
  prompt?: string,
): InputColumn => ({
  caption,
  mm,
  style,
  rule: (area) => textRule(area, caption, most, prompt),
  rules: [atMost(most)],
});

/** A column of days; `example` is one without its year: 12-15. */
export const dayInput = (
  caption: string,
  mm: number,
  example: string,
  style: StyleId = 'inputDate',
  more = '',
): InputColumn => ({
  caption,
  mm,
  style,
  kind: 'day',
  rule: (area, { year }) => dayRule(area, caption, `${year}-${example}`, more),
  rules: [A_DAY],
});

/** A column for one of a few words; `open` where others are taken after a question. */
export const choiceInput = (
  caption: string,
  mm: number,
  choices: readonly string[],
  others: 'closed' | 'open' = 'closed',
): InputColumn => ({
  caption,
  mm,
  style: 'inputCenter',
  rule: (area) => choiceRule(area, caption, choices, { others }),
  rules: others === 'open' ? [] : [oneOf(choices)],
});

/** A column of people; those of 人员 are offered where the workbook has it. */
export const offeredPerson = (caption: string, mm: number, style: StyleId = 'inputText'): InputColumn => ({
  ...textInput(caption, mm, TEXT_LIMITS.person, style),
  isPerson: true,
  rule: (area, { hasPeople }) => personRule(area, caption, hasPeople),
});

/** A column of disciplines; those of the rubric are offered. */
export const offeredDiscipline = (caption: string, mm: number): InputColumn => ({
  ...textInput(caption, mm, TEXT_LIMITS.person),
  rule: (area) => offeredRule(area, caption, NAMES.disciplineNames, '列表中没有这个专业'),
});

/** A column of people, each of them on a list. */
export const personInput = (caption: string, mm: number, people: NamedList): InputColumn => ({
  ...textInput(caption, mm, TEXT_LIMITS.person),
  isPerson: true,
  rule: (area) => listedRule(area, caption, people.definedName, '名单中没有这个人，请从列表中选择。'),
  rules: [atMost(TEXT_LIMITS.person), personOf(people)],
});

/** A column of numbers from `min` to `max`, both included. */
export const numberInput = (caption: string, mm: number, min: number, max: number): InputColumn => ({
  caption,
  mm,
  style: 'inputMark',
  kind: 'number',
  rule: (area) => numberRule(area, caption, min, max),
  rules: [A_NUMBER, within(min, max)],
});

/** The same column, which must not be empty. */
export const required = (column: InputColumn): InputColumn => ({
  ...column,
  rules: [REQUIRED, ...column.rules],
});

/** A column that people only read. */
export const shown = (caption: string, mm: number, style: StyleId): Column => ({ caption, mm, style });

/** A column that only formulas and readers look at. */
export const hiddenColumn = (caption: string, mm: number, style: StyleId = 'hidden'): Column => ({
  caption,
  mm,
  style,
  hidden: true,
});

/** The input rules of columns over the rows of a table. */
export const inputRules = (
  columns: readonly Column[],
  area: (column: number) => Area,
  facts: RuleFacts,
): readonly ValidationPlan[] => columns.flatMap(({ rule }, i) => rule?.(area(i + 1), facts) ?? []);
