import type { IsoDay } from '../calendar';
import { canonicalJson } from '../canonical-json';
import { type CheckpointId, checkpointIndex, type LocatedCheckpoint, type Rubric } from '../rubric';
import type { Exclusion, SiteResult } from '../site-result';
import { compareNatural, compareText } from '../text-order';
import type { Consolidation } from './consolidation';
import { NO_PREFERENCE, type Preference } from './decide';
import { DeductionLedger, type PackedDeductions } from './deduction-ledger';
import { Duplicates } from './duplicates';
import { MostMissed } from './most-missed';
import { OpenLedger, type PackedOpen } from './open-ledger';
import { OpenList, type OpenSite } from './open-list';
import { periodKey } from './period';
import { type RankedPeriod, rankPeriods } from './ranking';
import { headOf, type SiteHead, siteKey } from './site-head';
import { trendsOf } from './trend';

interface Candidate extends SiteHead {
  readonly packed: PackedDeductions;
  readonly open: PackedOpen;
}

/** What a consolidation needs to know beyond the files. */
export interface Circumstances {
  readonly day: IsoDay;
  /** Every rubric that a result was scored with; more do no harm. */
  readonly rubrics: Iterable<Rubric>;
  /** Which file of an inspection head office wants to count. */
  readonly prefer?: Preference;
}

/** Takes in one file's outcome after the other, in any order and little memory, and sums them up at any time. */
export class Consolidator {
  private readonly ledger = new DeductionLedger();
  private readonly openLedger = new OpenLedger();
  private readonly outside: Exclusion[] = [];
  private readonly inspections = new Duplicates<Candidate>((candidate) => this.resultOf(candidate));
  private files = 0;

  /** A file that may be ranked. */
  add(result: SiteResult): void {
    this.files++;
    this.inspections.add({
      ...headOf(result),
      packed: this.ledger.pack(result.deductions),
      open: this.openLedger.pack(result.openRectifications),
    });
  }

  /** A file that may not. */
  exclude(exclusion: Exclusion): void {
    this.files++;
    this.outside.push(exclusion);
  }

  /** Everything taken in so far. */
  finish({ day, rubrics, prefer = NO_PREFERENCE }: Circumstances): Consolidation {
    const { kept, excluded, contests } = this.inspections.settle(day, prefer);
    const used = usedRubrics(kept, rubrics);
    const locate = locator(used);
    const periods = rankPeriods(kept.map(({ packed: _, open: __, ...head }) => head));
    return {
      day,
      files: this.files,
      rubrics: used,
      periods,
      excluded: sortExclusions([...this.outside, ...excluded]),
      contests,
      mostMissed: this.mostMissed(kept, locate),
      trends: trendsOf(periods),
      rectifications: new OpenList(openSites(kept, periods), { ledger: this.openLedger, day, locate }),
    };
  }

  private mostMissed(kept: readonly Candidate[], locate: Locator) {
    const missed = new MostMissed();
    for (const { site, fingerprint, packed } of kept) {
      const key = siteKey(site);
      for (const deduction of this.ledger.unpack(packed))
        missed.add(key, locate(fingerprint, deduction.checkpoint), deduction);
    }
    return missed.finish();
  }

  private resultOf({ packed, open, ...head }: Candidate): SiteResult {
    return {
      ...head,
      openRectifications: [...this.openLedger.unpack(open)],
      deductions: [...this.ledger.unpack(packed)],
    };
  }
}

/** Rubrics that results were scored with, the newest version first. */
function usedRubrics(kept: readonly Candidate[], rubrics: Iterable<Rubric>): readonly Rubric[] {
  const wanted = new Set(kept.map(({ fingerprint }) => fingerprint));
  const byFingerprint = new Map([...rubrics].map((rubric) => [rubric.fingerprint, rubric]));
  return [...wanted]
    .map((fingerprint) => {
      const rubric = byFingerprint.get(fingerprint);
      if (!rubric) throw new Error(`no rubric ${fingerprint}`);
      return rubric;
    })
    .sort((a, b) => compareNatural(b.version, a.version) || compareText(a.fingerprint, b.fingerprint));
}

/** Finds a checkpoint in the rubric of a fingerprint. */
type Locator = (fingerprint: string, id: CheckpointId) => LocatedCheckpoint;

function locator(rubrics: readonly Rubric[]): Locator {
  const indexes = new Map(rubrics.map((rubric) => [rubric.fingerprint, checkpointIndex(rubric)]));
  return (fingerprint, id) => {
    const located = indexes.get(fingerprint)?.get(id);
    if (!located) throw new Error(`no checkpoint ${id} in rubric ${fingerprint}`);
    return located;
  };
}

const sortExclusions = (exclusions: readonly Exclusion[]): readonly Exclusion[] =>
  [...exclusions].sort(
    (a, b) =>
      compareNatural(a.file, b.file) ||
      compareText(a.code, b.code) ||
      compareText(canonicalJson(a.facts), canonicalJson(b.facts)),
  );

/** Inspections by the names that their periods have in the ranking. */
function openSites(kept: readonly Candidate[], periods: readonly RankedPeriod[]): readonly OpenSite[] {
  const labels = new Map(periods.map(({ key, label }) => [key.key, label]));
  return kept.map(({ site, period, fingerprint, open }) => ({
    site,
    period: labels.get(periodKey(period).key) ?? period,
    fingerprint,
    open,
  }));
}
