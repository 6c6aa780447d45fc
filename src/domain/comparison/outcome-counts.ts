import type { Both, Comparison } from './comparison';
import { type CountedKind, countedAs } from './outcome';

/** How many deductions there were and are, and what became of them. */
export type OutcomeCounts = Both<number> & Readonly<Record<CountedKind, number>>;

/** The counts of everything that is compared. */
export function countOutcomes({ disciplines }: Comparison): OutcomeCounts {
  const all = disciplines.flatMap(({ items }) => items.flatMap(({ checkpoints }) => checkpoints));
  const kinds = all.map(({ outcome }) => countedAs(outcome));
  const count = (kind: CountedKind): number => kinds.filter((other) => other === kind).length;
  return {
    before: all.filter(({ before }) => before?.state === 'missing').length,
    now: all.filter(({ now }) => now?.state === 'missing').length,
    solved: count('solved'),
    remaining: count('remaining'),
    new: count('new'),
    unchecked: count('unchecked'),
    incomparable: count('incomparable'),
  };
}
