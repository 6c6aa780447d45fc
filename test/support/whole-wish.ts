import type { Rubric } from '../../src/domain/rubric';
import type { GenerationWish } from '../../src/usecases/live/prepare';

/** What is asked for on 生成 for every discipline of a rubric. */
export const wholeWish = (rubric: Rubric): GenerationWish => ({
  facts: {
    site: '锦江花园',
    period: '2011Q4',
    inspectedOn: '2011-11-27',
    siteManager: '王',
    inspectors: {},
  },
  chosen: rubric.disciplines.map(({ id }) => id),
  year: 2011,
});
