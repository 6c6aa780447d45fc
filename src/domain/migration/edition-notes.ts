import type { Inspection } from '../inspection';
import { formatTenths } from '../marks';
import type { Discipline, Item, Rubric } from '../rubric';

/** What else differs between two editions of a rubric: entries follow, but count otherwise or are under another name. */
export interface EditionNote {
  /** The id of the item or discipline. */
  readonly id: string;
  /** Its name in the earlier edition. */
  readonly name: string;
  readonly what:
    | 'full-mark'
    | 'weight'
    | 'item-name'
    | 'category'
    | 'discipline-name'
    | 'inspector'
    | 'usual-method';
  readonly from: string;
  /** Null for what has no place any more, because the discipline that it belongs to is gone. */
  readonly to: string | null;
}

/**
 * Changed full marks, weights and names, of items and disciplines that both editions have; 检查人 and 检查方式 of
 * disciplines that the later one has not.
 */
export function editionNotes(from: Rubric, to: Rubric, inspection: Inspection): readonly EditionNote[] {
  const disciplines = new Map(to.disciplines.map((discipline) => [discipline.id, discipline] as const));
  const items = new Map(
    to.disciplines.flatMap((discipline) => discipline.items).map((item) => [item.id, item]),
  );
  return from.disciplines.flatMap((discipline) => [
    ...(disciplines.has(discipline.id) ? [] : lostFacts(discipline, inspection)),
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

function notesOf<T extends { readonly id: string; readonly name: string }>(
  before: T,
  after: T | undefined,
  fields: Fields<T>,
): readonly EditionNote[] {
  if (!after) return [];
  const { id, name } = before;
  return (Object.entries(fields) as [EditionNote['what'], (of: T) => string][])
    .map(([what, text]) => ({ id, name, what, from: text(before), to: text(after) }))
    .filter((note) => note.from !== note.to);
}

/** What was filled in for a discipline as a whole. */
const lostFacts = ({ id, name }: Discipline, { facts }: Inspection): readonly EditionNote[] =>
  (
    [
      ['inspector', facts.inspectors[id] ?? ''],
      ['usual-method', facts.methods[id] ?? ''],
    ] as const
  ).flatMap(([what, from]) => (from.trim() === '' ? [] : [{ id, name, what, from, to: null }]));
