import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { CheckpointDocument, ItemDocument, RubricDocument } from '../../src/domain/rubric-document';
import type { Random } from './random';

/** A checkpoint that keeps its soul while everything around it is edited; only tests can see it. */
interface Soul {
  readonly soul: number;
  id: string;
  text: string;
}

interface EditedItem extends Omit<ItemDocument, 'checkpoints'> {
  checkpoints: Soul[];
}

/** A rubric that can be edited and written again, in either format, with the true identity of every checkpoint. */
export class EditedRubric {
  private readonly items: { discipline: number; item: EditedItem }[];
  private next = 0;

  private constructor(private readonly document: RubricDocument) {
    this.items = document.disciplines.flatMap(({ items }, discipline) =>
      items.map((item) => ({
        discipline,
        item: { ...item, checkpoints: item.checkpoints.map((checkpoint) => this.born(textOf(checkpoint))) },
      })),
    );
  }

  static of(rubric: Rubric): EditedRubric {
    return new EditedRubric(toDocument(rubric));
  }

  /** A copy to edit further. */
  copy(): EditedRubric {
    const copy = new EditedRubric(this.document);
    copy.items.length = 0;
    copy.items.push(
      ...this.items.map(({ discipline, item }) => ({
        discipline,
        item: { ...item, checkpoints: item.checkpoints.map((checkpoint) => ({ ...checkpoint })) },
      })),
    );
    copy.next = this.next;
    return copy;
  }

  /** The rubric as a file of the format has it, and the soul of each of its checkpoints by id. */
  build(format: 1 | 2, version: string): { rubric: Rubric; souls: ReadonlyMap<string, number> } {
    const { format: _, ...document } = this.document;
    const parsed = parseRubric({
      ...(format === 2 ? { format } : {}),
      ...document,
      version,
      disciplines: document.disciplines.map((discipline, i) => ({
        ...discipline,
        items: this.items
          .filter((place) => place.discipline === i)
          .map(({ item }) => ({
            ...item,
            checkpoints: item.checkpoints.map(({ id, text }) => (format === 2 ? { id, text } : text)),
          })),
      })),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const all = document.disciplines.flatMap((_, i) =>
      this.items
        .filter((place) => place.discipline === i)
        .flatMap(({ item }) => item.checkpoints.map(({ soul }) => soul)),
    );
    const ids = [...checkpointIndex(parsed.value).keys()];
    return { rubric: parsed.value, souls: new Map(ids.map((id, i) => [id, all[i] ?? -1])) };
  }

  /** One edit of a kind that head offices make; answers its name. */
  edit(rng: Random): string {
    const kinds = Object.keys(EDITS) as (keyof typeof EDITS)[];
    const kind = rng.pick(kinds);
    EDITS[kind](
      this.items.map(({ item }) => item),
      rng,
      (text) => this.born(text),
    );
    return kind;
  }

  private born(text: string): Soul {
    this.next += 1;
    return { soul: this.next, id: `K${this.next}`, text };
  }
}

const textOf = (checkpoint: CheckpointDocument): string =>
  typeof checkpoint === 'string' ? checkpoint : checkpoint.text;

type Edit = (items: readonly EditedItem[], rng: Random, born: (text: string) => Soul) => void;

/** Where a random checkpoint is. */
function someCheckpoint(items: readonly EditedItem[], rng: Random): [item: EditedItem, at: number] {
  const item = rng.pick(items);
  return [item, rng.int(0, item.checkpoints.length - 1)];
}

/** Items are never left without a checkpoint. */
const EDITS = {
  insert: (items, rng, born) => {
    const [item, at] = someCheckpoint(items, rng);
    item.checkpoints.splice(at, 0, born(`新增的检查内容${rng.int(0, 1e9)}`));
  },
  delete: (items, rng) => {
    const [item, at] = someCheckpoint(items, rng);
    if (item.checkpoints.length > 1) item.checkpoints.splice(at, 1);
  },
  'move within': (items, rng) => {
    const [item, at] = someCheckpoint(items, rng);
    const [moved] = item.checkpoints.splice(at, 1);
    if (moved) item.checkpoints.splice(rng.int(0, item.checkpoints.length), 0, moved);
  },
  'move between': (items, rng) => {
    const [item, at] = someCheckpoint(items, rng);
    if (item.checkpoints.length === 1) return;
    const [moved] = item.checkpoints.splice(at, 1);
    const { checkpoints } = rng.pick(items);
    if (moved) checkpoints.splice(rng.int(0, checkpoints.length), 0, moved);
  },
  reword: (items, rng) => {
    const [item, at] = someCheckpoint(items, rng);
    const checkpoint = item.checkpoints[at];
    if (checkpoint) checkpoint.text += rng.pick(['并有记录', '3', '，不少于2次']);
  },
  'punctuate anew': (items, rng) => {
    const [item, at] = someCheckpoint(items, rng);
    const checkpoint = item.checkpoints[at];
    if (checkpoint) checkpoint.text = ` ${checkpoint.text}。`;
  },
  'mark anew': (items, rng) => {
    const { deductPerMissing } = rng.pick(items);
    deductPerMissing.max = Math.round((deductPerMissing.max + 0.5) * 10) / 10;
  },
  rename: (items, rng) => {
    const item = rng.pick(items);
    item.name += '（修订）';
  },
  'swap texts': (items, rng) => {
    const [one, i] = someCheckpoint(items, rng);
    const [other, j] = someCheckpoint(items, rng);
    const [a, b] = [one.checkpoints[i], other.checkpoints[j]];
    if (a && b) [a.text, b.text] = [b.text, a.text];
  },
  'repeat a text': (items, rng, born) => {
    const [item, at] = someCheckpoint(items, rng);
    const { checkpoints } = rng.chance(0.5) ? item : rng.pick(items);
    checkpoints.splice(rng.int(0, checkpoints.length), 0, born(item.checkpoints[at]?.text ?? ''));
  },
} satisfies Readonly<Record<string, Edit>>;
