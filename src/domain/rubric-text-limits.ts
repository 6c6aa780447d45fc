import type { Issue } from './issue';
import type { Rubric } from './rubric';
import { formatPath } from './shape-issues';

/**
 * Longest texts of a rubric that is brought in, in UTF-16 units, so that a row of Excel shows them whole on A4 at a
 * readable size, also where an item has one checkpoint only.
 */
export const RUBRIC_TEXT_LIMITS = {
  title: 100,
  category: 60,
  item: 300,
  checkpoint: 500,
  caption: 12,
  bands: 8,
} as const;

/** What a line break takes of a limit: at most a line of the widest column stays empty behind it. */
const BREAK = 40;

/** How much of its limit a text takes. */
const extentOf = (text: string): number => text.length + (BREAK - 1) * (text.match(/\n/g) ?? []).length;

/** Texts of a rubric, and bands in number, that do not fit on paper. */
export function textLimitIssues({ title, disciplines, scheme }: Rubric): readonly Issue[] {
  const long = (text: string, limit: number, ...path: PropertyKey[]): readonly Issue[] => {
    const length = extentOf(text);
    return length > limit ? [{ code: 'rubric-text-long', path: formatPath(path), length, limit }] : [];
  };
  const { length: count } = scheme.bands;
  const limit = RUBRIC_TEXT_LIMITS.bands;
  return [
    ...long(title, RUBRIC_TEXT_LIMITS.title, 'title'),
    ...disciplines.flatMap(({ columns, items }, i) => [
      ...columns.flatMap((text, j) => long(text, RUBRIC_TEXT_LIMITS.caption, 'disciplines', i, 'columns', j)),
      ...items.flatMap(({ category, name, checkpoints }, j) => [
        ...long(category, RUBRIC_TEXT_LIMITS.category, 'disciplines', i, 'items', j, 'category'),
        ...long(name, RUBRIC_TEXT_LIMITS.item, 'disciplines', i, 'items', j, 'name'),
        ...checkpoints.flatMap(({ text }, k) =>
          long(text, RUBRIC_TEXT_LIMITS.checkpoint, 'disciplines', i, 'items', j, 'checkpoints', k),
        ),
      ]),
    ]),
    ...(count > limit ? [{ code: 'rubric-bands-many', count, limit } as const] : []),
  ];
}

/** Names with a line break: a sheet takes none, and no list shows it. */
export function brokenNameIssues({ disciplines, scheme }: Rubric): readonly Issue[] {
  const named: readonly (readonly [string, ...PropertyKey[]])[] = [
    ...disciplines.map(({ name }, i) => [name, 'disciplines', i, 'name'] as const),
    ...scheme.payouts.map(({ role }, i) => [role, 'payouts', i, 'role'] as const),
    ...scheme.bands.map(({ name }, i) => [name, 'bands', i, 'name'] as const),
    ...scheme.methods.map((name, i) => [name, 'methods', i] as const),
  ];
  return named.flatMap(([name, ...path]): Issue[] =>
    /[\t\r\n]/.test(name) ? [{ code: 'rubric-control-character', path: formatPath(path) }] : [],
  );
}
