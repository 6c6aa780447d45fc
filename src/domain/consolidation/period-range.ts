import { newestFirst } from './period';
import type { RankedPeriod } from './ranking';

/** What a consolidation covers, as the name of a file can say it: 2011Q4, 2011Q1–2011Q4, 2011年. */
export function periodRange(periods: readonly Pick<RankedPeriod, 'key' | 'label'>[]): string {
  const sorted = [...periods].sort((a, b) => newestFirst(b.key, a.key)); // those without known days first
  const dated = sorted.filter(({ key }) => key.span);
  const others = sorted.filter(({ key }) => !key.span).map(({ label }) => label);
  const [first, last] = [dated[0], dated.at(-1)];
  const days =
    first && last
      ? [first === last ? first.label : (wholeYear(dated) ?? `${first.label}–${last.label}`)]
      : [];
  const named = others.length > MOST_NAMED ? [`另${others.length}个期间`] : others;
  return [...days, ...named].join('、');
}

/** Periods without known days that are named one by one. */
const MOST_NAMED = 2;

/** The year that several periods together cover from its first month to its last; null where they do not. */
function wholeYear(dated: readonly Pick<RankedPeriod, 'key'>[]): string | null {
  const spans = dated.flatMap(({ key: { span } }) => (span ? [span] : []));
  const year = Math.floor((spans[0]?.from ?? 0) / 10_000);
  const months = new Set<number>();
  for (const { from, to } of spans) {
    if (Math.floor(from / 10_000) !== year || Math.floor(to / 10_000) !== year) return null;
    for (let month = monthOf(from); month <= monthOf(to); month++) months.add(month);
  }
  return months.size === 12 ? `${year}年` : null;
}

const monthOf = (day: number): number => Math.floor(day / 100) % 100;
