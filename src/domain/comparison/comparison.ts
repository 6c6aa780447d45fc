import type { Hundredths, Tenths } from '../marks';
import type { Discipline } from '../rubric';
import type { CheckpointReading, ItemScore } from '../scoring';
import type { Outcome } from './outcome';

/** The same of the earlier and of the later inspection. */
export interface Both<Value> {
  readonly before: Value;
  readonly now: Value;
}

/** A score of both inspections; null where there is none: nothing is applicable, or nobody has begun. */
export interface ScoreChange<Mark extends number> extends Both<Mark | null> {
  /** Later minus earlier, in the unit of the score; null unless both are there. */
  readonly change: number | null;
  /** 暂计: what either of them follows from is not finished or has errors. */
  readonly provisional: boolean;
}

/** A checkpoint in both inspections; null where an edition has none that looks at the same thing. */
export interface CheckpointComparison extends Both<CheckpointReading | null> {
  readonly outcome: Outcome;
}

/** An item in both inspections; null where an edition has none. */
export interface ItemComparison extends Both<ItemScore | null> {
  /** Σ valid deductions before the clamp at 0. */
  readonly deducted: Both<Tenths | null>;
  readonly score: ScoreChange<Tenths>;
  /** Those that it has now, also where they were in another item then; after them those that it had and nobody has now. */
  readonly checkpoints: readonly CheckpointComparison[];
}

/** A discipline in both inspections; null where an edition has none of its id. */
export interface DisciplineComparison extends Both<Discipline | null> {
  readonly deducted: Both<Tenths | null>;
  readonly score: ScoreChange<Hundredths>;
  /** Those that it has now, then those that it had and the later edition lacks. */
  readonly items: readonly ItemComparison[];
}

/** Two inspections beside each other. Every checkpoint of both editions is in it just once. */
export interface Comparison {
  readonly composite: ScoreChange<Hundredths>;
  /** Those of the later edition, then those that only the earlier one has. */
  readonly disciplines: readonly DisciplineComparison[];
}
