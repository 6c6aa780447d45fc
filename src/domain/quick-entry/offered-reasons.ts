import { type RawEntry, seenText } from '../entry';
import { foldText } from '../folding';

/** A reason that is offered, and how often it is in the workbook; 0 for words of the rubric. */
export interface OfferedReason {
  readonly text: string;
  readonly count: number;
}

/** At most so many of them are offered. */
export const MOST_OFFERED = 6;

/** Of reasons that were used, so many come before the rubric's own words as long as nothing was typed. */
const USED_FIRST = 3;

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
 * 常用问题 for a checkpoint while somebody types: reasons that the workbook has, the most used first, then the checkpoint's own words.
 * What was typed already must be in them.
 */
export function offeredReasons(
  checkpoint: string,
  used: readonly OfferedReason[],
  typed: string,
): readonly OfferedReason[] {
  const wanted = foldText(typed);
  const fits = ({ text }: OfferedReason): boolean => {
    const folded = foldText(text);
    return folded.includes(wanted) && folded !== wanted;
  };
  const own = clausesOf(checkpoint)
    .map((text) => ({ text, count: 0 }))
    .filter((one) => !used.some(({ text }) => text === one.text));
  const before = wanted === '' ? used.slice(0, USED_FIRST) : used;
  const after = wanted === '' ? used.slice(USED_FIRST) : [];
  return [...before, ...own, ...after].filter(fits).slice(0, MOST_OFFERED);
}
