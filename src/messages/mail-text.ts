import type { SendCheck } from '../usecases/check/check-before-sending';
import { GAP_POLICY_TEXT } from './gap-text';
import { moneyText, waitingText } from './score-text';

/** A mail to be copied: plain text, lines parted by line feeds. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The mail that goes with a workbook; only for one that is ready to be sent. */
export function mailText(check: SendCheck): MailText {
  const { report, facts, counts, fileName } = check;
  const site = oneLine(facts.site);
  const period = oneLine(facts.period);
  const { rectifications, deductions, done } = counts;
  return {
    subject: `品质督导评分：${site} ${period}（综合得分 ${compositeText(report)}，${gradeWord(report)}）`,
    body: [
      '您好：',
      '',
      `现报送“${site}”${period}品质督导评分，请查收。`,
      '',
      `检查日期：${facts.inspectedOn ?? '未填'}`,
      `被检查项目负责人：${oneLine(facts.siteManager)}`,
      '',
      ...report.disciplines.map(({ name, score }) => `${name}：${score?.toFixed(2) ?? '不适用'}`),
      `综合得分：${compositeText(report)}`,
      `等级：${gradeText(report)}`,
      `奖惩合计（建议）：${payoutText(report)}`,
      `扣分 ${deductions} 项，列入整改 ${rectifications} 项，已整改 ${done} 项`,
      '',
      `附件：${fileName}（参数、汇总、各专业评分表、奖惩明细、整改清单）`,
      `评分细则：${oneLine(report.rubric.version)} 版，指纹 ${report.rubric.fingerprint.slice(0, 8)}`,
    ].join('\n'),
  };
}

type Report = SendCheck['report'];

const compositeText = ({ composite }: Report): string => composite?.toFixed(2) ?? '不适用';

const gradeWord = ({ grade, composite }: Report): string =>
  composite === null ? '等级不适用' : (grade ?? '等级待裁定');

/** The grade, and how a score between two bands was or is to be decided. */
function gradeText({ grade, grading, gapPolicy, composite }: Report): string {
  if (composite === null) return '不适用';
  if (grading?.kind === 'undetermined')
    return `待项目管理中心裁定（得分在“${grading.gap.lower.name}”与“${grading.gap.higher.name}”之间）`;
  return grading?.gap ? `${grade}（空档处理：${GAP_POLICY_TEXT[gapPolicy]}）` : (grade ?? '');
}

const payoutText = (report: Report): string =>
  report.payoutTotal === null
    ? waitingText(report)
    : `${moneyText(report.payoutTotal)} 元（含团队奖励 ${moneyText(report.teamBonus ?? 0)} 元）`;

/** A text that people typed, without line breaks and doubled blanks. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
