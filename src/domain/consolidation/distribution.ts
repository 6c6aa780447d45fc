import type { Rubric } from '../rubric';
import type { SiteHead } from './site-head';

/** How many sites reached a grade; a null grade waits for a ruling (待裁定). */
export interface GradeCount {
  readonly grade: string | null;
  readonly sites: number;
}

/** The grades of all rubrics, each once, the lowest first; the first rubric's order counts. */
export const gradesOf = (rubrics: readonly Rubric[]): readonly string[] => [
  ...new Set(rubrics.flatMap(({ scheme }) => scheme.bands.map(({ name }) => name))),
];

/** Sites per grade in the order of the grades, then those that wait for a ruling; every site counts once. */
export function distributionOf(
  sites: readonly Pick<SiteHead, 'grade'>[],
  grades: readonly string[],
): readonly GradeCount[] {
  const counts = new Map<string | null, number>([...grades, null].map((grade) => [grade, 0]));
  for (const { grade } of sites) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return [...counts].map(([grade, number]) => ({ grade, sites: number }));
}
