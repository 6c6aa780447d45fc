import { isSeen, readEntry } from '../../domain/entry';
import type { CheckpointId } from '../../domain/rubric';
import { checkpointsOf, locate, type QuickSource } from './quick-source';

/** What a checkpoint still lacks: it is not inspected, its reason is missing, or what stands there cannot be as it is. */
export type Lack = 'blank' | 'reason' | 'problem';

/** What a checkpoint lacks; null where nothing, and where its row is not in the workbook. */
export function lackOf(source: QuickSource, id: CheckpointId): Lack | null {
  const located = source.isPlaced(id) ? locate(source, id) : null;
  if (!located) return null;
  const { state, issue } = readEntry(source.entry(id), located.item.rule);
  if (state === 'blank') return issue === null ? 'blank' : 'problem';
  if (state === 'invalid') return 'problem';
  return issue === null ? null : 'reason';
}

/** How many checkpoints of a discipline lack what. */
export function lacking(source: QuickSource, disciplineId: string | null): Readonly<Record<Lack, number>> {
  const counts = { blank: 0, reason: 0, problem: 0 };
  for (const id of checkpointsOf(source, disciplineId)) {
    const lack = lackOf(source, id);
    if (lack) counts[lack] += 1;
  }
  return counts;
}

/**
 * The checkpoint that comes next after another one, in the order of the rubric and round again: one that is not inspected; where there
 * is none left, one that lacks anything else. Null where nothing is lacking.
 */
export function nextOpen(
  source: QuickSource,
  disciplineId: string | null,
  after: CheckpointId | null,
): CheckpointId | null {
  const all = checkpointsOf(source, disciplineId);
  const from = after === null ? 0 : all.indexOf(after) + 1;
  const turned = [...all.slice(from), ...all.slice(0, from)];
  return (
    turned.find((id) => lackOf(source, id) === 'blank') ??
    turned.find((id) => lackOf(source, id) !== null) ??
    null
  );
}

/** The checkpoints of an item that 本项全部符合 fills: those where nothing was entered, neither a deduction nor a reason. */
export const restOfItem = (source: QuickSource, id: CheckpointId): readonly CheckpointId[] =>
  (locate(source, id)?.item.checkpoints ?? [])
    .map((checkpoint) => checkpoint.id)
    .filter((one) => {
      const { deduction, reason } = source.entry(one);
      return source.isPlaced(one) && !isSeen(deduction) && !isSeen(reason);
    });
