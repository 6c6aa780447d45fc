import { statusOfEntries } from '../../domain/assessment';
import { showRaw } from '../../domain/entry';
import { hundredthsToNumber } from '../../domain/marks';
import { isRosterRowUsed } from '../../domain/roster';
import type { DisciplineScore } from '../../domain/scoring';
import { a1, areaRef, cellArea, columnArea } from '../address';
import { cellOf } from '../cell-of';
import { gapSentence } from '../gap-sentence';
import { mmToWidth } from '../measure';
import { disciplineName, GAP_POLICY_LABELS, NAMES, SHEETS, WORDS } from '../names';
import type { Area, ChartPlan, ConditionalFormatPlan } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE } from '../styles';
import { gradeWord, payoutStateWord, statusWord } from '../words';
import {
  compositeFormula,
  disciplineBlankFormula,
  disciplineErrorFormula,
  gradeFormula,
  noteFormula,
  payoutStateFormula,
  payoutTotalFormula,
  roleAmountFormula,
  roleCountFormula,
  roleTotalFormula,
  stateOf,
  statusFormula,
  teamBonusFormula,
  weightedFormula,
} from './summary-formulas';

/** Eight columns; the four big figures take two each. Widths in millimetres. */
const WIDTHS_MM = [30, 17, 24, 24, 22, 22, 22, 25];
const WIDTH = WIDTHS_MM.length;
const FIGURE_ROW = 7;
const TABLE_ROW = 10;
const CHART_ROWS = 9;

/** Where the blocks of the page begin; they move with the number of disciplines and roles. */
interface SummaryLayout {
  readonly firstDiscipline: number;
  readonly total: number;
  readonly chart: number;
  readonly firstRole: number;
  readonly bonus: number;
  readonly payoutTotal: number;
  readonly note: number;
  readonly signature: number;
}

function layOut({ rubric }: PlanContext): SummaryLayout {
  const firstDiscipline = TABLE_ROW + 1;
  const total = firstDiscipline + rubric.disciplines.length;
  const chart = total + 1;
  const firstRole = chart + CHART_ROWS + 2;
  const bonus = firstRole + rubric.scheme.payouts.length;
  return {
    firstDiscipline,
    total,
    chart,
    firstRole,
    bonus,
    payoutTotal: bonus + 1,
    note: bonus + 2,
    signature: bonus + 3,
  };
}

