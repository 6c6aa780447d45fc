import { type Following, type LostReason, sameCheckpoints } from '../migration/follow';
import { isSameWording } from '../migration/same-wording';
import type { CheckpointId, Rubric } from '../rubric';
import type { CheckpointReading, DisciplineScore, ItemScore } from '../scoring';
import type { Both } from './comparison';

type Scores = readonly DisciplineScore[];

/**
 * What of two editions looks at the same thing. Checkpoints: as they follow into another edition (ADR 23), whatever their deduct
 * range. Items: of one id, and of one name or with a checkpoint in common, because an id may be a position; else of one name and
 * with a checkpoint in common, where just one is on either side.
 */
export class Correspondence {
  private readonly forth: ReadonlyMap<CheckpointId, Following<LostReason>>;
  private readonly back: ReadonlyMap<CheckpointId, Following<LostReason>>;
  private readonly readings: Both<ReadonlyMap<CheckpointId, CheckpointReading>>;
  private readonly items: Both<ReadonlyMap<ItemScore, ItemScore>>;

  constructor(earlier: Rubric, later: Rubric, before: Scores, now: Scores) {
    this.forth = sameCheckpoints(earlier, later);
    this.back = sameCheckpoints(later, earlier);
    this.readings = { before: readingsIn(before), now: readingsIn(now) };
    const pairs = this.pairsOf(itemsIn(before), itemsIn(now));
    this.items = { before: new Map(pairs.map(([was, is]) => [is, was])), now: new Map(pairs) };
  }

  /** The earlier reading of a checkpoint of the later edition. */
  before(id: CheckpointId): CheckpointReading | null {
    return found(this.back.get(id), this.readings.before);
  }

  /** The later reading of a checkpoint of the earlier edition. */
  now(id: CheckpointId): CheckpointReading | null {
    return found(this.forth.get(id), this.readings.now);
  }

  itemThen(item: ItemScore): ItemScore | null {
    return this.items.before.get(item) ?? null;
  }

  itemNow(item: ItemScore): ItemScore | null {
    return this.items.now.get(item) ?? null;
  }

  /** Why one of them is not there. */
  whyLost({ before, now }: Both<CheckpointReading | null>): LostReason {
    const following = before ? this.forth.get(before.id) : this.back.get(now?.id ?? '');
    return following && 'reason' in following ? following.reason : 'gone';
  }

  private pairsOf(before: readonly ItemScore[], now: readonly ItemScore[]): readonly Pair[] {
    const ids = new Map(now.map((item) => [item.item.id, item]));
    const byId = before.flatMap((was): readonly Pair[] => {
      const is = ids.get(was.item.id);
      return is && (isNamedAlike(was, is) || this.shareOne(was, is)) ? [[was, is]] : [];
    });
    const paired = new Set(byId.flat());
    const left = before
      .filter((was) => !paired.has(was))
      .flatMap((was) =>
        now
          .filter((is) => !paired.has(is) && isNamedAlike(was, is) && this.shareOne(was, is))
          .map((is): Pair => [was, is]),
      );
    const isOnly = (pair: Pair): boolean =>
      left.filter(([was, is]) => was === pair[0] || is === pair[1]).length === 1;
    return [...byId, ...left.filter(isOnly)];
  }

  /** Whether a checkpoint of one item is in the other. */
  private shareOne(before: ItemScore, now: ItemScore): boolean {
    const ids = new Set(now.readings.map(({ id }) => id));
    return before.readings.some(({ id }) => ids.has(this.now(id)?.id ?? ''));
  }
}

type Pair = readonly [before: ItemScore, now: ItemScore];

const isNamedAlike = (before: ItemScore, now: ItemScore): boolean =>
  isSameWording(before.item.name, now.item.name);

const itemsIn = (scores: Scores): readonly ItemScore[] => scores.flatMap(({ items }) => items);

const readingsIn = (scores: Scores): ReadonlyMap<CheckpointId, CheckpointReading> =>
  new Map(itemsIn(scores).flatMap(({ readings }) => readings.map((reading) => [reading.id, reading])));

const found = (
  following: Following | undefined,
  readings: ReadonlyMap<CheckpointId, CheckpointReading>,
): CheckpointReading | null => (following && 'to' in following ? (readings.get(following.to) ?? null) : null);
