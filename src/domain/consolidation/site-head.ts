import { foldText } from '../folding';
import type { SiteResult } from '../site-result';

/** What the ranking needs of a site; everything that grows with the rubric is only counted. */
export interface SiteHead extends Omit<SiteResult, 'deductions' | 'openRectifications'> {
  /** 扣分项数. */
  readonly deductions: number;
}

/** The head of a result. */
export const headOf = ({ deductions, openRectifications: _, ...head }: SiteResult): SiteHead => ({
  ...head,
  deductions: deductions.length,
});

/** What distinguishes sites: spaces, the case and the width of letters do not matter. */
export const siteKey = (site: string): string => foldText(site);

/** A score or composite in whole hundredths, so that equal figures are equal numbers. */
export const inHundredths = (score: number): number => Math.round(score * 100);

/** The score of a discipline; null when it is not applicable, undefined when the site's rubric does not have it. */
export const scoreOf = (
  { scores }: Pick<SiteHead, 'scores'>,
  discipline: string,
): number | null | undefined => (Object.hasOwn(scores, discipline) ? scores[discipline] : undefined);
