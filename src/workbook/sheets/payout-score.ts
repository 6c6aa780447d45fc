import type { Assessment } from '../../domain/assessment';
import { hundredthsToNumber } from '../../domain/marks';
import { checkpointCount, type Rubric } from '../../domain/rubric';
import { isUntouched } from '../../domain/scoring';
import { textLiteral } from '../address';
import { byLayout } from '../layout-version';
import { NAMES, WORDS } from '../names';

/** A formula of the head and what it shows. */
interface HeadText {
  readonly formula: string;
  readonly shown: string;
}

/** 综合得分 however far the inspection has come, as the first layout shows it. */
function scoreAlways({ composite }: Assessment): HeadText {
  const score = composite === null ? WORDS.notApplicable : hundredthsToNumber(composite).toFixed(2);
  const formula = `IF(ISNUMBER(${NAMES.composite}),TEXT(${NAMES.composite},"0.00"),${NAMES.composite})`;
  return { formula: `"综合得分 "&${formula}`, shown: `综合得分 ${score}` };
}

/** 综合得分, 暂计 while something is open; no figure before anything was entered. */
function scoreSoFar(rubric: Rubric, assessment: Assessment): HeadText {
  const always = scoreAlways(assessment);
  const provisional = (score: string): string => score.replace('综合得分 ', '综合得分（暂计） ');
  const none = `综合得分 ${WORDS.incomplete}`;
  const count = rubric.disciplines.reduce((sum, discipline) => sum + checkpointCount(discipline), 0);
  const formula = [
    `IF(${NAMES.blankTotal}=${count},${textLiteral(none)},`,
    `IF(${NAMES.blankTotal}+${NAMES.errorTotal}>0,${provisional(always.formula)},${always.formula}))`,
  ].join('');
  if (assessment.disciplines.every(isUntouched)) return { formula, shown: none };
  return { formula, shown: assessment.entryStatus === 'complete' ? always.shown : provisional(always.shown) };
}

/** 综合得分 at the head of 奖惩明细, as a layout has it. */
export const headScore = (rubric: Rubric, assessment: Assessment, layout: number): HeadText =>
  byLayout(layout, scoreSoFar(rubric, assessment), { until: 1, was: scoreAlways(assessment) });
