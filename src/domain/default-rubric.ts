import document from './default-rubric.json';
import { parseRubric } from './parse-rubric';
import type { Rubric } from './rubric';

let cached: Rubric | undefined;

/** The built-in rubric: 26 rows verbatim from the 方案, 82 drafted examples to be replaced by the company's own. */
export function defaultRubric(): Rubric {
  if (cached) return cached;
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(`the built-in rubric is broken: ${JSON.stringify(parsed.issues)}`);
  cached = parsed.value;
  return cached;
}
