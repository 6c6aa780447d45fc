import type { Issue } from './issue';
import type { Rubric } from './rubric';
import { formatPath } from './shape-issues';

/**
 * Longest texts of a rubric that is brought in, in UTF-16 units, so that a row of Excel shows them whole on A4 at a
 * readable size, also where an item has one checkpoint only. A checkpoint's own text has the 500 of its schema.
 */
export const RUBRIC_TEXT_LIMITS = { title: 100, category: 60, item: 300, caption: 12, bands: 8 } as const;

/** Texts of a rubric, and bands in number, that have no room on paper. */
export function textLimitIssues({ title, disciplines, scheme }: Rubric): readonly Issue[] {
  const long = (text: string, limit: number, ...path: PropertyKey[]): readonly Issue[] =>
    text.length > limit
      ? [{ code: 'rubric-text-long', path: formatPath(path), length: text.length, limit }]
      : [];
  const { length: count } = scheme.bands;
  const limit = RUBRIC_TEXT_LIMITS.bands;
  return [
    ...long(title, RUBRIC_TEXT_LIMITS.title, 'title'),
    ...disciplines.flatMap(({ columns, items }, i) => [
      ...columns.flatMap((text, j) => long(text, RUBRIC_TEXT_LIMITS.caption, 'disciplines', i, 'columns', j)),
      ...items.flatMap(({ category, name }, j) => [
        ...long(category, RUBRIC_TEXT_LIMITS.category, 'disciplines', i, 'items', j, 'category'),
        ...long(name, RUBRIC_TEXT_LIMITS.item, 'disciplines', i, 'items', j, 'name'),
      ]),
    ]),
    ...(count > limit ? [{ code: 'rubric-bands-many', count, limit } as const] : []),
  ];
}
