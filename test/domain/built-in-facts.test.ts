/** R1 the facts of the built-in rubric, given without loading it, are those it has. */
import { BUILT_IN_FACTS } from '../../src/domain/built-in-facts';
import { defaultRubric } from '../../src/domain/default-rubric';
import { factsOf } from '../../src/domain/rubric-facts';

test('R1', () => {
  expect(BUILT_IN_FACTS).toEqual(factsOf(defaultRubric()));
});
