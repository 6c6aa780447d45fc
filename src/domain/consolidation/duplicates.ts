import type { Exclusion } from '../site-result';
import { compareNatural, compareText } from '../text-order';
import { liesWithin, periodKey } from './period';
import { type SiteHead, siteKey } from './site-head';

/** What decides between two files of the same inspection. */
export type Contender = Pick<SiteHead, 'file' | 'site' | 'period' | 'inspectedOn' | 'alterations'>;

/** Who is kept and who is not; together they are everybody who was added. */
export interface Settled<T> {
  readonly kept: readonly T[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Keeps one file per site and period, whatever the order they come in. The first rule that tells two apart decides:
 *
 * | rule             | kept                               |
 * |------------------|------------------------------------|
 * | period           | a date within it before any other  |
 * | alterations      | the file without any               |
 * | inspection date  | the later one; none loses          |
 * | name of the file | the first as people sort files     |
 * | everything else  | the first by the text of its facts |
 */
export class Duplicates<T extends Contender> {
  private readonly best = new Map<string, T>();
  private readonly others = new Map<string, string[]>();

  /** `factsOf` tells contenders apart that share even the name of their file. */
  constructor(private readonly factsOf: (contender: T) => string) {}

  /** Takes one file's inspection in. */
  add(candidate: T): void {
    const key = inspectionKey(candidate);
    const present = this.best.get(key);
    if (present === undefined) {
      this.best.set(key, candidate);
      return;
    }
    const wins = this.compare(candidate, present) < 0;
    if (wins) this.best.set(key, candidate);
    const loser = wins ? present : candidate;
    const others = this.others.get(key);
    if (others) others.push(loser.file);
    else this.others.set(key, [loser.file]);
  }

  /** The kept by site and period, and an exclusion for everyone else that names the file kept instead. */
  settle(): Settled<T> {
    const inspections = [...this.best].sort(([a], [b]) => compareText(a, b));
    return {
      kept: inspections.map(([, kept]) => kept),
      excluded: inspections.flatMap(([key, kept]) =>
        (this.others.get(key) ?? []).map((file) => ({
          file,
          code: 'duplicate' as const,
          facts: { kept: kept.file, site: kept.site, period: kept.period },
        })),
      ),
    };
  }

  private compare(a: T, b: T): number {
    return (
      Number(isWithin(b)) - Number(isWithin(a)) ||
      Number(a.alterations > 0) - Number(b.alterations > 0) ||
      compareText(b.inspectedOn ?? '', a.inspectedOn ?? '') ||
      compareNatural(a.file, b.file) ||
      compareText(this.factsOf(a), this.factsOf(b))
    );
  }
}

/** Whether 检查日期 vouches for 检查期间: another may be another period's inspection that was marked wrongly. */
const isWithin = ({ inspectedOn, period }: Contender): boolean => liesWithin(inspectedOn, period) === true;

/** Equal for files of the same site and period. */
const inspectionKey = ({ site, period }: Contender): string => `${siteKey(site)}\n${periodKey(period).key}`;
