import { type EntryReading, readEntry } from './entry';
import { entryOf, type Inspection } from './inspection';
import { divideRounded, type Hundredths, hundredths, type Tenths, tenths } from './marks';
import type { CheckpointId, Discipline, Item, Rubric } from './rubric';

/** A checkpoint's reading under its id. */
export interface CheckpointReading extends EntryReading {
  readonly id: CheckpointId;
}

/** An item's score, null when it is not applicable. */
export interface ItemScore {
  readonly item: Item;
  readonly score: Tenths | null;
  readonly readings: readonly CheckpointReading[];
}

/** A discipline's score and how far its inspection has come. entered + blank + errors = of. */
export interface DisciplineScore {
  readonly discipline: Discipline;
  /** 专业得分; null when every item is not applicable. Blank entries deduct nothing, so see `blank`. */
  readonly score: Hundredths | null;
  readonly items: readonly ItemScore[];
  readonly entered: number;
  readonly blank: number;
  readonly errors: number;
  readonly of: number;
  /** Σ valid deductions before the clamp at 0. */
  readonly deducted: Tenths;
}

/** Item: not applicable if every checkpoint is; else max(0, full mark − Σ deductions). */
export function scoreItem(item: Item, readings: readonly CheckpointReading[]): Tenths | null {
  if (readings.every(({ state }) => state === 'not-applicable')) return null;
  const deducted = readings.reduce((sum, { deduction }) => sum + deduction, 0);
  return tenths(Math.max(0, item.fullMark - deducted));
}

/** Discipline: 100 × Σ item scores ÷ Σ full marks of applicable items, 2 decimals, half away from zero. */
export function scoreDiscipline(discipline: Discipline, inspection: Inspection): DisciplineScore {
  const items = discipline.items.map((item): ItemScore => {
    const readings = item.checkpoints.map(({ id }) => ({
      id,
      ...readEntry(entryOf(inspection, id), item.rule),
    }));
    return { item, score: scoreItem(item, readings), readings };
  });
  const readings = items.flatMap((item) => item.readings);
  const applicable = items.filter(({ score }) => score !== null);
  const full = applicable.reduce((sum, { item }) => sum + item.fullMark, 0);
  const reached = applicable.reduce((sum, { score }) => sum + (score ?? 0), 0);
  const blank = readings.filter(({ state }) => state === 'blank').length;
  const errors = readings.filter(({ state, issue }) => state !== 'blank' && issue !== null).length;
  return {
    discipline,
    score: full === 0 ? null : hundredths(divideRounded(10000 * reached, full)),
    items,
    entered: readings.length - blank - errors,
    blank,
    errors,
    of: readings.length,
    deducted: tenths(readings.reduce((sum, { deduction }) => sum + deduction, 0)),
  };
}

/** Nothing has been entered for it, rightly or wrongly: its score says nothing yet and is not to be shown. */
export const isUntouched = ({ blank, of }: Pick<DisciplineScore, 'blank' | 'of'>): boolean => blank === of;

/** Composite 综合得分: Σ(weight × discipline score) ÷ Σ weights of applicable disciplines; null when none is. */
export function compositeOf(scores: readonly DisciplineScore[]): Hundredths | null {
  const applicable = scores.filter(({ score }) => score !== null);
  const weights = applicable.reduce((sum, { discipline }) => sum + discipline.weight, 0);
  if (weights === 0) return null;
  const weighted = applicable.reduce(
    (sum, { discipline, score }) => sum + discipline.weight * (score ?? 0),
    0,
  );
  return hundredths(divideRounded(weighted, weights));
}

/** Every discipline of the rubric, in its order. */
export const scoreAll = (rubric: Rubric, inspection: Inspection): readonly DisciplineScore[] =>
  rubric.disciplines.map((discipline) => scoreDiscipline(discipline, inspection));
