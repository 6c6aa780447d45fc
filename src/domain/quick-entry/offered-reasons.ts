import { type RawEntry, seenText } from '../entry';
import { foldText } from '../folding';

/** A reason that is offered, and how often it is in the workbook; 0 for words of the rubric and of the list. */
export interface OfferedReason {
  readonly text: string;
  readonly count: number;
  /** Whether 参数 lists it and nothing else does. */
  readonly listed?: true;
}

/** At most so many of them are offered. */
export const MOST_OFFERED = 6;

/**
 * As long as nothing was typed, so many of the reasons that were used, and so many of them and of the list together, come before
 * the rubric's own words.
 */
const USED_FIRST = 3;
const FIRST = 4;

const NOT_DONE = '未做到：';

/** What a checkpoint asks for, clause by clause, as what was not done. */
const clausesOf = (text: string): readonly string[] => {
  const clauses = text
    .split(/[,，;；。]/)
    .map((clause) => clause.trim().replace(/^[并且]/, ''))
    .filter((clause) => [...clause].length >= 3);
  return [...new Set([...clauses, text.trim()])]
    .filter((clause) => clause !== '')
    .map((clause) => NOT_DONE + clause);
};

/** How often each reason is in the workbook, the most frequent first, of equals that which comes first. */
export function usedReasons(entries: Iterable<RawEntry>): readonly OfferedReason[] {
  const counts = new Map<string, number>();
  for (const { deduction, reason } of entries) {
    const text = deduction === 0 ? '' : seenText(reason);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/**
 * 常用问题 for a checkpoint while somebody types: reasons that the workbook has, the most used first, then those that are listed on
 * 参数, then the checkpoint's own words. What was typed already must be in them.
 */
export function offeredReasons(
  checkpoint: string,
  used: readonly OfferedReason[],
  listed: readonly string[],
  typed: string,
): readonly OfferedReason[] {
  const wanted = foldText(typed);
  const fits = ({ text }: OfferedReason): boolean => {
    const folded = foldText(text);
    return folded.includes(wanted) && folded !== wanted;
  };
  const known = new Set(used.map(({ text }) => text));
  const isNew = (text: string): boolean => !known.has(text) && known.add(text) !== undefined;
  const list = listed.filter(isNew).map((text) => ({ text, count: 0, listed: true }) as const);
  const own = clausesOf(checkpoint)
    .filter(isNew)
    .map((text) => ({ text, count: 0 }));
  const all = [...used, ...list];
  const before = wanted === '' ? [...used.slice(0, USED_FIRST), ...list].slice(0, FIRST) : all;
  return [...before, ...own, ...all.filter((one) => !before.includes(one))]
    .filter(fits)
    .slice(0, MOST_OFFERED);
}