/** 汇总: formulas only; a page that a manager reads in five seconds and signs. */
export function planSummarySheet(context: PlanContext): PlannedSheet {
  const at = layOut(context);
  const builder = new SheetBuilder(WIDTH);
  putHead(builder, context);
  putFigures(builder, context);
  putDisciplines(builder, context, at);
  putPayouts(builder, context, at);
  putSignatures(builder, at.signature);
  return {
    sheet: {
      name: SHEETS.summary,
      visibility: 'visible',
      tabColor: PALETTE.bad,
      columns: WIDTHS_MM.map((mm) => ({ width: mmToWidth(mm) })),
      heights: builder.heights,
      cells: builder.cells,
      merges: builder.merges,
      validations: [],
      conditionalFormats: signals(at),
      chart: chart(context, at),
      print: printPlan(context, SHEETS.summary, {
        orientation: 'portrait',
        area: { top: 1, left: 1, bottom: at.signature + 1, right: WIDTH },
        breaksAfter: [],
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(SHEETS.summary, summaryNames(at)),
  };
}

const summaryNames = (at: SummaryLayout): Readonly<Record<string, Area>> => ({
  [NAMES.composite]: cellArea(FIGURE_ROW, 1),
  [NAMES.grade]: cellArea(FIGURE_ROW, 3),
  [NAMES.status]: cellArea(FIGURE_ROW, 5),
  [NAMES.blankTotal]: cellArea(at.total, 6),
  [NAMES.errorTotal]: cellArea(at.total, 7),
  [NAMES.teamBonus]: cellArea(at.bonus, 6),
  [NAMES.payoutTotal]: cellArea(at.payoutTotal, 6),
  [NAMES.payoutState]: cellArea(at.payoutTotal, 8),
});

function putHead(builder: SheetBuilder, { rubric, inspection }: PlanContext): void {
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

function putFigures(builder: SheetBuilder, context: PlanContext): void {
  const { assessment } = context;
  const at = layOut(context);
  const row = FIGURE_ROW;
  const provisional = assessment.entryStatus !== 'complete';
  const open = `${NAMES.errorTotal}+${NAMES.blankTotal}>0`;
  builder.wideFormula(
    row - 1,
    [1, 2],
    `IF(${open},"综合得分(暂计)","综合得分")`,
    provisional ? '综合得分(暂计)' : '综合得分',
    'kpiLabel',
  );
  builder.wide(row - 1, 3, 4, '等级', 'kpiLabel');
  builder.wide(row - 1, 5, 6, '状态', 'kpiLabel');
  builder.wide(row - 1, 7, 8, '奖惩合计(元)', 'kpiLabel');
  builder.height(row - 1, 19);
  const column = (index: number): string => areaRef(columnArea(index, at.firstDiscipline, at.total - 1));
  const composite =
    assessment.composite === null ? WORDS.notApplicable : hundredthsToNumber(assessment.composite);
  builder.wideFormula(row, [1, 2], compositeFormula(column(3), column(2), column(4)), composite, 'kpi');
  builder.wideFormula(row, [3, 4], gradeFormula(), gradeWord(assessment), 'kpiText');
  builder.wideFormula(row, [5, 6], statusFormula(), statusWord(assessment.status), 'kpiText');
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
    noteFormula(context.rubric.scheme),
    noteText(context),
    'noteStrong',
  );
  builder.height(row + 1, 30);
}

function noteText({ assessment, inspection }: PlanContext): string {
  if (assessment.entryStatus !== 'complete') {
    const sum = (pick: (score: DisciplineScore) => number): number =>
      assessment.disciplines.reduce((total, score) => total + pick(score), 0);
    return `暂计:还有 ${sum(({ blank }) => blank)} 项未检,${sum(({ errors }) => errors)} 处待核对;全部完成后才评定等级和奖惩。`;
  }
  if (assessment.composite === null) return '没有适用的专业,无综合得分。';
  return gapSentence(assessment, inspection.gapPolicy);
}

function putDisciplines(builder: SheetBuilder, { assessment, rubric }: PlanContext, at: SummaryLayout): void {
  builder.wide(TABLE_ROW - 1, 1, WIDTH, '各专业得分', 'section');
  builder.height(TABLE_ROW - 1, 21);
  builder.row(
    TABLE_ROW,
    ['专业', '权重', '专业得分', '加权得分', '已检/应检', '未检', '待核对', '状态'],
    'header',
  );
  builder.height(TABLE_ROW, 23);
  assessment.disciplines.forEach((score, i) => {
    putDiscipline(builder, at.firstDiscipline + i, score);
  });
  const row = at.total;
  const sum = (column: number): string => `SUM(${areaRef(columnArea(column, at.firstDiscipline, row - 1))})`;
  const total = (pick: (score: DisciplineScore) => number): number =>
    assessment.disciplines.reduce((all, score) => all + pick(score), 0);
  const all = total(({ of }) => of);
  builder.value(row, 1, '合计', 'total');
  builder.formula(
    row,
    2,
    sum(2),
    rubric.disciplines.reduce((all, { weight }) => all + weight, 0) / 100,
    'totalPercent',
  );
  builder.value(row, 3, '综合得分', 'totalRight');
  builder.formula(
    row,
    4,
    NAMES.composite,
    assessment.composite === null ? WORDS.notApplicable : hundredthsToNumber(assessment.composite),
    'totalScore',
  );
  builder.formula(
    row,
    5,
    `(${all}-F${row}-G${row})&"/${all}"`,
    `${total(({ entered }) => entered)}/${all}`,
    'totalCenter',
  );
  builder.formula(
    row,
    6,
    sum(6),
    total(({ blank }) => blank),
    'totalCenter',
  );
  builder.formula(
    row,
    7,
    sum(7),
    total(({ errors }) => errors),
    'totalCenter',
  );
  builder.formula(row, 8, stateOf(`G${row}`, `F${row}`), statusWord(assessment.entryStatus), 'totalCenter');
  builder.height(row, 22);
}

function putDiscipline(builder: SheetBuilder, row: number, score: DisciplineScore): void {
  const { discipline } = score;
  const shown = score.score === null ? WORDS.notApplicable : hundredthsToNumber(score.score);
  const weighted = score.score === null ? WORDS.notApplicable : (discipline.weight * score.score) / 10000;
  builder.value(row, 1, discipline.name, 'textStrong');
  builder.formula(row, 2, disciplineName('Weight', discipline), discipline.weight / 100, 'percent');
  const scoreCell = builder.formula(row, 3, disciplineName('Score', discipline), shown, 'score');
  builder.formula(row, 4, weightedFormula(scoreCell, a1(row, 2)), weighted, 'weighted');
  builder.formula(
    row,
    5,
    `(${score.of}-F${row}-G${row})&"/${score.of}"`,
    `${score.entered}/${score.of}`,
    'textCenter',
  );
  builder.formula(row, 6, disciplineBlankFormula(discipline), score.blank, 'count');
  builder.formula(row, 7, disciplineErrorFormula(discipline), score.errors, 'count');
  builder.formula(row, 8, stateOf(`G${row}`, `F${row}`), statusWord(statusOfEntries([score])), 'state');
  builder.height(row, 20);
}

function putPayouts(
  builder: SheetBuilder,
  { assessment, rubric, inspection }: PlanContext,
  at: SummaryLayout,
): void {
  const { payouts, teamBonus } = rubric.scheme;
  const waiting = payoutStateWord(assessment);
  const header = at.firstRole - 1;
  for (let row = at.chart; row < at.chart + CHART_ROWS; row++) builder.height(row, 15.75);
  builder.wide(header - 1, 1, WIDTH, '奖惩建议', 'section');
  builder.height(header - 1, 21);
  builder.wide(header, 1, 2, '岗位', 'header');
  builder.wide(header, 3, 4, '标准(元/人)', 'header');
  builder.value(header, 5, '人数', 'header');
  builder.wide(header, 6, 7, '金额(元)', 'header');
  builder.value(header, 8, '说明', 'header');
  builder.height(header, 22);
  const column =
    assessment.grading?.kind === 'graded' ? rubric.scheme.bands.indexOf(assessment.grading.band) : -1;
  payouts.forEach(({ role, amounts }, i) => {
    const row = at.firstRole + i;
    const people = inspection.roster.filter(
      (person) => isRosterRowUsed(person) && showRaw(person.role) === role,
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
  builder.wide(at.bonus, 1, 5, `团队奖励(综合得分 ≥ ${teamBonus.threshold / 100})`, 'textStrong');
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
  builder.formula(at.payoutTotal, 8, payoutStateFormula(), waiting, 'totalCenter');
  builder.height(at.bonus, 20);
  builder.height(at.payoutTotal, 22);
  const policy = GAP_POLICY_LABELS[inspection.gapPolicy];
  const note = (label: string): string =>
    `金额为建议,由人力资源部门核定后发放。分数落在两个等级之间时的处理:${label}。`;
  builder.wideFormula(at.note, [1, WIDTH], `"${note('"&GapPolicy&"')}"`, note(policy), 'note');
  builder.height(at.note, 22);
}

function putSignatures(builder: SheetBuilder, row: number): void {
  const places = [
    [row, '检查组签字:', '被检查项目负责人签字:'],
    [row + 1, '项目管理中心:', '公司领导签字:'],
  ] as const;
  for (const [line, left, right] of places) {
    builder.wide(line, 1, 4, left, 'signature');
    builder.wide(line, 5, WIDTH, right, 'signature');
    builder.height(line, 32);
  }
}

function chart({ assessment }: PlanContext, at: SummaryLayout): ChartPlan {
  return {
    title: '各专业得分(满分 100)',
    categories: columnArea(1, at.firstDiscipline, at.total - 1),
    values: columnArea(3, at.firstDiscipline, at.total - 1),
    cache: {
      categories: assessment.disciplines.map(({ discipline }) => discipline.name),
      values: assessment.disciplines.map(({ score }) => (score === null ? null : hundredthsToNumber(score))),
    },
    place: { top: at.chart, left: 1, bottom: at.chart + CHART_ROWS - 1, right: WIDTH },
    max: 112,
    color: PALETTE.brand,
  };
}

function signals(at: SummaryLayout): readonly ConditionalFormatPlan[] {
  const states: Area = columnArea(8, at.firstDiscipline, at.total);
  const figures: Area = { top: FIGURE_ROW, left: 3, bottom: FIGURE_ROW, right: 6 };
  const colour = (area: Area, word: string, fontColor: string): ConditionalFormatPlan => ({
    area,
    formula: `${a1(area.top, area.left)}="${word}"`,
    format: { fontColor },
  });
  return [states, figures].flatMap((area) => [
    colour(area, WORDS.complete, PALETTE.good),
    colour(area, WORDS.incomplete, PALETTE.warn),
    colour(area, WORDS.undetermined, PALETTE.warn),
    colour(area, WORDS.invalid, PALETTE.bad),
  ]);
}
