import { toDocument } from '../parse-rubric';
import { type CheckpointId, checkpointIndex, type Item, type Rubric } from '../rubric';
import type { RubricDocument } from '../rubric-document';
import { wordingOf } from './same-wording';

/**
 * The rubric as a document of format 2. A checkpoint whose words stand once in its item in an earlier edition, and once
 * now, has the id that it had there, in the last edition that knows it; every other one gets a new id that no edition has
 * used. Without earlier editions the ids are those that the positions gave.
 */
export function upgradeRubric(rubric: Rubric, earlier: readonly Rubric[] = []): RubricDocument {
  const used = new Set(earlier.flatMap((edition) => [...checkpointIndex(edition).keys()].map(fold)));
  const known = [...earlier].reverse().map(idsByWords);
  const given = new Set<string>();
  const ids = new Map<CheckpointId, CheckpointId>();
  const take = (checkpoint: CheckpointId, id: CheckpointId): void => {
    ids.set(checkpoint, id);
    given.add(fold(id));
  };
  const located = [...checkpointIndex(rubric).values()];
  for (const { checkpoint, item } of located) {
    const words = wordsIn(item, checkpoint.text);
    const id = isOnce(item, checkpoint.text) && known.map((by) => by.get(words)).find((found) => found);
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
  const document = toDocument(rubric);
  return {
    ...document,
    format: 2,
    disciplines: document.disciplines.map((discipline, d) => ({
      ...discipline,
      items: discipline.items.map((item, i) => ({
        ...item,
        checkpoints: (rubric.disciplines[d]?.items[i]?.checkpoints ?? []).map(({ id, text }) => ({
          id: ids.get(id) ?? id,
          text,
        })),
      })),
    })),
  };
}

/** To MATCH the case of letters makes no difference. */
const fold = (id: CheckpointId): string => id.toLowerCase();

const wordsIn = (item: Item, text: string): string => `${item.id}\n${wordingOf(text)}`;

const isOnce = (item: Item, text: string): boolean =>
  item.checkpoints.filter((other) => wordingOf(other.text) === wordingOf(text)).length === 1;

/** The ids of an edition by item and words; those that stand twice in an item are not told apart. */
function idsByWords(edition: Rubric): ReadonlyMap<string, CheckpointId> {
  const ids = new Map<string, CheckpointId>();
  for (const { checkpoint, item } of checkpointIndex(edition).values())
    if (isOnce(item, checkpoint.text)) ids.set(wordsIn(item, checkpoint.text), checkpoint.id);
  return ids;
}

/** The item's id and the first number from `from` on that is free; ids begin with a letter. */
function freeId(item: string, from: number, isTaken: (id: CheckpointId) => boolean): CheckpointId {
  const stem = /^[A-Za-z]/.test(item) ? item : `K${item}`;
  let number = from;
  while (isTaken(`${stem}.${number}`)) number += 1;
  return `${stem}.${number}`;
}
