import { formatTenths } from '../marks';
import type { Discipline, Item, Rubric } from '../rubric';

/** What else differs between two editions of a rubric: entries follow, but count otherwise or stand under another name. */
export interface EditionNote {
  /** The id of the item or discipline. */
  readonly id: string;
  readonly what: 'full-mark' | 'weight' | 'item-name' | 'category' | 'discipline-name';
  readonly from: string;
  readonly to: string;
}

/** Changed full marks, weights and names, of items and disciplines that both editions have. */
export function editionNotes(from: Rubric, to: Rubric): readonly EditionNote[] {
  const disciplines = new Map(to.disciplines.map((discipline) => [discipline.id, discipline] as const));
  const items = new Map(
    to.disciplines.flatMap((discipline) => discipline.items).map((item) => [item.id, item]),
  );
  return from.disciplines.flatMap((discipline) => [
    ...notesOf(discipline, disciplines.get(discipline.id), DISCIPLINE),
    ...discipline.items.flatMap((item) => notesOf(item, items.get(item.id), ITEM)),
  ]);
}

type Fields<T> = Readonly<Partial<Record<EditionNote['what'], (of: T) => string>>>;

const DISCIPLINE: Fields<Discipline> = {
  'discipline-name': ({ name }) => name,
  weight: ({ weight }) => `${weight}%`,
};

const ITEM: Fields<Item> = {
  'item-name': ({ name }) => name,
  category: ({ category }) => category,
  'full-mark': ({ fullMark }) => formatTenths(fullMark),
};

function notesOf<T extends { readonly id: string }>(
  before: T,
  after: T | undefined,
  fields: Fields<T>,
): readonly EditionNote[] {
  if (!after) return [];
  return (Object.entries(fields) as [EditionNote['what'], (of: T) => string][])
    .map(([what, text]) => ({ id: before.id, what, from: text(before), to: text(after) }))
    .filter((note) => note.from !== note.to);
}
