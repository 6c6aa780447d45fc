import type { Place } from './issue';
import { checkRoster, normaliseRole, type RosterRow } from './roster';
import type { Rubric } from './rubric';
import type { ListField, ListRow } from './site-list';
import { placeOf, readListCell } from './site-list-cells';
import type { ListIssue } from './site-list-issue';

/** A person of the list and the row that names them. */
export interface ListedPerson {
  readonly row: ListRow;
  readonly person: RosterRow;
}

const PERSON_FIELDS = ['name', 'role', 'discipline'] as const satisfies readonly ListField[];

/** The person that a row names, null where it names none; the role as the scheme writes it. */
export function readPerson(row: ListRow, rubric: Rubric, issues: ListIssue[]): ListedPerson | null {
  if (!PERSON_FIELDS.some((field) => row.cells.has(field))) return null;
  const [name = '', role = '', discipline = ''] = PERSON_FIELDS.map((field) => {
    const read = readListCell(row, field);
    issues.push(...read.issues);
    return read.text;
  });
  if (name === '' && role === '' && discipline === '') return null;
  const named = rubric.disciplines.find((candidate) => candidate.id === discipline)?.name ?? discipline;
  return {
    row,
    person: { name, role: normaliseRole(role, rubric.scheme), discipline: named === '' ? null : named },
  };
}

/** Problems of the people of one site, each at its row. */
export function peopleIssues(people: readonly ListedPerson[], rubric: Rubric): readonly ListIssue[] {
  const found = checkRoster(
    people.map(({ person }) => person),
    rubric.scheme,
  );
  return people.flatMap(({ row, person }, i): ListIssue[] => {
    const at = (field: ListField): Place => placeOf(row, field);
    const issue = found[i];
    if (issue) return [{ ...issue, at: at(issue.code === 'roster-role-unknown' ? 'role' : 'name') }];
    // A row with nothing but 分管专业 counts as unused on a roster; here somebody meant a person.
    return person.name === '' ? [{ code: 'roster-name-missing', at: at('name') }] : [];
  });
}
