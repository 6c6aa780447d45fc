import { showRaw } from '../../../domain/raw-value';
import { isRosterRowUsed, sameText } from '../../../domain/roster';
import { wording } from '../../layout-version';
import { GAP_POLICY_LABELS } from '../../names';
import type { PlanContext } from '../../plan-context';
import type { SheetBuilder } from '../../sheet-builder';
import { payoutStateWord } from '../../words';
import {
  payoutStateFormula,
  payoutTotalFormula,
  roleAmountFormula,
  roleCountFormula,
  roleTotalFormula,
  teamBonusFormula,
} from './formulas';
import { CHART_ROWS, type SummaryLayout, WIDTH } from './layout';
import { namesHeld } from './names-held';

/** Suggested payouts by role, team bonus and total. */
export function putPayouts(builder: SheetBuilder, context: PlanContext, at: SummaryLayout): void {
  const { assessment, rubric, inspection, layout } = context;
  const { payouts, teamBonus } = rubric.scheme;
  const waiting = payoutStateWord(assessment);
  const header = at.firstRole - 1;
  const say = wording(layout);
  for (let row = at.chart; row < at.chart + CHART_ROWS; row++) builder.height(row, 15.75);
  builder.wide(header - 1, 1, WIDTH, '奖惩建议', 'section');
  builder.height(header - 1, 21);
  builder.wide(header, 1, 2, '岗位', 'header');
  builder.wide(header, 3, 4, say('标准（元/人）'), 'header');
  builder.value(header, 5, '人数', 'header');
  builder.wide(header, 6, 7, say('金额（元）'), 'header');
  builder.value(header, 8, '说明', 'header');
  builder.height(header, 22);
  const column =
    assessment.grading?.kind === 'graded' ? rubric.scheme.bands.indexOf(assessment.grading.band) : -1;
  payouts.forEach(({ role, amounts }, i) => {
    const row = at.firstRole + i;
    const people = inspection.roster.filter(
      (person) => isRosterRowUsed(person) && sameText(showRaw(person.role), role),
    ).length;
    const amount = assessment.payouts.total === null ? waiting : (amounts[column] ?? waiting);
    builder.wide(row, 1, 2, role, 'textStrong');
    builder.wideFormula(row, [3, 4], roleAmountFormula(i), amount, 'money');
    builder.formula(row, 5, roleCountFormula(`A${row}`), people, 'count');
    const sum = typeof amount === 'number' ? amount * people : amount;
    builder.wideFormula(row, [6, 7], roleTotalFormula(`C${row}`, `E${row}`), sum, 'money');
    builder.value(row, 8, '见奖惩明细', 'textCenter');
    builder.height(row, 20);
  });
  builder.wide(at.bonus, 1, 5, say(`团队奖励（综合得分 ≥ ${teamBonus.threshold / 100}）`), 'textStrong');
  builder.wideFormula(
    at.bonus,
    [6, 7],
    teamBonusFormula(),
    assessment.payouts.teamBonus ?? waiting,
    'moneyBold',
  );
  builder.value(at.bonus, 8, '每项目', 'textCenter');
  builder.wide(at.payoutTotal, 1, 5, '奖惩合计', 'total');
  builder.wideFormula(
    at.payoutTotal,
    [6, 7],
    payoutTotalFormula(),
    assessment.payouts.total ?? waiting,
    'totalMoney',
  );
  builder.formula(at.payoutTotal, 8, payoutStateFormula(namesHeld(context).length), waiting, 'totalCenter');
  builder.height(at.bonus, 20);
  builder.height(at.payoutTotal, 22);
  const policy = GAP_POLICY_LABELS[inspection.gapPolicy];
  const note = (label: string): string =>
    `${say('金额为建议，由人力资源部门核定后发放。分数落在两个等级之间时的处理：')}${label}。`;
  builder.wideFormula(at.note, [1, WIDTH], `"${note('"&GapPolicy&"')}"`, note(policy), 'note');
  builder.height(at.note, 22);
}
