import { buildCase } from './cases';
import { Random } from './random';
import { EditedRubric } from './rubric-edits';

/** The formats that two editions may have. */
export const FORMATS = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const;

/** A random edition of a rubric and one that came of it by some edits; `label` names what was edited. */
export function editionPair(seed: number, [before, after]: readonly [1 | 2, 1 | 2]) {
  const rng = new Random(seed);
  const edition = EditedRubric.of(buildCase(seed % 40, 'small').rubric);
  const from = edition.build(before, '1');
  const later = edition.copy();
  const edits = Array.from({ length: rng.int(1, 8) }, () => later.edit(rng));
  return { rng, from, to: later.build(after, '2'), label: `${seed}: ${edits.join(', ')}` };
}
