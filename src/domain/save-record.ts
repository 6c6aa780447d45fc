/**
 * What a workbook records of the times that this program wrote it: how often, when, and which contents it left. It distinguishes the
 * later of two files of one inspection from the earlier; it is no proof of anything, anybody can write it.
 */
export interface SaveRecord {
  /** How often, ≥ 1. */
  readonly count: number;
  /** When, the last time first, in whole seconds since 1970; at most `MOST_TIMES` of them. */
  readonly times: readonly [number, ...number[]];
  /** Digest of the contents that the last one left, see content-digest.ts. */
  readonly content: string;
}

/** Times that are kept: enough to find an earlier file among the writes of a later one. */
const MOST_TIMES = 60;

/** The record as a cell holds it, e.g. `w3 1322388000 1322387000 1322380000`; the contents have a cell of their own. */
export const saveText = ({ count, times }: Pick<SaveRecord, 'count' | 'times'>): string =>
  `w${count} ${times.join(' ')}`;

/** Reads what the two cells hold; null where that is no record. */
export function readSaveRecord(text: string, content: string): SaveRecord | null {
  const match = /^w([1-9]\d{0,8})((?: \d{1,11})+)$/.exec(text);
  if (!match) return null;
  const count = Number(match[1]);
  const [last, ...earlier] = (match[2] ?? '').trim().split(' ').map(Number);
  if (last === undefined || earlier.length >= Math.min(count, MOST_TIMES)) return null;
  return { count, times: [last, ...earlier], content };
}

/** The record's text after one more write. */
export function nextSaveText(text: string, now: Date): string {
  const before = readSaveRecord(text, '');
  const second = Math.max(0, Math.floor(now.getTime() / 1000));
  return saveText({
    count: (before?.count ?? 0) + 1,
    times: [second, ...(before?.times ?? []).slice(0, MOST_TIMES - 1)],
  });
}

/** How the last write of one file relates to that of another. */
export type Lineage =
  /** The same write. */
  | 'same'
  /** The first one went on to become the second, or the other way round. */
  | 'before'
  | 'after'
  /** Both went on from something older, or have nothing to do with each other. */
  | 'apart'
  /** The times of the longer record do not reach back far enough. */
  | 'unknown';

/** Whether one file's last write is among the writes that led to the other file. */
export function lineageOf(a: SaveRecord, b: SaveRecord): Lineage {
  if (a.count > b.count) {
    const turned = lineageOf(b, a);
    return turned === 'before' ? 'after' : turned;
  }
  const [last] = a.times;
  const then = b.times[b.count - a.count];
  if (then === undefined) return 'unknown';
  if (then !== last) return 'apart';
  return a.count === b.count ? 'same' : 'before';
}
