import type { Both, CheckpointComparison, Comparison } from '../domain/comparison/comparison';
import { type CountedKind, countedAs, type Incomparable } from '../domain/comparison/outcome';
import { seenText } from '../domain/entry';
import { positionText } from '../domain/entry-code';
import { entryOf, type Inspection } from '../domain/inspection';
import type { Tenths } from '../domain/marks';
import type { CheckpointId, Discipline } from '../domain/rubric';
import type { ItemScore } from '../domain/scoring';

/** What is said of a checkpoint in one of two inspections: the deduction, that it conforms, or why nothing can be said. */
export type SideWord = Tenths | 'conforms' | Incomparable;

/** A deduction of either inspection in a list. */
export interface ListedChange {
  /** Of the later edition, else of the earlier one. */
  readonly id: CheckpointId;
  readonly discipline: { readonly id: string; readonly name: string };
  /** Its position as the field form prints it, in the edition that has it. */
  readonly position: string;
  readonly text: string;
  readonly kind: CountedKind;
  /** Σ deductions of its item. */
  readonly item: Both<Tenths | null>;
  readonly sides: Both<SideWord>;
  /** 存在问题 of the earlier inspection, '' where nothing is. */
  readonly reasonBefore: string;
  /** Whether the later edition has it, so that there is a row for it. */
  readonly isThere: boolean;
}

/** Every deduction of either inspection, in the order of the later edition. */
export const listedChanges = ({ disciplines }: Comparison, earlier: Inspection): readonly ListedChange[] =>
  disciplines.flatMap(({ before, now, items }) =>
    items.flatMap((item) =>
      item.checkpoints.flatMap((checkpoint): readonly ListedChange[] => {
        const kind = countedAs(checkpoint.outcome);
        const discipline = now ?? before;
        const reading = checkpoint.now ?? checkpoint.before;
        const home = checkpoint.now ? item.now : item.before;
        if (kind === null || !reading || !home || !discipline) return [];
        const place = placeOf(reading.id, home, checkpoint.now ? now : before);
        return [
          {
            id: reading.id,
            discipline: { id: discipline.id, name: discipline.name },
            ...place,
            kind,
            item: item.deducted,
            sides: { before: wordOf(checkpoint, 'before'), now: wordOf(checkpoint, 'now') },
            reasonBefore: checkpoint.before ? seenText(entryOf(earlier, checkpoint.before.id).reason) : '',
            isThere: checkpoint.now !== null,
          },
        ];
      }),
    ),
  );

function placeOf(
  id: CheckpointId,
  { item }: ItemScore,
  discipline: Discipline | null,
): Pick<ListedChange, 'position' | 'text'> {
  const at = item.checkpoints.findIndex((checkpoint) => checkpoint.id === id);
  const place = (discipline?.items ?? []).findIndex((other) => other.id === item.id);
  return { position: positionText(place + 1, at + 1), text: item.checkpoints[at]?.text ?? '' };
}

function wordOf({ outcome, ...readings }: CheckpointComparison, side: keyof Both<unknown>): SideWord {
  const reading = readings[side];
  if (reading?.state === 'missing') return reading.deduction;
  return outcome.kind === 'incomparable' && outcome.side === side ? outcome.why : 'conforms';
}
