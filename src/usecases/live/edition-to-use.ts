import type { Rubric } from '../../domain/rubric';
import { compareNatural } from '../../domain/text-order';

/** What identifies an edition. */
type EditionFacts = Pick<Rubric, 'format' | 'id' | 'version' | 'fingerprint'>;

/** The rubric that 生成 makes sheets from, and where it comes from. */
export interface EditionToUse<R> {
  readonly rubric: R;
  readonly source: 'built-in' | 'workbook' | 'file';
}

/**
 * The edition for a workbook (`own`: its rubric, null for a new one): a chosen one; else its own, unless that is an earlier
 * built-in one. So a company's own edition is never replaced by what is built in.
 */
export function editionToUse<R extends EditionFacts>(
  own: R | null,
  builtIn: R,
  chosen: R | null,
): EditionToUse<R> {
  if (chosen && chosen.fingerprint !== own?.fingerprint) return { rubric: chosen, source: 'file' };
  if (!own) return { rubric: builtIn, source: 'built-in' };
  if (!chosen && isEarlierBuiltIn(own, builtIn)) return { rubric: builtIn, source: 'built-in' };
  return { rubric: own, source: 'workbook' };
}

/** How built-in rubrics call their versions: the first one of the fourth quarter is 2011Q4-1. */
const VERSION = /^\d{4}Q[1-4]-\d+$/;

/** Stated ids are head office's own: whoever gave them has an edition of its own, whatever it is called. */
const isEarlierBuiltIn = (own: EditionFacts, builtIn: EditionFacts): boolean =>
  own.id === builtIn.id &&
  own.format <= builtIn.format &&
  VERSION.test(own.version) &&
  VERSION.test(builtIn.version) &&
  compareNatural(own.version, builtIn.version) < 0;
