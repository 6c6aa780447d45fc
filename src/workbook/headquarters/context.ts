import {
  type Consolidation,
  type DisciplineColumn,
  disciplineColumns,
} from '../../domain/consolidation/consolidation';
import type { RankedSite } from '../../domain/consolidation/ranking';
import { storable } from '../../domain/control-characters';
import { TEXT_LIMITS } from '../../domain/site-facts';
import type { Exclusion } from '../../domain/site-result';
import type { Alteration } from '../integrity/alteration';
import type { CellPlan, PrintPlan } from '../plan';
import { type OwnPrint, paperPlan, rubricLine, usableWidth } from '../plan-context';
import type { StyleId } from '../styles';

/** An alteration in words, column by column. */
export type AlterationWords = Readonly<Record<'sheet' | 'place' | 'what' | 'was' | 'is', string>>;

/** Words that are kept with the other messages and handed in. */
export interface HeadquartersTexts {
  readonly exclusion: (exclusion: Exclusion) => { readonly reason: string; readonly advice: string };
  /** An alteration in words: where it is, what it is about, what was there and what is there now. */
  readonly alteration?: (alteration: Alteration) => AlterationWords;
  /** Which 空档处理 counts; '' where nothing is ranked. */
  readonly policy?: string;
  /** What a reader of the ranking has to know of a site beyond its figures; '' where there is nothing. */
  readonly note?: (site: RankedSite) => string;
  /** How a file is called to people; by its whole path when missing. */
  readonly file?: (file: string) => string;
}

/** Everything the sheets of head office's workbook are laid out from. */
export interface HeadquartersContext {
  readonly consolidation: Consolidation;
  readonly disciplines: readonly DisciplineColumn[];
  readonly texts: HeadquartersTexts;
}

/** The context of a consolidation. */
export const contextOf = (consolidation: Consolidation, texts: HeadquartersTexts): HeadquartersContext => ({
  consolidation,
  disciplines: disciplineColumns(consolidation.rubrics),
  texts,
});

/** Width of all columns together. */
export const PAGE_MM = usableWidth('landscape');

/** Longest text of a cell. */
const MOST_CHARACTERS = 32_767;

/** What people wrote, as a cell can hold it. */
export const cellText = (text: string): string => storable(text).slice(0, MOST_CHARACTERS);

/** What people wrote, as a list shows it: of an endless text the beginning, and how much there is. */
export const listedText = (text: string, most: number = TEXT_LIMITS.reason): string => {
  const whole = cellText(text);
  return whole.length <= most ? whole : `${whole.slice(0, most)}…（共 ${text.length} 字）`;
};

/** A cell with what people wrote; empty where they wrote nothing. */
export const textCell = (text: string, style: StyleId): CellPlan => ({
  value: text === '' ? null : cellText(text),
  style,
});

/** Which rubrics the figures are based on; a fingerprint only where it is the only one. */
export function rubricsLine({ rubrics }: Consolidation): string {
  const [first, ...others] = rubrics;
  if (!first) return '';
  return others.length === 0 ? rubricLine(first) : `细则 ${rubrics.length} 个版本`;
}

/** The paper set-up of head office's sheets: landscape, the footer names the rubric where it is one. */
export const hqPrint = (
  { consolidation }: HeadquartersContext,
  sheet: string,
  own: Omit<OwnPrint, 'orientation'>,
): PrintPlan => paperPlan(rubricsLine(consolidation), sheet, { ...own, orientation: 'landscape' });
