import fullDocument from '../../src/domain/default-rubric.json';
import type { Inspection } from '../../src/domain/inspection';
import { parseRubric } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import type { OracleInput } from './oracle';
import { type RandomCase, randomCase } from './random-inspection';

/** A random case as our own code takes it. */
export interface BuiltCase {
  readonly seed: number;
  readonly input: OracleInput;
  readonly rubric: Rubric;
  readonly inspection: Inspection;
}

/** Builds the case of a seed: the rubric with its settings, and the inspection as found in cells. */
export function buildCase(seed: number, kind: 'small' | 'full'): BuiltCase {
  const { document, input }: RandomCase = randomCase(seed, kind, fullDocument);
  const parsed = parseRubric({
    ...document,
    bands: input.bands,
    payouts: input.payouts,
    teamBonus: input.teamBonus,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const inspection: Inspection = {
    facts: { ...blankFacts(`项目 ${seed}`, '2011Q4', 2011), inspectedOn: '2011-11-27' },
    gapPolicy: input.gapPolicy,
    entries: new Map(
      [...input.entries].map(([id, { deduction, reason }]) => [
        id,
        { deduction: deduction === '' ? null : deduction, reason, method: null },
      ]),
    ),
    roster: input.roster.map(({ name, role }) => ({ name, role, discipline: null })),
    rectification: new Map(),
  };
  return { seed, input, rubric: parsed.value, inspection };
}
