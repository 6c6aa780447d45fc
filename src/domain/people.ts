import type { EnteredRow } from './entered-rows';
import { isEmptyText } from './entry';
import { type RawValue, showRaw } from './raw-value';

/** The table 人员 among the tables of a workbook. */
export const PEOPLE_KIND = 'people';

/**
 * What a person is called in every list: the name, and where 人员 has another one of that name also the department, 张伟(保洁).
 * Letters of either case are the same, as they are to formulas.
 */
export function personLabel(name: RawValue, department: RawValue, names: readonly RawValue[]): string {
  if (isEmptyText(name)) return '';
  const shown = showRaw(name);
  const isShared = names.filter((other) => showRaw(other).toLowerCase() === shown.toLowerCase()).length > 1;
  return isShared && !isEmptyText(department) ? `${shown}(${showRaw(department)})` : shown;
}

/** What the people of 人员 are called, row by row. */
export function personLabels(rows: readonly EnteredRow[] = []): readonly string[] {
  const names = rows.map(({ values }): RawValue => values.name ?? null);
  return rows.map(({ values }) => personLabel(values.name ?? null, values.department ?? null, names));
}
