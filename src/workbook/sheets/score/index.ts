import { statusOfEntries } from '../../../domain/assessment';
import { hundredthsToNumber, tenthsToNumber } from '../../../domain/marks';
import { checkpointCount, type Discipline } from '../../../domain/rubric';
import type { DisciplineScore, ItemScore } from '../../../domain/scoring';
import { areaRef, cellArea, columnArea } from '../../address';
import { cellOf } from '../../cell-of';
import { wording } from '../../layout-version';
import { disciplineName, NAMES, WORDS } from '../../names';
import type { Area } from '../../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE } from '../../styles';
import { statusWord } from '../../words';
import {
  COLUMN,
  FIRST_PRINTED,
  lastPrinted,
  type ScoreColumn,
  scoreCaptionsOf,
  scoreColumnsOf,
} from './columns';
import { disciplineScoreFormula, progressFormula, stateFormula } from './formulas';
import { itemLines } from './item-lines';
import { HEIGHT, type ItemRows, layOutScore, measure, ROW, type ScoreLayout } from './layout';
import { scoreFormats, scoreValidations } from './rules';
import { scoreColumns, shownWidths } from './widths';

/** Space for a name by pen. */
const ROOM = '                ';

/** The score sheet of one discipline: a row per checkpoint, the item's cells merged over its rows. */
export function planScoreSheet(context: PlanContext, score: DisciplineScore): PlannedSheet {
  const { discipline } = score;
  const { widths } = measure(discipline);
  const builder = new SheetBuilder(scoreColumnsOf(context.layout).length);
  putHead(builder, context, discipline);
  builder.fit(shownWidths(widths));
  const head = builder.heights.reduce((sum, height) => sum + height, 0);
  const layout = layOutScore(discipline, context.inspection, head);
  layout.items.forEach((rows, i) => {
    const itemScore = score.items[i];
    if (itemScore) putItem(builder, context, rows, itemScore);
  });
  putTotals(builder, layout, score, context.layout);
  putSignatures(builder, layout.signature, context.layout);
  putBeyondPaper(builder, layout);
  return {
    sheet: {
      name: discipline.name,
      visibility: 'visible',
      tabColor: PALETTE.brand,
      columns: scoreColumns(widths, context.layout),
      heights: builder.heights,
      cells: builder.cells,
      merges: builder.merges,
      validations: scoreValidations(layout),
      conditionalFormats: scoreFormats(layout, context.rubric.format),
      freeze: { rows: ROW.header, columns: 0 },
      print: printPlan(context, discipline.name, {
        orientation: 'landscape',
        area: {
          top: 1,
          left: FIRST_PRINTED,
          bottom: layout.signature + 1,
          right: lastPrinted(context.layout),
        },
        titleRows: [ROW.title, ROW.header],
        breaksAfter: layout.breaksAfter,
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(discipline.name, scoreNames(discipline, layout)),
  };
}

function scoreNames(discipline: Discipline, layout: ScoreLayout): Readonly<Record<string, Area>> {
  const column = (key: ScoreColumn): Area => columnArea(COLUMN[key], layout.first, layout.last);
  return {
    [disciplineName('Score', discipline)]: cellArea(layout.score, COLUMN.score),
    [disciplineName('Ids', discipline)]: column('id'),
    [disciplineName('Check', discipline)]: column('check'),
    [disciplineName('Counted', discipline)]: column('counted'),
    [disciplineName('Deduction', discipline)]: column('deduction'),
    [disciplineName('Reason', discipline)]: column('reason'),
    [disciplineName('Method', discipline)]: column('method'),
  };
}

function putHead(
  builder: SheetBuilder,
  { inspection, rubric, layout }: PlanContext,
  discipline: Discipline,
): void {
  const { facts } = inspection;
  builder.wide(ROW.title, FIRST_PRINTED, lastPrinted(layout), `${discipline.name}督导评分细则`, 'title');
  builder.height(ROW.title, HEIGHT.title);
  const row = ROW.facts;
  builder.value(row, COLUMN.category, '项目名称', 'itemLabel');
  builder.wideFormula(row, [COLUMN.item, COLUMN.checkpoint], `${NAMES.site}&""`, facts.site, 'fact');
  builder.value(row, COLUMN.fullMark, '检查日期', 'itemLabel');
  builder.wideFormula(
    row,
    [COLUMN.range, COLUMN.score],
    `IF(${NAMES.inspectedOn}="","",${NAMES.inspectedOn})`,
    cellOf.day(facts.inspectedOn) ?? '',
    'factDate',
  );
  const inspector = disciplineName('Inspector', discipline);
  const people = `"检查人 "&IF(${inspector}="","${ROOM}",${inspector})&"    被检查项目负责人 "&${NAMES.siteManager}`;
  const shown = `检查人 ${facts.inspectors[discipline.id] || ROOM}    被检查项目负责人 ${facts.siteManager}`;
  builder.wideFormula(row, [COLUMN.reason, lastPrinted(layout)], people, shown, 'fact');
  builder.height(row, HEIGHT.facts);
  const legend = rubric.disciplines.some(({ items }) =>
    items.some(({ provenance }) => provenance === 'supplement'),
  )
    ? ' 带 ※ 的为补充样例。'
    : '';
  const remark = wording(layout)(
    `备注：本专业版块评分占总分${discipline.weight}%权重。填写：符合填 0（√），缺项按幅度扣分并写明存在问题，不适用填 / 并写明原因。${legend}`,
  );
  builder.wide(ROW.remark, FIRST_PRINTED, lastPrinted(layout), remark, 'note');
  builder.height(ROW.remark, HEIGHT.remark);
  const captions = scoreCaptionsOf(discipline);
  builder.row(
    ROW.header,
    scoreColumnsOf(layout).map((key) => captions[key]),
    'itemHeader',
  );
  builder.height(ROW.header, HEIGHT.header);
}

function putItem(
  builder: SheetBuilder,
  { inspection, layout }: PlanContext,
  rows: ItemRows,
  score: ItemScore,
): void {
  builder.lines(rows.first, itemLines(rows, score, inspection, layout), rows.heights);
}

/** Cells of 核对 beside heads and totals: empty, and as their rows look. */
function putBeyondPaper(builder: SheetBuilder, { total, score, signature }: ScoreLayout): void {
  const looks = [
    [ROW.title, 'title'],
    [ROW.facts, 'fact'],
    [ROW.remark, 'note'],
    [total, 'total'],
    [score, 'total'],
    [signature, 'signature'],
    [signature + 1, 'signature'],
  ] as const;
  for (const [row, style] of looks) builder.style(cellArea(row, COLUMN.check), style);
}

function putTotals(
  builder: SheetBuilder,
  layout: ScoreLayout,
  score: DisciplineScore,
  version: number,
): void {
  const { discipline, items } = score;
  const { total } = layout;
  const sum = (column: number): string => `SUM(${areaRef(columnArea(column, layout.first, layout.last))})`;
  const reached = items.reduce((all, item) => all + (item.score ?? 0), 0) / 10;
  builder.wide(total, COLUMN.category, COLUMN.checkpoint, '合计', 'total');
  builder.formula(total, COLUMN.fullMark, sum(COLUMN.fullMark), 100, 'totalMark');
  builder.value(total, COLUMN.range, null, 'total');
  builder.formula(
    total,
    COLUMN.deduction,
    `ROUND(${sum(COLUMN.counted)},1)`,
    tenthsToNumber(score.deducted),
    'totalMark',
  );
  builder.formula(total, COLUMN.score, `ROUND(${sum(COLUMN.score)},1)`, reached, 'totalMark');
  const count = checkpointCount(discipline);
  const say = wording(version);
  const progress = say(`已检 ${score.entered}/${score.of} 项，待核对 ${score.errors} 处`);
  builder.wideFormula(
    total,
    [COLUMN.reason, lastPrinted(version)],
    progressFormula(layout, count, version),
    progress,
    'total',
  );
  builder.height(total, HEIGHT.total);
  const row = layout.score;
  builder.wide(row, COLUMN.category, COLUMN.deduction, say('专业得分（百分制）'), 'total');
  const shown = score.score === null ? WORDS.notApplicable : hundredthsToNumber(score.score);
  builder.formula(row, COLUMN.score, disciplineScoreFormula(layout), shown, 'totalScoreCenter');
  const state = statusWord(statusOfEntries([score]));
  builder.wideFormula(
    row,
    [COLUMN.reason, lastPrinted(version)],
    stateFormula(layout, count, version),
    state,
    'total',
  );
  builder.height(row, HEIGHT.total);
  builder.height(row + 1, HEIGHT.gap);
}

function putSignatures(builder: SheetBuilder, row: number, version: number): void {
  const say = wording(version);
  [row, row + 1].forEach((line) => {
    builder.height(line, HEIGHT.signature);
  });
  const people = [
    [row, '检查人签字：', '被检查项目负责人签字：'],
    [row + 1, '陪同人员签字：', '日期：      年    月    日'],
  ] as const;
  for (const [line, left, right] of people) {
    builder.wide(line, COLUMN.category, COLUMN.checkpoint, say(left), 'signature');
    builder.wide(line, COLUMN.deduction, lastPrinted(version), say(right), 'signature');
  }
}
