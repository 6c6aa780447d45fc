/**
 * States of the pane that are tried and pictured.
 *
 * B1 every grade beside a score is the one that the bands give it.
 */
import { gradeComposite } from '../../src/domain/grading';
import { hundredths } from '../../src/domain/marks';
import { DEFAULT_SCHEME } from '../../src/domain/scheme';
import { CONSOLIDATE_STATES } from '../support/pane/consolidate-states';
import { STATES } from '../support/pane/states';

interface Shown {
  readonly composite: string;
  readonly grade: string | null;
}

/** Every composite with its grade, however deep. */
function gradesIn(state: unknown): readonly Shown[] {
  if (typeof state !== 'object' || state === null) return [];
  const { composite, grade, provisional } = state as Partial<Shown> & { provisional?: boolean };
  const own =
    typeof composite === 'string' && grade !== undefined && !provisional ? [{ composite, grade }] : [];
  return [...own, ...Object.values(state).flatMap(gradesIn)];
}

test('B1: grades of the pane', () => {
  const shown = gradesIn([STATES, CONSOLIDATE_STATES]);
  expect(shown.length).toBeGreaterThan(10);
  for (const { composite, grade } of shown) {
    const score = hundredths(Math.round(Number(composite) * 100));
    const given = gradeComposite(score, DEFAULT_SCHEME, 'undetermined');
    expect({ composite, grade }).toEqual({
      composite,
      grade: given.kind === 'graded' ? given.band.name : null,
    });
  }
});
