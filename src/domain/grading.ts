import type { Hundredths } from './marks';
import type { Band, GapPolicy, Scheme } from './scheme';

/** The band a composite falls into, or the gap it falls into when the policy leaves it undetermined. */
export type Grading =
  | { readonly kind: 'graded'; readonly band: Band; readonly gap: Gap | null }
  | { readonly kind: 'undetermined'; readonly gap: Gap };

/** The two bands that a composite lies between. */
export interface Gap {
  readonly lower: Band;
  readonly higher: Band;
}

/**
 * Grades a composite. Policies act only inside a gap (79<x<80 and 90<x<91 in the 方案):
 *
 * | policy       | grade                                   |
 * |--------------|-----------------------------------------|
 * | undetermined | none: head office has to decide         |
 * | lower        | the band below                          |
 * | higher       | the band above                          |
 * | nearest      | the nearer band; the middle goes higher |
 */
export function gradeComposite(composite: Hundredths, { bands }: Scheme, policy: GapPolicy): Grading {
  const above = bands.findIndex(({ max }) => composite <= max);
  const higher = bands[above];
  if (!higher) throw new RangeError(`composite ${composite} is above every band`);
  if (composite >= higher.min) return { kind: 'graded', band: higher, gap: null };
  const lower = bands[above - 1];
  if (!lower) throw new RangeError(`composite ${composite} is below every band`);
  const gap = { lower, higher };
  switch (policy) {
    case 'undetermined':
      return { kind: 'undetermined', gap };
    case 'lower':
      return { kind: 'graded', band: lower, gap };
    case 'higher':
      return { kind: 'graded', band: higher, gap };
    case 'nearest':
      return { kind: 'graded', band: composite - lower.max < higher.min - composite ? lower : higher, gap };
  }
}
