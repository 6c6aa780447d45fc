import type { CheckpointId, LocatedCheckpoint } from '../rubric';
import type { SiteDeduction } from '../site-result';
import { compareNatural, compareText } from '../text-order';

/** A reason people gave and how often. */
export interface GivenReason {
  readonly text: string;
  readonly times: number;
}

/** A checkpoint that sites were marked down for. */
export interface MissedCheckpoint {
  readonly checkpoint: CheckpointId;
  readonly discipline: string;
  readonly text: string;
  /** How many different sites missed it, in whatever period. */
  readonly sites: number;
  /** Σ marks taken off, one decimal. */
  readonly total: number;
  /** The most frequent reasons, at most `MOST_REASONS`. */
  readonly reasons: readonly GivenReason[];
  /** Further reasons that are not listed, and how often they were given. */
  readonly otherReasons: { readonly kinds: number; readonly times: number };
}

/** How many reasons are listed for a checkpoint. */
export const MOST_REASONS = 5;

interface Tally {
  readonly at: LocatedCheckpoint;
  readonly sites: Set<string>;
  /** As they were given. */
  readonly reasons: Map<string, number>;
  tenths: number;
}

/** Counts which checkpoints are missed, site by site; nothing is kept but the counts. */
export class MostMissed {
  private readonly tallies = new Map<string, Tally>();
  /** The same tallies by the place in a rubric. */
  private readonly byPlace = new Map<LocatedCheckpoint, Tally>();

  /**
   * Takes a deduction of a site in; a checkpoint whose text another rubric changed counts as another one. `at` is the
   * rubric's own object: a tally is kept for each.
   */
  add(site: string, at: LocatedCheckpoint, { marks, reason }: SiteDeduction): void {
    const tally = this.byPlace.get(at) ?? this.tallyOf(at);
    tally.sites.add(site);
    tally.tenths += Math.round(marks * 10);
    count(tally.reasons, reason, 1);
  }

  private tallyOf(at: LocatedCheckpoint): Tally {
    const key = `${at.checkpoint.id}\n${at.checkpoint.text}`;
    const tally = this.tallies.get(key) ?? { at, sites: new Set(), reasons: new Map(), tenths: 0 };
    this.tallies.set(key, tally);
    this.byPlace.set(at, tally);
    return tally;
  }

  /** The checkpoints, those that most sites missed first, then by marks, then by id. */
  finish(): readonly MissedCheckpoint[] {
    return [...this.tallies.values()]
      .map(missedOf)
      .sort(
        (a, b) =>
          b.sites - a.sites ||
          b.total - a.total ||
          compareNatural(a.checkpoint, b.checkpoint) ||
          compareText(a.text, b.text),
      );
  }
}

function missedOf({ at, sites, reasons, tenths }: Tally): MissedCheckpoint {
  const texts = new Map<string, number>();
  for (const [reason, times] of reasons) {
    const text = reason.replace(/\s+/g, ' ').trim();
    if (text !== '') count(texts, text, times);
  }
  const sorted = [...texts].sort(([a, times], [b, others]) => others - times || compareText(a, b));
  const rest = sorted.slice(MOST_REASONS);
  return {
    checkpoint: at.checkpoint.id,
    discipline: at.discipline.name,
    text: at.checkpoint.text,
    sites: sites.size,
    total: tenths / 10,
    reasons: sorted.slice(0, MOST_REASONS).map(([text, times]) => ({ text, times })),
    otherReasons: { kinds: rest.length, times: rest.reduce((sum, [, times]) => sum + times, 0) },
  };
}

const count = (counts: Map<string, number>, text: string, times: number): void => {
  counts.set(text, (counts.get(text) ?? 0) + times);
};
