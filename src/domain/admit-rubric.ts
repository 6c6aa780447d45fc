import type { Checked, Issue } from './issue';
import { failed } from './issue';
import { type LookupKind, type LookupNames, lookupNames, unsafeNames } from './lookup-names';
import { parseRubric } from './parse-rubric';
import type { Rubric } from './rubric';
import { brokenNameIssues, textLimitIssues } from './rubric-text-limits';

/** The longest name of a role, a band or a method in characters: more does not fit its column on paper. */
export const NAME_LIMIT = 50;

/**
 * Takes a rubric that is brought in from a file: everything that `parseRubric` asks for, and what keeps formulas from
 * finding its names or paper from showing its texts. The snapshot of a workbook in use is never refused for that: see `assess`.
 */
export function admitRubric(data: unknown): Checked<Rubric> {
  const parsed = parseRubric(data);
  if (!parsed.ok) return parsed;
  const issues = admissionIssues(parsed.value);
  return issues.length > 0 ? failed(issues) : parsed;
}

/** What a rubric would be refused for if it were brought in today; of one in use this is only reported. */
export function admissionIssues(rubric: Rubric): readonly Issue[] {
  const names = lookupNames(rubric);
  return [
    ...patternIssues(names),
    ...lengthIssues(names),
    ...textLimitIssues(rubric),
    ...brokenNameIssues(rubric),
    ...twinIssues(rubric),
    ...reservedIssues(rubric),
  ];
}

/** Names of sheets that workbooks came to need for themselves later on: those that are set aside or tried are not read. */
const RESERVED_SINCE = /^未迁移$|^督导(?:旧版|自检)_/;

const reservedIssues = ({ disciplines }: Rubric): readonly Issue[] =>
  disciplines
    .filter(({ name }) => RESERVED_SINCE.test(name))
    .map(({ name }) => ({ code: 'rubric-sheet-name', name }));

const patternIssues = (names: LookupNames): readonly Issue[] =>
  unsafeNames(names).flatMap(({ problem, ...name }): Issue[] =>
    problem === 'pattern' ? [{ code: 'rubric-name-pattern', ...name }] : [],
  );

const LIMITED: readonly LookupKind[] = ['role', 'band', 'method'];

const lengthIssues = (names: LookupNames): readonly Issue[] =>
  LIMITED.flatMap((what) =>
    names[what]
      .filter(({ length }) => length > NAME_LIMIT)
      .map((name): Issue => ({ code: 'rubric-name-long', what, name, limit: NAME_LIMIT })),
  );

/** Names and ids that differ in the case of letters only: to Excel they are the same. */
function twinIssues({ disciplines, scheme }: Rubric): readonly Issue[] {
  const twins = (what: 'item' | 'role' | 'band', names: readonly string[]): readonly Issue[] => {
    const folded = names.map((name) => name.toLowerCase());
    return names
      .filter((name, i) => folded.indexOf(name.toLowerCase()) < i)
      .map((id): Issue => ({ code: 'rubric-duplicate', what, id }));
  };
  return [
    ...twins(
      'item',
      disciplines.flatMap(({ items }) => items.map(({ id }) => id)),
    ),
    ...twins(
      'role',
      scheme.payouts.map(({ role }) => role),
    ),
    ...twins(
      'band',
      scheme.bands.map(({ name }) => name),
    ),
  ];
}
