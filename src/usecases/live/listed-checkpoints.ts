import type { Assessment } from '../../domain/assessment';
import { seenText } from '../../domain/entry';
import { positionText } from '../../domain/entry-code';
import { entryOf } from '../../domain/inspection';
import type { CellRef } from '../../domain/issue';
import type { CheckpointId } from '../../domain/rubric';
import type { CheckpointReading } from '../../domain/scoring';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';

/** What checkpoints are looked for by: 未检, 有问题, 有问题未扣分. */
export const CHECKPOINT_LISTS = ['blank', 'problem', 'unmarked'] as const;
export type CheckpointList = (typeof CHECKPOINT_LISTS)[number];

/** A checkpoint in a list, and where it is filled in. */
export interface ListedCheckpoint {
  readonly id: CheckpointId;
  /** Id and name of its discipline. */
  readonly discipline: { readonly id: string; readonly name: string };
  /** Its position as the field form prints it: 3-2. */
  readonly position: string;
  readonly text: string;
  /** What is entered, '' where nothing is. */
  readonly deduction: string;
  readonly reason: string;
  readonly cell: CellRef | null;
}

const BELONGS: Readonly<Record<CheckpointList, (reading: CheckpointReading) => boolean>> = {
  blank: ({ state, issue }) => state === 'blank' && issue === null,
  problem: ({ state }) => state === 'missing' || state === 'invalid',
  unmarked: ({ state, issue }) => state === 'blank' && issue !== null,
};

/** The checkpoints of a list in the order of the rubric, which is that of the sheets as they were made. */
export const listedCheckpoints = (
  { inspection, places }: WorkbookReading,
  { disciplines }: Assessment,
  list: CheckpointList,
): readonly ListedCheckpoint[] =>
  disciplines.flatMap(({ discipline: { id: disciplineId, name }, items }) =>
    items.flatMap(({ item, readings }, i) =>
      readings.flatMap((reading, j): readonly ListedCheckpoint[] => {
        const { id } = reading;
        if (!BELONGS[list](reading)) return [];
        const { deduction, reason } = entryOf(inspection, id);
        return [
          {
            id,
            discipline: { id: disciplineId, name },
            position: positionText(i + 1, j + 1),
            text: item.checkpoints[j]?.text ?? '',
            deduction: seenText(deduction),
            reason: seenText(reason),
            cell: places.get(id)?.at(list === 'problem' ? 'reason' : 'deduction').cell ?? null,
          },
        ];
      }),
    ),
  );

/** The one that follows a checkpoint in a list; the first one after the last, and where it is no longer in the list. */
export function nextIn(
  listed: readonly ListedCheckpoint[],
  all: readonly CheckpointId[],
  after: CheckpointId | null,
): ListedCheckpoint | null {
  const at = after === null ? -1 : all.indexOf(after);
  return listed.find(({ id }) => all.indexOf(id) > at) ?? listed[0] ?? null;
}
