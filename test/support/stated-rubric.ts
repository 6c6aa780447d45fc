import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';

/** A rubric as one of format 2, whose checkpoints have ids that tell nothing of their items. */
export function statedRubric(rubric: Rubric): Rubric {
  const document = toDocument(rubric);
  let number = 0;
  const parsed = parseRubric({
    ...document,
    format: 2,
    disciplines: document.disciplines.map((discipline) => ({
      ...discipline,
      items: discipline.items.map((item) => ({
        ...item,
        checkpoints: item.checkpoints.map((checkpoint) => {
          number += 1;
          const id =
            number % 3 === 0 ? `k.${number}` : number % 3 === 1 ? `Check-${number}.0_x` : `n${number}`;
          return { id, text: typeof checkpoint === 'string' ? checkpoint : checkpoint.text };
        }),
      })),
    })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
