import { defaultRubric } from '../src/domain/default-rubric';
import { parseRubric, toDocument } from '../src/domain/parse-rubric';
import type { Rubric } from '../src/domain/rubric';

/**
 * The built-in rubric with about `factor` times as many checkpoints: ten times as many items first (marks shared
 * among them in tenths), then longer lists, because a discipline's marks must still sum to 100.
 */
export function largeRubric(factor: 1 | 10 | 100): Rubric {
  const document = toDocument(defaultRubric());
  const items = factor === 1 ? 1 : 10;
  const repeat = factor / items;
  const parsed = parseRubric({
    ...document,
    disciplines: document.disciplines.map((discipline) => ({
      ...discipline,
      items: discipline.items.flatMap((item) =>
        Array.from({ length: items }, (_, i) => ({
          ...item,
          id: items === 1 ? item.id : `${item.id}-${i}`,
          fullMark: item.fullMark / items,
          checkpoints: Array.from({ length: repeat }, () => item.checkpoints).flat(),
        })),
      ),
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.value;
}
