import type { IsoDay } from '../calendar';
import { CONTENT_PARTS } from '../content-digest';
import { compareText } from '../text-order';
import { type Doubt, type LaterBy, type Order, orderOf, savedAt } from './later';
import { liesWithin } from './period';
import type { SiteHead } from './site-head';

/** What decides between two files of the same inspection. */
export type Contender = Pick<
  SiteHead,
  'file' | 'period' | 'inspectedOn' | 'alterations' | 'composite' | 'fingerprint' | 'revision'
>;

/** What head office wants to count where there are several files of an inspection. */
export interface Preference {
  /** Files that count before all others. */
  readonly files: ReadonlySet<string>;
  /** In doubt the one that was saved last. */
  readonly newest: boolean;
}

/** No wish: what the files say of themselves decides. */
export const NO_PREFERENCE: Preference = { files: new Set(), newest: false };

/** Why a file does not count beside the one that does. */
export type Reason = 'preferred' | 'period' | 'alterations' | 'same' | 'date' | LaterBy | 'newest';

/** Why none of the files counts: see `Doubt`; or their dates differ, and none of them lies within the period. */
export type Undecided = Doubt | 'dates';

/** The file that counts, or why nobody can say which one does. */
export type Decision<T> =
  | { readonly winner: T; readonly doubt: null }
  | { readonly winner: null; readonly doubt: Undecided };

/**
 * Decides which file of an inspection counts. The first rule that distinguishes some from the others decides:
 *
 * | rule               | counts                                                                          |
 * |--------------------|---------------------------------------------------------------------------------|
 * | preference         | what head office named                                                          |
 * | period             | a date within the period; where no file has one, different dates are a doubt     |
 * | alterations        | a file without any                                                              |
 * | inspection date    | the later one; none loses                                                       |
 * | content            | of equal files the first, as people sort files                                  |
 * | records and time   | the file that is later than every other one, see `orderOf`; else it is a doubt   |
 * | preference         | in doubt the one saved last, where head office said so                          |
 */
export function decide<T extends Contender>(
  files: readonly T[],
  day: IsoDay,
  prefer: Preference,
): Decision<T> {
  const named = files.filter(({ file }) => prefer.files.has(file));
  const wanted = named.length > 0 ? named : files;
  const within = wanted.filter(isWithin);
  const isMarkedWrongly = within.length === 0 && wanted.some(isOutside);
  const vouched = within.length > 0 ? within : wanted;
  if (isMarkedWrongly && new Set(wanted.map(({ inspectedOn }) => inspectedOn)).size > 1)
    return doubtful(groupsOf(wanted), 'dates', day, prefer);
  const clean = vouched.filter(({ alterations }) => alterations === 0);
  const sound = clean.length > 0 ? clean : vouched;
  const last = sound.map(dateOf).sort(compareText).at(-1);
  const groups = groupsOf(sound.filter((file) => dateOf(file) === last));
  return latestOf(groups, day, prefer);
}

/** Which rule decided against a file. */
export function reasonAgainst<T extends Contender>(
  file: T,
  winner: T,
  day: IsoDay,
  prefer: Preference,
): Reason {
  if (prefer.files.has(winner.file) && !prefer.files.has(file.file)) return 'preferred';
  if (isWithin(winner) && !isWithin(file)) return 'period';
  if (winner.alterations === 0 && file.alterations > 0) return 'alterations';
  if (isSameContent(file, winner)) return 'same';
  if (dateOf(winner) > dateOf(file) && !isOutside(winner)) return 'date';
  const order = orderOf(file.revision, winner.revision, day);
  return order.later === 1 ? order.by : 'newest';
}

/** Whether two files say the same. */
export const isSameContent = (a: Contender, b: Contender): boolean => contentOf(a) === contentOf(b);

const contentOf = ({ composite, fingerprint, revision }: Contender): string =>
  [fingerprint, composite, ...CONTENT_PARTS.map((part) => revision.content[part])].join(' ');

/** Whether 检查日期 vouches for 检查期间, or contradicts it: the file may be another period's that was marked wrongly. */
const isWithin = ({ inspectedOn, period }: Contender): boolean => liesWithin(inspectedOn, period) === true;
const isOutside = ({ inspectedOn, period }: Contender): boolean => liesWithin(inspectedOn, period) === false;

const dateOf = ({ inspectedOn }: Contender): string => inspectedOn ?? '';

/** Files that say the same. */
type Group<T> = readonly [T, ...T[]];

function groupsOf<T extends Contender>(files: readonly T[]): readonly Group<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const file of files) {
    const present = groups.get(contentOf(file));
    if (present) present.push(file);
    else groups.set(contentOf(file), [file]);
  }
  return [...groups.values()];
}

/** The group that is later than every other one: if there is one, it is left over when each is held against the best so far. */
function latestOf<T extends Contender>(
  groups: readonly Group<T>[],
  day: IsoDay,
  prefer: Preference,
): Decision<T> {
  const best = groups.reduce((present, group) =>
    orderOfGroups(present, group, day).later === 1 ? group : present,
  );
  for (const group of groups) {
    const order = group === best ? null : orderOfGroups(group, best, day);
    if (order && order.later !== 1)
      return doubtful(groups, order.later === 0 ? order.doubt : 'conflict', day, prefer);
  }
  return { winner: best[0], doubt: null };
}

/** As `orderOf`: some file of one group is later than one of the other group, and none is earlier. */
function orderOfGroups<T extends Contender>(a: Group<T>, b: Group<T>, day: IsoDay): Order {
  const orders = a.flatMap((x) => b.map((y) => orderOf(x.revision, y.revision, day)));
  const [first] = orders;
  const decided = orders.filter(({ later }) => later !== 0);
  if (decided.some(({ later }) => later !== decided[0]?.later)) return { later: 0, doubt: 'conflict' };
  return decided[0] ?? (first as Order);
}

/** In doubt nothing counts, unless the one that was saved last is to count. */
function doubtful<T extends Contender>(
  groups: readonly Group<T>[],
  doubt: Undecided,
  day: IsoDay,
  { newest }: Preference,
): Decision<T> {
  if (!newest) return { winner: null, doubt };
  const times = groups.map((group) => ({
    group,
    at: Math.max(...group.map(({ revision }) => savedAt(revision, day) ?? 0)),
  }));
  const last = Math.max(...times.map(({ at }) => at));
  const latest = times.filter(({ at }) => at === last && at > 0);
  const [only] = latest;
  return only && latest.length === 1 ? { winner: only.group[0], doubt: null } : { winner: null, doubt };
}
