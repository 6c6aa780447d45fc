import type { CheckpointId, Item, LocatedCheckpoint, Rubric } from '../rubric';
import { checkpointIndex } from '../rubric';
import { isSameRule } from '../rule';
import { wordingOf } from './same-wording';

/** Why an entry does not follow its checkpoint into another version of the rubric. */
export const MOVE_REASONS = ['gone', 'reworded', 'range', 'ambiguous'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** Where a checkpoint is in another version of its rubric, or why nobody can say so. */
export type Following<Reason extends MoveReason = MoveReason> = There | { readonly reason: Reason };

type There = { readonly to: CheckpointId };

/** Why a version has no checkpoint that looks at the same thing. */
export type LostReason = Exclude<MoveReason, 'range'>;

/**
 * Where each checkpoint of one version is in another. Ids that a rubric states are the checkpoint's own; where either
 * version states none, ids are positions, and only the text decides, within the item, if it occurs once on both sides.
 * Nothing ever follows into other words or another deduct range.
 */
export const followCheckpoints = (from: Rubric, to: Rubric): ReadonlyMap<CheckpointId, Following> =>
  eachFound(from, to, within);

/** What was found before, by both versions: a rubric never changes, and a comparison is made anew with every entry. */
const knownPairs = new WeakMap<Rubric, WeakMap<Rubric, ReadonlyMap<CheckpointId, Following<LostReason>>>>();

/** The same, whatever their deduct ranges are: which checkpoints of two versions look at the same thing. */
export function sameCheckpoints(from: Rubric, to: Rubric): ReadonlyMap<CheckpointId, Following<LostReason>> {
  const others =
    knownPairs.get(from) ?? new WeakMap<Rubric, ReadonlyMap<CheckpointId, Following<LostReason>>>();
  knownPairs.set(from, others);
  const same =
    others.get(to) ??
    eachFound(from, to, (_, place) => ('reason' in place ? place : { to: place.checkpoint.id }));
  others.set(to, same);
  return same;
}

function eachFound<Result extends Following>(
  from: Rubric,
  to: Rubric,
  following: (located: LocatedCheckpoint, found: ReturnType<Find>) => Result,
): ReadonlyMap<CheckpointId, Result | There> {
  if (from.fingerprint === to.fingerprint)
    return new Map([...checkpointIndex(from).keys()].map((id) => [id, { to: id }]));
  const find = from.format === 2 && to.format === 2 ? byStatedId(to) : byText(from, to);
  return new Map([...checkpointIndex(from)].map(([id, located]) => [id, following(located, find(located))]));
}

/** The checkpoints of another version that are those of a version by their words, whatever their deduct range is. */
export function sameByWords(from: Rubric, to: Rubric): ReadonlyMap<CheckpointId, CheckpointId> {
  const find = byText(from, to);
  return new Map(
    [...checkpointIndex(from)].flatMap(([id, located]) => {
      const found = find(located);
      return 'reason' in found ? [] : [[id, found.checkpoint.id] as const];
    }),
  );
}

type Find = (located: LocatedCheckpoint) => LocatedCheckpoint | { readonly reason: LostReason };

function byStatedId(to: Rubric): Find {
  const index = checkpointIndex(to);
  return ({ checkpoint }) => {
    const found = index.get(checkpoint.id);
    if (!found) return { reason: 'gone' };
    return wordingOf(found.checkpoint.text) === wordingOf(checkpoint.text) ? found : { reason: 'reworded' };
  };
}

function byText(from: Rubric, to: Rubric): Find {
  const [theirs, mine] = [wordsOf(to), wordsOf(from)];
  return (located) => {
    const { checkpoint, item } = located;
    const words = wordingOf(checkpoint.text);
    const all = theirs.get(words) ?? [];
    const same = all.filter((found) => found.item.id === item.id);
    const [found] = same;
    if (!found) return { reason: 'gone' };
    const own = mine.get(words) ?? [];
    const isOnce = same.length === 1 && own.filter((other) => other.item.id === item.id).length === 1;
    // A text that other items have too: an item's id may be a position itself, so only its name shows that it is the same.
    const isShared = own.length > 1 || all.length > 1;
    const isNamed = isSameItem(item, found.item) && isOnlyOne(own, located) && isOnlyOne(all, found);
    return isOnce && (!isShared || isNamed) ? found : { reason: 'ambiguous' };
  };
}

/** Checkpoints by what they say. */
function wordsOf(rubric: Rubric): ReadonlyMap<string, readonly LocatedCheckpoint[]> {
  const words = new Map<string, LocatedCheckpoint[]>();
  for (const located of checkpointIndex(rubric).values()) {
    const key = wordingOf(located.checkpoint.text);
    words.set(key, [...(words.get(key) ?? []), located]);
  }
  return words;
}

const isSameItem = (one: Item, other: Item): boolean => wordingOf(one.name) === wordingOf(other.name);

/** Whether of the places that have the same words just one in its discipline is in an item of its name. */
const isOnlyOne = (places: readonly LocatedCheckpoint[], { discipline, item }: LocatedCheckpoint): boolean =>
  places.filter((place) => place.discipline.id === discipline.id && isSameItem(place.item, item)).length ===
  1;

const within = ({ item }: LocatedCheckpoint, found: ReturnType<Find>): Following => {
  if ('reason' in found) return found;
  return isSameRule(item.rule, found.item.rule) ? { to: found.checkpoint.id } : { reason: 'range' };
};
