import type { Assessment } from '../domain/assessment';
import { formatHundredths, type Hundredths } from '../domain/marks';
import type { GapPolicy } from '../domain/scheme';
import { wording } from './layout-version';
import { GAP_POLICY_LABELS, SHEETS } from './names';

/** The sentence that explains a composite between two bands, as a layout has it; '' when it lies inside one. */
export function gapSentence({ composite, grading }: Assessment, policy: GapPolicy, layout: number): string {
  if (composite === null || !grading?.gap) return '';
  const { lower, higher } = grading.gap;
  const say = wording(layout);
  const min = say(`（≥${plain(higher.min)}）`);
  const max = say(`（≤${plain(lower.max)}）`);
  const between = `综合得分 ${formatHundredths(composite)} 落在${lower.name}${max}与${higher.name}${min}之间`;
  return grading.kind === 'undetermined'
    ? between + say(`，暂不定级、不奖惩。请项目管理中心在“${SHEETS.parameters}”表的“空档处理”中选定办法。`)
    : `${between}${say('，')}按“${GAP_POLICY_LABELS[policy]}”定为${grading.band.name}。`;
}

/** The longest that it can be between two bands of these names. */
export const gapExample = (lower: string, higher: string): string =>
  `综合得分 100.00 落在${lower}（≤99.99）与${higher}（≥99.99）之间，暂不定级、不奖惩。请项目管理中心在“${SHEETS.parameters}”表的“空档处理”中选定办法。`;

const plain = (score: Hundredths): string => String(score / 100);
