import { admitRubric } from '../domain/admit-rubric';
import { defaultRubric } from '../domain/default-rubric';
import { type Checked, failed } from '../domain/issue';
import type { Rubric } from '../domain/rubric';
import { readJson } from './io';

/** The calendar quarter of a day: 2011Q4. */
export const currentPeriod = (now: Date): string =>
  `${now.getFullYear()}Q${Math.floor(now.getMonth() / 3) + 1}`;

/** The rubric of the option `--rubric`, or the built-in one. */
export async function loadRubric(path: string | undefined): Promise<Checked<Rubric>> {
  if (path === undefined) return { ok: true, value: defaultRubric() };
  const json = await readJson(path);
  return json ? admitRubric(json.data) : failed([{ code: 'rubric-not-json' }]);
}
