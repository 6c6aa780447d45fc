import { isRosterRowUsed, type RosterRow, rosterKey } from '../roster';
import type { Rubric } from '../rubric';
import type { MergePart, Merging } from './merging';
import { seenText } from './records';

/** The people of all parts, each once, in the order in which they come; another role of the same person is a conflict. */
export function mergeRosters(
  parts: readonly MergePart[],
  rubric: Rubric,
  merging: Merging,
): readonly RosterRow[] {
  const people = new Map<string, { readonly file: string; readonly row: RosterRow }[]>();
  for (const { file, inspection } of parts) {
    const times = new Map<string, number>();
    for (const row of inspection.roster.filter(isRosterRowUsed)) {
      const person = personOf(row);
      const time = (times.get(person) ?? 0) + 1; // a name that occurs twice in one file stays twice
      times.set(person, time);
      const key = time === 1 ? person : `${person} ${time}`;
      people.set(key, [...(people.get(key) ?? []), { file, row }]);
    }
  }
  return [...people].flatMap(([, found]): readonly RosterRow[] => {
    const [first] = found;
    if (!first) return [];
    const record = merging.settle(
      {
        kind: 'roster',
        key: seenText(first.row.name),
        discipline: rubric.disciplines.find(({ name }) => name === first.row.discipline)?.id ?? null,
      },
      found.map(({ file, row }) => ({ file, record: { ...row } })),
      { identity: ['name'] },
    );
    return [record ? { ...first.row, ...record } : first.row];
  });
}

/** What a person is recognised by; a row without a name by everything in it. */
const personOf = (row: RosterRow): string =>
  rosterKey(row) || ` ${seenText(row.role)} ${seenText(row.discipline)}`;
