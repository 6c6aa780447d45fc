import type { IsoDay } from '../calendar';
import { canonicalJson } from '../canonical-json';
import type { Exclusion, Rival, SiteResult } from '../site-result';
import { compareNatural, compareText } from '../text-order';
import type { Contest } from './contest';
import { decide, isSameContent, type Preference, reasonAgainst } from './decide';
import { differencesOf } from './differences';
import { savedAt } from './later';
import { periodKey } from './period';
import { type SiteHead, siteKey } from './site-head';

/** Who is kept and who is not; together they are everybody who was added. */
export interface Settled<T> {
  readonly kept: readonly T[];
  readonly excluded: readonly Exclusion[];
  /** Inspections of which there are files with different contents, by site and period. */
  readonly contests: readonly Contest[];
}

/** Others that an undecided file is compared with. */
const MOST_RIVALS = 3;

/** Keeps one file per site and period, whatever the order they come in; none where nobody can say which one counts. */
export class Duplicates<T extends SiteHead> {
  private readonly inspections = new Map<string, T[]>();

  /** `resultOf` gives everything that was found in a file again. */
  constructor(private readonly resultOf: (head: T) => SiteResult) {}

  /** Takes one file's inspection in. */
  add(candidate: T): void {
    const key = inspectionKey(candidate);
    const present = this.inspections.get(key);
    if (present) present.push(candidate);
    else this.inspections.set(key, [candidate]);
  }

  /** The kept by site and period, and an exclusion for everyone else that names the file kept instead, or its rivals. */
  settle(day: IsoDay, prefer: Preference): Settled<T> {
    const kept: T[] = [];
    const excluded: Exclusion[] = [];
    const contests: Contest[] = [];
    for (const [, files] of [...this.inspections].sort(([a], [b]) => compareText(a, b))) {
      const [first] = files;
      if (first && files.length === 1) kept.push(first);
      else if (first) {
        const sorted = this.sorted(files);
        const decision = decide(sorted, day, prefer);
        if (decision.winner) kept.push(decision.winner);
        const losers = sorted.filter((file) => file !== decision.winner);
        const exclusions = losers.map((file) => this.exclusion(file, sorted, decision, day, prefer));
        excluded.push(...exclusions);
        if (sorted.some((file) => !isSameContent(file, sorted[0] as T)))
          contests.push(this.contest(sorted, decision.winner, exclusions, day));
      }
    }
    return { kept, excluded, contests };
  }

  /** In an order of their own, so that nothing depends on how they came. */
  private sorted(files: readonly T[]): readonly T[] {
    return [...files].sort(
      (a, b) =>
        compareNatural(a.file, b.file) ||
        compareText(canonicalJson(this.resultOf(a)), canonicalJson(this.resultOf(b))),
    );
  }

  private exclusion(
    file: T,
    all: readonly T[],
    decision: ReturnType<typeof decide<T>>,
    day: IsoDay,
    prefer: Preference,
  ): Exclusion {
    const { winner } = decision;
    const { site, period } = winner ?? file;
    const others = winner ? [winner] : all.filter((other) => other !== file).slice(0, MOST_RIVALS);
    const here = this.resultOf(file);
    const rivals = others.map(
      (other): Rival => ({ file: other.file, differences: differencesOf(here, this.resultOf(other)) }),
    );
    return winner
      ? {
          file: file.file,
          code: 'duplicate',
          facts: {
            site,
            period,
            why: reasonAgainst(file, winner, day, prefer),
            ...(file.inspectedOn === null ? {} : { day: file.inspectedOn }),
          },
          rivals,
        }
      : {
          file: file.file,
          code: 'undecided',
          facts: { site, period, doubt: decision.doubt ?? 'nothing', files: all.length },
          rivals,
        };
  }

  private contest(
    files: readonly T[],
    winner: T | null,
    excluded: readonly Exclusion[],
    day: IsoDay,
  ): Contest {
    const { site, period } = winner ?? (files[0] as T);
    const exclusions = new Map(excluded.map((exclusion) => [exclusion.file, exclusion]));
    return {
      site,
      period,
      kept: winner?.file ?? null,
      files: files.map(({ file, composite, inspectedOn, revision }) => ({
        file,
        composite,
        inspectedOn,
        savedAt: savedAt(revision, day),
        exclusion: exclusions.get(file) ?? null,
      })),
    };
  }
}

/** Equal for files of the same site and period. */
const inspectionKey = ({ site, period }: SiteHead): string => `${siteKey(site)}\n${periodKey(period).key}`;
