import { dayToSerial, type IsoDay } from '../calendar';
import { wholeDigest } from '../content-digest';
import { lineageOf, type SaveRecord } from '../save-record';
import type { Revision } from '../site-result';

/** What decided that one file is later than another: the records of our writes, or when the files were saved. */
export type LaterBy = 'saves' | 'modified';

/**
 * Why nobody can say which of two files is the later one: nothing distinguishes them; two copies went on by themselves; the
 * records of our writes say one thing, the time of saving the other.
 */
export type Doubt = 'nothing' | 'copies' | 'conflict';

/** Which of two files is later; −1 the first, 1 the second. */
export type Order =
  | { readonly later: -1 | 1; readonly by: LaterBy }
  | { readonly later: 0; readonly doubt: Doubt };

/** Two files of one inspection, by what each says of itself. `day` is that of the consolidation: nothing was saved after it. */
export function orderOf(a: Revision, b: Revision, day: IsoDay): Order {
  const byTime = compareTimes(a, b, day);
  if (!a.saved || !b.saved) {
    if (byTime === 0) return { later: 0, doubt: 'nothing' };
    if (!a.saved && !b.saved) return { later: byTime, by: 'modified' };
    // The one with a record was written by a newer program; an older one that was saved after it is another copy.
    const recorded = a.saved ? -1 : 1;
    return byTime === recorded ? { later: byTime, by: 'modified' } : { later: 0, doubt: 'conflict' };
  }
  switch (lineageOf(a.saved, b.saved)) {
    case 'same':
      return sinceSameWrite(a, b, byTime);
    case 'before':
      return grown(a, 1, byTime);
    case 'after':
      return grown(b, -1, byTime);
    case 'apart':
      return { later: 0, doubt: 'copies' };
    case 'unknown': {
      const later = a.saved.count > b.saved.count ? -1 : 1;
      const isLaterToo = (a.saved.times[0] > b.saved.times[0] ? -1 : 1) === later;
      return isLaterToo ? { later, by: 'saves' } : { later: 0, doubt: 'copies' };
    }
  }
}

/** Nothing of ours came between: a file in which somebody typed since is later than one in which nobody did. */
function sinceSameWrite(a: Revision, b: Revision, byTime: -1 | 0 | 1): Order {
  const [inA, inB] = [isTypedIn(a), isTypedIn(b)];
  if (inA !== inB) return { later: inA ? -1 : 1, by: 'saves' };
  return byTime === 0 ? { later: 0, doubt: 'nothing' } : { later: byTime, by: 'modified' };
}

/**
 * The earlier file went on to become the later one. To save the earlier one again changes nothing of that, but to type in
 * it does: then the later one may not have what was typed.
 */
const grown = (earlier: Revision, later: -1 | 1, byTime: -1 | 0 | 1): Order =>
  isTypedIn(earlier) && byTime === -later ? { later: 0, doubt: 'conflict' } : { later, by: 'saves' };

/** Whether a file holds something else than our last write left. */
const isTypedIn = ({ saved, content }: Revision): boolean =>
  saved !== null && saved.content !== wholeDigest(content);

/** −1 where the first was saved later, 1 where the second was, 0 where nobody knows. */
function compareTimes(a: Revision, b: Revision, day: IsoDay): -1 | 0 | 1 {
  const [x, y] = [savedAt(a, day), savedAt(b, day)];
  return x === null || y === null || x === y ? 0 : x > y ? -1 : 1;
}

/** Seconds of a day, and by how many days clocks and zones are off at most. */
const DAY = 86_400;
const DAYS_OFF = 2;

/** Serial number of 1970-01-01, and the first second of 2000: nothing of ours is older. */
const EPOCH = 25_569;
const FIRST_SECOND = 946_684_800;

/** Seconds by which a file may seem to be saved before our last write of it; a time further back was left existing by a program. */
const TOLERANCE = 600;

/** When a file was saved, in seconds since 1970; null where it does not say, or says what cannot be. */
export function savedAt({ modified, saved }: Revision, day: IsoDay): number | null {
  const end = ((dayToSerial(day) ?? 0) - EPOCH + DAYS_OFF) * DAY;
  if (modified === null || modified < FIRST_SECOND || modified > end) return null;
  return saved && isPast(saved, end) && modified < saved.times[0] - TOLERANCE ? null : modified;
}

const isPast = ({ times: [last] }: SaveRecord, end: number): boolean => last <= end;
