/** R1 what is told of the built-in rubric without having it is what it is. */
import { BUILT_IN_FACTS } from '../../src/domain/built-in-facts';
import { defaultRubric } from '../../src/domain/default-rubric';
import { factsOf } from '../../src/domain/rubric-facts';

test('R1', () => {
  expect(BUILT_IN_FACTS).toEqual(factsOf(defaultRubric()));
});
