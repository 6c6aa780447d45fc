import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import type { Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import type { RosterRow } from '../../src/domain/roster';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';

/** An entry with a reason. */
export const entry = (deduction: RawValue, reason: RawValue = '有原因'): RawEntry => ({
  deduction,
  reason,
  method: null,
});

/** An inspection in which everything conforms but what is given. */
export function inspectionOf(
  given: Readonly<Record<string, RawEntry>> = {},
  roster: readonly RosterRow[] = [],
  rubric: Rubric = defaultRubric(),
): Inspection {
  const entries = new Map<string, RawEntry>();
  for (const id of checkpointIndex(rubric).keys()) entries.set(id, given[id] ?? entry(0, null));
  return {
    facts: blankFacts('锦江花园', '2011Q4', 2011),
    gapPolicy: 'undetermined',
    entries,
    roster,
    rectification: new Map(),
  };
}

/** A person of the roster. */
export const person = (name: RawValue, role: RawValue): RosterRow => ({ name, role, discipline: null });
