import { isUntouched } from '../domain/scoring';
import { issueText } from '../messages/issue-text';
import { gradeText, moneyText, NOT_INSPECTED, STATUS_TEXT, waitingText } from '../messages/score-text';
import type { ScoreReport } from '../usecases/score';

const MOST_ISSUES = 50;

/** The report as a short summary for people. */
export function summaryLines(report: ScoreReport): readonly string[] {
  return [
    `${report.site}  ${report.period}  细则 ${report.rubric.version}（指纹 ${report.rubric.fingerprint.slice(0, 8)}）`,
    '',
    ...report.disciplines.map(
      (discipline) =>
        `  ${pad(discipline.name, 14)}${scoreText(discipline)}   已检 ${discipline.entered}/${discipline.of}`,
    ),
    '',
    `  综合得分  ${report.composite === null || report.disciplines.every(isUntouched) ? '无' : report.composite.toFixed(2)}${report.provisional ? '（暂计）' : ''}`,
    `  等级      ${gradeText(report)}`,
    `  状态      ${STATUS_TEXT[report.status]}`,
    `  奖惩合计  ${report.payoutTotal === null ? waitingText(report) : `${moneyText(report.payoutTotal)} 元（含团队奖励 ${moneyText(report.teamBonus ?? 0)} 元）`}`,
    ...report.payouts.map(
      ({ name, role, amount }) =>
        `    ${pad(name, 10)}${pad(role, 18)}${amount === null ? waitingText(report) : moneyText(amount)}`,
    ),
    ...issueLines(report),
  ];
}

function scoreText(discipline: ScoreReport['disciplines'][number]): string {
  if (isUntouched(discipline)) return NOT_INSPECTED.padStart(4);
  return discipline.score === null ? '不适用' : discipline.score.toFixed(2).padStart(7);
}

function issueLines({ issues }: ScoreReport): readonly string[] {
  if (issues.length === 0) return [];
  const shown = issues.slice(0, MOST_ISSUES).map((issue) => `  ${issueText(issue)}`);
  const more =
    issues.length > MOST_ISSUES ? [`  ……另有 ${issues.length - MOST_ISSUES} 处，用 --json 查看全部`] : [];
  return ['', `需要处理 ${issues.length} 处：`, ...shown, ...more];
}

/** Pads to a width in columns of a terminal, where a CJK glyph takes two. */
function pad(text: string, width: number): string {
  const used = [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - used));
}
