import { hundredthsToNumber } from '../../../domain/marks';
import type { DisciplineScore } from '../../../domain/scoring';
import { areaRef, columnArea, textLiteral } from '../../address';
import { cellOf } from '../../cell-of';
import { gapSentence } from '../../gap-sentence';
import { wording } from '../../layout-version';
import { NAMES, SHEETS, WORDS } from '../../names';
import type { PlanContext } from '../../plan-context';
import type { SheetBuilder } from '../../sheet-builder';
import { gradeWord, payoutStateWord, statusWord } from '../../words';
import { compositeFormula, gradeFormula, noteFormula, statusFormula, unsafeSentence } from './formulas';
import { FIGURE_ROW, type SummaryLayout, WIDTH } from './layout';
import { namesHeld } from './names-held';

/** Title and facts of the site. */
export function putHead(builder: SheetBuilder, { rubric, inspection }: PlanContext): void {
  const { facts } = inspection;
  builder.wide(1, 1, WIDTH, '品质督导评分汇总表', 'title');
  builder.height(1, 36);
  builder.wide(2, 1, WIDTH, rubric.title, 'subtitle');
  builder.height(2, 18);
  const pairs = [
    [3, '项目名称', `${NAMES.site}&""`, facts.site, 'fact', '检查期间', `${NAMES.period}&""`, facts.period],
    [
      4,
      '检查日期',
      `IF(${NAMES.inspectedOn}="","",${NAMES.inspectedOn})`,
      cellOf.day(facts.inspectedOn) ?? '',
      'factDate',
      '项目负责人',
      `${NAMES.siteManager}&""`,
      facts.siteManager,
    ],
  ] as const;
  for (const [row, left, leftFormula, leftShown, leftStyle, right, rightFormula, rightShown] of pairs) {
    builder.value(row, 1, left, 'label');
    builder.wideFormula(row, [2, 5], leftFormula, leftShown, leftStyle);
    builder.value(row, 6, right, 'label');
    builder.wideFormula(row, [7, WIDTH], rightFormula, rightShown, 'fact');
    builder.height(row, row === 3 ? 32 : 22);
  }
  builder.height(5, 8);
}

/** The four big figures and the line that explains them. */
export function putFigures(builder: SheetBuilder, context: PlanContext, at: SummaryLayout): void {
  const { assessment, layout } = context;
  const say = wording(layout);
  const provisionalLabel = say('综合得分（暂计）');
  const row = FIGURE_ROW;
  const provisional = assessment.entryStatus !== 'complete';
  const open = `${NAMES.errorTotal}+${NAMES.blankTotal}>0`;
  builder.wideFormula(
    row - 1,
    [1, 2],
    `IF(${open},${textLiteral(provisionalLabel)},"综合得分")`,
    provisional ? provisionalLabel : '综合得分',
    'kpiLabel',
  );
  builder.wide(row - 1, 3, 4, '等级', 'kpiLabel');
  builder.wide(row - 1, 5, 6, '状态', 'kpiLabel');
  builder.wide(row - 1, 7, 8, say('奖惩合计（元）'), 'kpiLabel');
  builder.height(row - 1, 19);
  const column = (index: number): string => areaRef(columnArea(index, at.firstDiscipline, at.total - 1));
  const composite =
    assessment.composite === null ? WORDS.notApplicable : hundredthsToNumber(assessment.composite);
  builder.wideFormula(row, [1, 2], compositeFormula(column(3), column(2), column(4)), composite, 'kpi');
  builder.wideFormula(row, [3, 4], gradeFormula(), gradeWord(assessment), 'kpiText');
  builder.wideFormula(
    row,
    [5, 6],
    statusFormula(namesHeld(context).length),
    statusWord(assessment.status),
    'kpiText',
  );
  builder.wideFormula(
    row,
    [7, 8],
    NAMES.payoutTotal,
    assessment.payouts.total ?? payoutStateWord(assessment),
    'kpiMoney',
  );
  builder.height(row, 40);
  builder.wideFormula(
    row + 1,
    [1, WIDTH],
    noteFormula(context.rubric.scheme, namesHeld(context), layout),
    noteText(context),
    'noteStrong',
  );
  builder.height(row + 1, 30);
}

function noteText(context: PlanContext): string {
  const { assessment, inspection, layout } = context;
  const say = wording(layout);
  if (assessment.entryStatus !== 'complete') {
    const sum = (pick: (score: DisciplineScore) => number): number =>
      assessment.disciplines.reduce((total, score) => total + pick(score), 0);
    return say(
      `暂计：还有 ${sum(({ blank }) => blank)} 项未检，${sum(({ errors }) => errors)} 处待核对；全部完成后才评定等级和奖惩。`,
    );
  }
  const rosterErrors = assessment.rosterIssues.filter((issue) => issue !== null).length;
  if (rosterErrors > 0)
    return say(`人员名单有 ${rosterErrors} 处问题，奖惩待核对，见“${SHEETS.payouts}”表。`);
  if (namesHeld(context).length > 0) return unsafeSentence(namesHeld(context));
  if (assessment.composite === null) return say('没有适用的专业，无综合得分。');
  return gapSentence(assessment, inspection.gapPolicy, layout);
}
