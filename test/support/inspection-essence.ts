import { looksEmpty } from '../../src/domain/folding';
import type { Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import { isRectificationUsed } from '../../src/domain/rectification';
import { isRosterRowUsed } from '../../src/domain/roster';

/** What of an inspection must survive: entries that hold anything, used rows of the lists, facts. */
export const inspectionEssence = ({ entries, roster, facts, gapPolicy, rectification }: Inspection) => ({
  entries: [...entries]
    .map(([id, { deduction, reason, method }]) => [id, stored(deduction), stored(reason), stored(method)])
    .filter(([, ...values]) => values.some((value) => value !== null))
    .sort(),
  roster: roster
    .filter(isRosterRowUsed)
    .map(({ name, role, discipline }) => [stored(name), stored(role), stored(discipline)]),
  facts: { ...facts, inspectors: given(facts.inspectors, ''), methods: given(facts.methods, '明查') },
  gapPolicy,
  rectification: [...rectification].filter(([, row]) => isRectificationUsed(row)),
});

/** A value as a cell holds it: nothing for a text that nobody sees, text for a logical value. */
function stored(value: RawValue): RawValue {
  if (typeof value === 'string' && looksEmpty(value)) return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** Without what every discipline has by itself. */
const given = (texts: Readonly<Record<string, string>>, usual: string): object =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== usual));
