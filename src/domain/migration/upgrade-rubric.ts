import { toDocument } from '../parse-rubric';
import { type CheckpointId, checkpointIndex, type Rubric } from '../rubric';
import type { RubricDocument } from '../rubric-document';
import { sameByWords } from './follow';

/**
 * The rubric as a document of format 2. A checkpoint that an earlier edition has by its words has the id that it had
 * there, in the last edition that knows it; every other one gets a new id that no edition has used. Without earlier
 * editions the ids are those that the positions gave.
 */
export function upgradeRubric(rubric: Rubric, earlier: readonly Rubric[] = []): RubricDocument {
  const used = new Set(earlier.flatMap((edition) => [...checkpointIndex(edition).keys()].map(fold)));
  const matches = [...earlier]
    .reverse()
    .map((edition) => new Map([...sameByWords(edition, rubric)].map(([id, now]) => [now, id])));
  const given = new Set<string>();
  const ids = new Map<CheckpointId, CheckpointId>();
  const take = (checkpoint: CheckpointId, id: CheckpointId): void => {
    ids.set(checkpoint, id);
    given.add(fold(id));
  };
  const located = [...checkpointIndex(rubric).values()];
  for (const { checkpoint } of located) {
    const id = matches.map((by) => by.get(checkpoint.id)).find((found) => found);
    if (id && !given.has(fold(id))) take(checkpoint.id, id);
  }
  for (const { checkpoint, item } of located) {
    if (ids.has(checkpoint.id)) continue;
    take(
      checkpoint.id,
      freeId(
        item.id,
        item.checkpoints.indexOf(checkpoint) + 1,
        (id) => used.has(fold(id)) || given.has(fold(id)),
      ),
    );
  }
  return toDocument({
    ...rubric,
    format: 2,
    disciplines: rubric.disciplines.map((discipline) => ({
      ...discipline,
      items: discipline.items.map((item) => ({
        ...item,
        checkpoints: item.checkpoints.map(({ id, text }) => ({ id: ids.get(id) ?? id, text })),
      })),
    })),
  });
}

/** To MATCH the case of letters makes no difference. */
const fold = (id: CheckpointId): string => id.toLowerCase();

/** The item's id and the first number from `from` on that is free; ids begin with a letter. */
function freeId(item: string, from: number, isTaken: (id: CheckpointId) => boolean): CheckpointId {
  const stem = /^[A-Za-z]/.test(item) ? item : `K${item}`;
  let number = from;
  while (isTaken(`${stem}.${number}`)) number += 1;
  return `${stem}.${number}`;
}
