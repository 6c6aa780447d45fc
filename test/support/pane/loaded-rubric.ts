import type { Rubric } from '../../../src/domain/rubric';
import { factsOf } from '../../../src/domain/rubric-facts';
import type { BuiltInRubric } from '../../../src/taskpane/controller/built-in-rubric';

/** A rubric that a pane has without loading it. */
export const loadedRubric = (rubric: Rubric): BuiltInRubric => ({
  facts: factsOf(rubric),
  load: async () => rubric,
});
