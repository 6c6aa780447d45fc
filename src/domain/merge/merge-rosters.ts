import { seenText } from '../entry';
import { isRosterRowUsed, type RosterRow, rosterKey } from '../roster';
import type { Rubric } from '../rubric';
import type { MergePart, Merging } from './merging';
import { mergeRecords, type RecordRules, saysTheSame } from './records';

/** A person of the merged roster, with what each file says. */
interface Found {
  /** The name; of others of the same name with a number. */
  readonly key: string;
  readonly rows: FiledRow[];
}

interface FiledRow {
  readonly file: string;
  readonly row: RosterRow;
}

/** Different spellings of a name are one person. */
const RULES: RecordRules = { identity: ['name'] };

/** The people of all parts, each once, in the order in which they come; another role of the same person is a conflict. */
export function mergeRosters(
  parts: readonly MergePart[],
  rubric: Rubric,
  merging: Merging,
): readonly RosterRow[] {
  const people: Found[] = [];
  const byName = new Map<string, Found[]>();
  for (const { file, inspection } of parts) {
    const roster = inspection.roster.filter(isRosterRowUsed).map((row): FiledRow => ({ file, row }));
    const known = matched(roster, new Map([...byName].map(([name, found]) => [name, [...found]])));
    for (const filed of roster) {
      const same = byName.get(personOf(filed.row)) ?? [];
      const name = seenText(filed.row.name);
      const found = known.get(filed) ?? {
        key: same.length === 0 ? name : `${name} (${same.length + 1})`,
        rows: [],
      };
      found.rows.push(filed);
      if (known.has(filed)) continue;
      people.push(found);
      byName.set(personOf(filed.row), [...same, found]);
    }
  }
  return people.flatMap(({ key, rows }) => {
    const [first] = rows;
    if (!first) return [];
    const discipline = rubric.disciplines.find(({ name }) => name === first.row.discipline)?.id ?? null;
    const records = rows.map(({ file, row }) => ({ file, record: { ...row } }));
    return [{ ...first.row, ...merging.settle({ kind: 'roster', key, discipline }, records, RULES) }];
  });
}

/** In this order rows of one name are the same person: what says the same, what does not contradict it, and what is left. */
const FITS: readonly ((row: RosterRow, other: RosterRow) => boolean)[] = [
  (row, other) => saysTheSame({ ...row, name: null }, { ...other, name: null }),
  (row, other) => mergeRecords([{ ...row }, { ...other }], RULES) !== null,
  () => true,
];

/** Which of the people that are `free` each row of one file is; a name that occurs twice in a file stays twice. */
function matched(
  roster: readonly FiledRow[],
  free: ReadonlyMap<string, Found[]>,
): ReadonlyMap<FiledRow, Found> {
  const known = new Map<FiledRow, Found>();
  for (const isSame of FITS)
    for (const filed of roster) {
      const people = known.has(filed) ? [] : (free.get(personOf(filed.row)) ?? []);
      const at = people.findIndex(({ rows }) => rows.some(({ row }) => isSame(filed.row, row)));
      for (const found of people.splice(at, at < 0 ? 0 : 1)) known.set(filed, found);
    }
  return known;
}

/** What a person is recognised by; a row without a name by everything in it. */
const personOf = (row: RosterRow): string =>
  rosterKey(row) || ` ${seenText(row.role)} ${seenText(row.discipline)}`;
