import type { Tenths } from './marks';
import type { SchemeDocument } from './rubric-document';
import type { DeductionRule } from './rule/kinds';
import type { Scheme } from './scheme';

/** Where an item comes from: `source` is verbatim from the 方案, `supplement` a drafted example (样例). */
export type Provenance = 'source' | 'supplement';

/**
 * Identifies a checkpoint within its rubric. A rubric of format 1 states none: there it is the item's id, a dot and the
 * number from 1, e.g. `CS-01.2`, which is a position and not the checkpoint's own.
 */
export type CheckpointId = string;

/** Checkpoint 检查内容: one thing that is looked at and entered on a row of its own. */
export interface Checkpoint {
  readonly id: CheckpointId;
  readonly text: string;
}

/** Item 项目/标准内容: a full mark (规定分值) shared by one or more checkpoints. */
export interface Item {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly fullMark: Tenths;
  /** What may be deducted for each of its checkpoints. */
  readonly rule: DeductionRule;
  readonly provenance: Provenance;
  readonly checkpoints: readonly Checkpoint[];
}

/** Discipline 专业: its items' full marks sum to exactly 100. */
export interface Discipline {
  readonly id: string;
  readonly name: string;
  /** Whole percents, 1–100; the weights of a rubric sum to 100. */
  readonly weight: number;
  /** The five captions of the source's table, which differ by discipline (项目 / 标准内容). */
  readonly columns: readonly string[];
  readonly items: readonly Item[];
}

/** Rubric 评分细则: made only by `parseRubric`, so whoever holds one holds a valid one. */
export interface Rubric {
  /** Of the file that it comes from: 2 where checkpoints state ids of their own, which stay theirs in later versions. */
  readonly format: 1 | 2;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly disciplines: readonly Discipline[];
  readonly scheme: Scheme;
  /** The part of the scheme that the rubric file itself states; the rest is the 方案's. */
  readonly statedScheme: SchemeDocument;
  /** SHA-256 of the canonical JSON, 64 lower-case hex digits. */
  readonly fingerprint: string;
}

/** The first 8 hex digits of the fingerprint: printed in every footer and written into the workbook. */
export const shortCode = (rubric: Pick<Rubric, 'fingerprint'>): string => rubric.fingerprint.slice(0, 8);

/** A checkpoint together with the item and discipline it belongs to. */
export interface LocatedCheckpoint {
  readonly discipline: Discipline;
  readonly item: Item;
  readonly checkpoint: Checkpoint;
}

type CheckpointIndex = ReadonlyMap<CheckpointId, LocatedCheckpoint>;

/** Indexes that were made before: a rubric never changes. */
const indexes = new WeakMap<Rubric, CheckpointIndex>();

/** Every checkpoint of the rubric by id, in the rubric's order. */
export function checkpointIndex(rubric: Rubric): CheckpointIndex {
  const before = indexes.get(rubric);
  if (before) return before;
  const index = new Map<CheckpointId, LocatedCheckpoint>();
  for (const discipline of rubric.disciplines)
    for (const item of discipline.items)
      for (const checkpoint of item.checkpoints) index.set(checkpoint.id, { discipline, item, checkpoint });
  indexes.set(rubric, index);
  return index;
}

/** How many checkpoints a discipline has. */
export const checkpointCount = (discipline: Discipline): number =>
  discipline.items.reduce((sum, item) => sum + item.checkpoints.length, 0);
