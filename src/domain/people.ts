import type { EnteredRow } from './entered-rows';
import { isEmptyText } from './entry';
import { type RawValue, showRaw } from './raw-value';

/** The table 人员 among the tables of a workbook. */
export const PEOPLE_KIND = 'people';

/** A text as TRIM of a spreadsheet has it: no blanks at its ends, and single ones inside. */
const trimmed = (value: RawValue): string => showRaw(value).replace(/ +/g, ' ').replace(/^ | $/g, '');

/** How many people have each name, letters of either case being the same, as they are to formulas. */
const countsOf = new WeakMap<readonly RawValue[], ReadonlyMap<string, number>>();

function counted(names: readonly RawValue[]): ReadonlyMap<string, number> {
  const known = countsOf.get(names);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = trimmed(name).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  countsOf.set(names, counts);
  return counts;
}

/**
 * What a person is called in every list: the name, and where 人员 has another one of that name also the department, 张伟(保洁).
 * `names` are those of all people.
 */
export function personLabel(name: RawValue, department: RawValue, names: readonly RawValue[]): string {
  if (isEmptyText(name)) return '';
  const shown = trimmed(name);
  const isShared = (counted(names).get(shown.toLowerCase()) ?? 0) > 1;
  return isShared && !isEmptyText(department) ? `${shown}(${trimmed(department)})` : shown;
}

/** What the people of 人员 are called, row by row. */
export function personLabels(rows: readonly EnteredRow[] = []): readonly string[] {
  const names = rows.map(({ values }): RawValue => values.name ?? null);
  return rows.map(({ values }) => personLabel(values.name ?? null, values.department ?? null, names));
}
