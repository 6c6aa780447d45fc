import type * as z from 'zod/mini';
import type { ShapeProblem } from './issue';

/** Where a JSON value fails its shape, as `disciplines[0].weight`, and how. */
export interface ShapeFinding {
  readonly path: string;
  readonly problem: ShapeProblem;
}

/** A path of keys and indexes as a reader of JSON writes it. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');

const EXPECTED: Readonly<Record<string, ShapeProblem>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  array: 'list',
  object: 'object',
};

function problemOf(issue: z.core.$ZodIssue): ShapeProblem {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'missing' : (EXPECTED[issue.expected] ?? 'format');
  if (issue.code === 'invalid_value') return 'choice';
  if (issue.code === 'unrecognized_keys') return 'unknown-key';
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'length';
  return 'format';
}

/** All findings of a failed zod parse in our own words; the library's messages are never shown. */
export const shapeFindings = (error: z.core.$ZodError): readonly ShapeFinding[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: formatPath([...issue.path, key]), problem: 'unknown-key' as const }))
      : [{ path: formatPath(issue.path), problem: problemOf(issue) }],
  );
