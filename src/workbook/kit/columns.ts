import { TEXT_LIMITS } from '../../domain/site-facts';
import type { Area, ValidationPlan } from '../plan';
import type { StyleId } from '../styles';
import { choiceRule, dayRule, textRule } from './input-rules';
import type { TableColumn } from './table-sheet';

/** A column of a table: how its cells look, and what people may write into them. */
export interface Column extends TableColumn {
  readonly style: StyleId;
  /** The input rule of its cells, for an inspection of a year; missing where anything, or nothing, is written. */
  readonly rule?: (area: Area, year: number) => ValidationPlan;
}

/** A column of texts that people write. */
export const textInput = (
  caption: string,
  mm: number,
  most: number = TEXT_LIMITS.reason,
  style: StyleId = 'inputText',
  prompt?: string,
): Column => ({ caption, mm, style, rule: (area) => textRule(area, caption, most, prompt) });

/** A column of days; `example` is one without its year: 12-15. */
export const dayInput = (
  caption: string,
  mm: number,
  example: string,
  style: StyleId = 'inputDate',
  more = '',
): Column => ({
  caption,
  mm,
  style,
  rule: (area, year) => dayRule(area, caption, `${year}-${example}`, more),
});

/** A column for one of a few words. */
export const choiceInput = (caption: string, mm: number, choices: readonly string[]): Column => ({
  caption,
  mm,
  style: 'inputCenter',
  rule: (area) => choiceRule(area, caption, choices),
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
  year: number,
): readonly ValidationPlan[] => columns.flatMap(({ rule }, i) => rule?.(area(i + 1), year) ?? []);
