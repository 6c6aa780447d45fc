import type { LostReason } from '../migration/follow';
import type { CheckpointReading } from '../scoring';

/** Why nobody can say whether a deduction was there in the other inspection too; an entry in error is none. */
export type Incomparable = 'not-inspected' | 'not-applicable' | LostReason;

/**
 * What became of a deduction:
 *
 * | before   | now      | outcome                              |
 * |----------|----------|--------------------------------------|
 * | deducted | deducted | remaining (重复发生)                  |
 * | deducted | conforms | solved (已解决)                       |
 * | conforms | deducted | new (本次新增)                        |
 * | deducted | anything else, or no such checkpoint | incomparable, and why; `side` is now |
 * | anything else, or no such checkpoint | deducted | incomparable, and why; `side` is before |
 * | no deduction on either side | | none                            |
 */
export type Outcome =
  | { readonly kind: 'remaining' | 'solved' | 'new' | 'none' }
  | { readonly kind: 'incomparable'; readonly side: 'before' | 'now'; readonly why: Incomparable };

type Reading = CheckpointReading | null;

/** What became of a checkpoint; `lost` is why an edition has none, where it has none. */
export function outcomeOf(before: Reading, now: Reading, lost: LostReason): Outcome {
  const [was, is] = [before?.state === 'missing', now?.state === 'missing'];
  if (was && is) return { kind: 'remaining' };
  if (!was && !is) return { kind: 'none' };
  const other = was ? now : before;
  if (other?.state === 'conforms') return { kind: was ? 'solved' : 'new' };
  return { kind: 'incomparable', side: was ? 'now' : 'before', why: whyNot(other, lost) };
}

function whyNot(reading: Reading, lost: LostReason): Incomparable {
  if (reading === null) return lost;
  return reading.state === 'not-applicable' ? 'not-applicable' : 'not-inspected';
}

/** The kinds of outcomes as they are counted and listed; `unchecked`: deducted then, not inspected yet now. */
export type CountedKind = 'solved' | 'remaining' | 'new' | 'unchecked' | 'incomparable';

/** Under which kind an outcome is counted; null where nothing was and is deducted. */
export function countedAs(outcome: Outcome): CountedKind | null {
  if (outcome.kind !== 'incomparable') return outcome.kind === 'none' ? null : outcome.kind;
  return outcome.side === 'now' && outcome.why === 'not-inspected' ? 'unchecked' : 'incomparable';
}
