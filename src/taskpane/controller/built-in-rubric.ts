import { BUILT_IN_FACTS } from '../../domain/built-in-facts';
import type { Rubric } from '../../domain/rubric';
import type { RubricFacts } from '../../domain/rubric-facts';
import { part } from '../../usecases/part';

/** The rubric that new workbooks are made from: what can be said of it at once, and itself when it is needed. */
export interface BuiltInRubric {
  readonly facts: RubricFacts;
  load(): Promise<Rubric>;
}

/** The one that comes with the program. */
export const BUILT_IN_RUBRIC: BuiltInRubric = {
  facts: BUILT_IN_FACTS,
  load: async () => (await part(import('../../domain/default-rubric'))).defaultRubric(),
};
