import { TEXT_LIMITS } from '../../domain/site-facts';
import type { Area, ValidationPlan } from '../plan';
import type { StyleId } from '../styles';
import { hintTitle, textRule } from '../text-rule';
import type { TableColumn } from './table-sheet';

/** A column of a declared table: how its cells look, and what people may write into them. */
export interface Column extends TableColumn {
  readonly style: StyleId;
  /** What is typed into it; missing where people type nothing. */
  readonly input?: Input;
}

/** What people may write into a cell; an empty one passes. */
export type Input =
  /** A text of at most so many characters. */
  | { readonly kind: 'text'; readonly most: number }
  /** A day; `example` is one as people write it, without its year: 12-15. */
  | { readonly kind: 'day'; readonly example: string; readonly hint: boolean }
  /** One of these words and no other. */
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  /** One of the words under a defined name; another one after a question, or none with `only`. */
  | { readonly kind: 'listed'; readonly name: string; readonly only?: true; readonly refusal: string };

/** First and last day that cells take, as serial numbers: 2000-01-01 and 2199-12-31. */
export const DAYS = { from: 36_526, to: 109_575 } as const;

/** The input rule of a column over its cells; null where anything may be written. */
export function inputRule({ caption, input }: Column, area: Area, year: number): ValidationPlan | null {
  if (!input) return null;
  const title = hintTitle(caption);
  switch (input.kind) {
    case 'text':
      return textRule(area, caption, input.most);
    case 'day': {
      const example = `${year}-${input.example}`;
      return {
        area,
        rule: { kind: 'date', ...DAYS },
        severity: 'stop',
        ...(input.hint ? { prompt: { title, text: `请写成 ${example} 这样的日期。` } } : {}),
        error: { title, text: `请填写日期，例如 ${example}。` },
      };
    }
    case 'choice':
      return {
        area,
        rule: { kind: 'list', source: input.words.join(',') },
        severity: 'stop',
        error: { title, text: `请从列表中选择：${input.words.join('、')}。` },
      };
    case 'listed':
      return {
        area,
        rule: { kind: 'list', source: `=${input.name}` },
        severity: input.only ? 'stop' : 'information',
        error: { title, text: input.refusal },
      };
  }
}

/** A column of texts that people write. */
export const textInput = (
  caption: string,
  mm: number,
  most: number = TEXT_LIMITS.reason,
  style: StyleId = 'inputText',
): Column => ({ caption, mm, style, input: { kind: 'text', most } });

/** A column of days, e.g. `12-15` of the year in question. */
export const dayInput = (caption: string, mm: number, example = '12-15'): Column => ({
  caption,
  mm,
  style: 'inputDate',
  input: { kind: 'day', example, hint: true },
});

/** A column for one of a few words. */
export const choiceInput = (caption: string, mm: number, words: readonly string[]): Column => ({
  caption,
  mm,
  style: 'inputCenter',
  input: { kind: 'choice', words },
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
