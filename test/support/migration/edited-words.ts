import type { Random } from '../random';
import { type Checkpoint, type Draft, EDITS, type Item, newItem, type Part } from './edits';

interface Located {
  readonly item: Item;
  readonly check: Checkpoint;
  readonly id: string;
}
/** Editions of a rubric, edited as head offices edit them, with the truth about each checkpoint. */
export class EditedWords {
  /** Of the file that was made last: what the ids are. */
  private format: 1 | 2 = 1;

  private constructor(private readonly draft: Draft) {}

  static first(rng: Random): EditedWords {
    const parts = ['d1', 'd2', 'd3'].map(
      (id, i): Part => ({
        id,
        name: `专业${id}`,
        weight: [50, 30, 20][i] ?? 0,
        items: Array.from({ length: rng.int(1, 3) }, (_, at) =>
          newItem(`${id.toUpperCase()}-0${at + 1}`, rng.int(1, 4)),
        ),
      }),
    );
    return new EditedWords({ parts, removed: [] });
  }

  copy(): EditedWords {
    return new EditedWords(structuredClone(this.draft));
  }

  /** The file of a format. */
  document(format: 1 | 2, version: string): object {
    this.format = format;
    return {
      ...(format === 2 ? { format } : {}),
      id: 'words',
      version,
      title: '细则',
      disciplines: this.draft.parts.map(({ id, name, weight, items }) => ({
        id,
        name,
        weight,
        columns: ['类别', '项目', '标准', '规定分值', '扣分'],
        items: items.map((one, i) => ({
          id: one.id,
          category: one.category,
          name: one.name,
          checkpoints: one.checks.map((check) =>
            format === 2 ? { id: check.id, text: check.text } : check.text,
          ),
          fullMark: i === 0 ? 100 - 10 * (items.length - 1) : 10,
          deductPerMissing: { min: 0.5, max: one.max },
          provenance: 'source',
        })),
      })),
    };
  }

  private located(): readonly Located[] {
    return this.draft.parts.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.checks.map((check, i) => ({
          item,
          check,
          id: this.format === 2 ? check.id : `${item.id}.${i + 1}`,
        })),
      ),
    );
  }

  /** What is at an id: the meaning of its words, who its item truly is, and the words as they are printed. */
  at(id: string): { meaning: number; item: number; text: string } | undefined {
    const found = this.located().find((one) => one.id === id);
    return found && { meaning: found.check.meaning, item: found.item.self, text: found.check.text.trim() };
  }

  /** Whether another edition has no discipline of the one that an id is in. */
  isPartGone(id: string, later: EditedWords): boolean {
    const at = this.draft.parts.find(({ items }) =>
      this.located().some((one) => one.id === id && items.includes(one.item)),
    );
    return !later.draft.parts.some((part) => part.id === at?.id);
  }

  /** Whether the words at an id are elsewhere too. */
  isShared(id: string): boolean {
    const all = this.located();
    const meaning = all.find((one) => one.id === id)?.check.meaning;
    return all.filter(({ check }) => check.meaning === meaning).length > 1;
  }

  /** Where the entry at an id has to be: its id, or the reason why it does not follow. */
  expectation(id: string, later: EditedWords): string {
    const mine = this.located();
    const theirs = later.located();
    const me = mine.find((one) => one.id === id);
    if (!me) throw new Error(id);
    if (this.format === 2 && later.format === 2) {
      const they = theirs.find((one) => one.id === id);
      if (!they) return 'gone';
      if (they.check.meaning !== me.check.meaning) return 'reworded';
      return they.item.max === me.item.max ? id : 'range';
    }
    const same = (all: typeof mine, inItem: boolean) =>
      all.filter(
        ({ check, item: of }) => check.meaning === me.check.meaning && (!inItem || of.id === me.item.id),
      );
    const [they] = same(theirs, true);
    if (!they) return 'gone';
    if (same(theirs, true).length > 1 || same(mine, true).length > 1) return 'ambiguous';
    const shared = same(theirs, false).length > 1 || same(mine, false).length > 1;
    if (shared && they.item.name !== me.item.name) return 'ambiguous';
    return they.item.max === me.item.max ? they.id : 'range';
  }

  /** Up to six edits; answers their names. */
  edits(rng: Random): readonly string[] {
    const kinds = Object.keys(EDITS) as (keyof typeof EDITS)[];
    return Array.from({ length: rng.int(0, 6) }, () => {
      const kind = rng.pick(kinds);
      EDITS[kind](this.draft, rng);
      return kind;
    });
  }
}
