import { RECTIFICATION_STATES } from '../../domain/rectification';
import type { Rubric } from '../../domain/rubric';
import { JUDGEMENT } from '../detail-table';

/** What 明细 and 整改 say in one row after the other, whoever was inspected: every text of the rubrics that a cell shows. */
export const repeatedTexts = (rubrics: readonly Rubric[]): readonly string[] => [
  ...new Set([...rubrics.flatMap(textsOf), ...Object.values(JUDGEMENT), ...RECTIFICATION_STATES]),
];

const textsOf = ({ version, scheme, disciplines }: Rubric): readonly string[] => [
  version,
  ...scheme.methods,
  ...disciplines.flatMap(({ name, items }) => [
    name,
    ...items.flatMap(({ category, checkpoints }) => [
      category,
      ...checkpoints.flatMap(({ id, text }) => [id, text]),
    ]),
  ]),
];
