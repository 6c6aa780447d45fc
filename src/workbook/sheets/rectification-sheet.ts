import { deductedCheckpoints } from '../../domain/deducted-checkpoints';
import { readEntry } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import { tenthsToNumber } from '../../domain/marks';
import { showRaw } from '../../domain/raw-value';
import {
  BLANK_RECTIFICATION,
  isRectificationUsed,
  missingFields,
  RECHECK_RESULTS,
  RECTIFICATION_STATES,
  type RectificationRow,
} from '../../domain/rectification';
import { type CheckpointId, checkpointIndex, type LocatedCheckpoint } from '../../domain/rubric';
import { TEXT_LIMITS } from '../../domain/site-facts';
import { a1, columnArea } from '../address';
import { cellOf } from '../cell-of';
import { wording } from '../layout-version';
import { looksEmptyFormula } from '../looks-empty-formula';
import { mmToWidth, PEN_ROW, textHeight } from '../measure';
import { disciplineName, NAMES, SHEETS } from '../names';
import type { ValidationPlan } from '../plan';
import { type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE } from '../styles';
import { textRule } from '../text-rule';
import { RECTIFICATION_CAPTIONS } from './rectification-captions';

const COLUMN = {
  id: 1,
  number: 2,
  discipline: 3,
  checkpoint: 4,
  reason: 5,
  deduction: 6,
  responsible: 7,
  dueOn: 8,
  measure: 9,
  state: 10,
  recheck: 11,
  check: 12,
} as const;

/** Widths in millimetres of usual texts, and where a checkpoint's text is long; the first column is hidden. */
const USUAL_MM = [18, 9, 19, 44, 45, 10.5, 17, 23, 42, 15, 13, 20];
const LONG_MM = [18, 8.5, 14, 71, 39.5, 10, 13, 22.5, 39.5, 13, 11.5, 15];
const FIRST_ROW = 4;

/** Height that a checkpoint's text may have in usual columns, in points. */
const LONG_FROM = 150;

const COLUMNS = USUAL_MM.length;

/** Words of its 核对 column. */
const CHECK = {
  withdrawn: '扣分已撤销',
  responsible: '缺责任人',
  dueOn: '缺完成时间',
  both: '缺责任人、完成时间',
} as const;

/** Lowest row: a box for a pen, and room for what 核对 can come to say. */
const LEAST_ROW = Math.max(PEN_ROW + 6, textHeight(CHECK.both, USUAL_MM[COLUMN.check - 1] ?? 0, 9, false));

/** 整改清单: one row per deduction in the rubric's order, then rows whose deduction was withdrawn but have notes. */
export function planRectificationSheet(context: PlanContext): PlannedSheet {
  const builder = new SheetBuilder(COLUMNS);
  const widths = widthsFor(context);
  const ids = listedCheckpoints(context);
  putHead(builder, context);
  const index = checkpointIndex(context.rubric);
  ids.forEach((id, i) => {
    const located = index.get(id);
    if (located) putRow(builder, context, FIRST_ROW + i, i + 1, located);
  });
  const last = Math.max(FIRST_ROW, FIRST_ROW + ids.length - 1);
  if (ids.length === 0) {
    builder.wide(
      FIRST_ROW,
      COLUMN.number,
      COLUMN.check,
      wording(context.layout)('目前没有扣分，不需要整改。录入扣分后重新生成，清单会自动列出。'),
      'note',
    );
    builder.height(FIRST_ROW, 26);
  }
  builder.fit(widths.map((mm, i) => (i === 0 ? 0 : mm)));
  return {
    sheet: {
      name: SHEETS.rectification,
      visibility: 'visible',
      tabColor: PALETTE.warn,
      columns: widths.map((mm, i) => ({ width: mmToWidth(mm), ...(i === 0 ? { hidden: true } : {}) })),
      heights: builder.heights,
      cells: builder.cells,
      merges: builder.merges,
      validations: ids.length === 0 ? [] : validations(last, context.inspection.facts.year),
      conditionalFormats:
        ids.length === 0
          ? []
          : [
              {
                areas: [columnArea(COLUMN.check, FIRST_ROW, last)],
                formula: `$${a1(FIRST_ROW, COLUMN.check)}<>""`,
                format: { fontColor: PALETTE.bad, fill: PALETTE.badFill },
              },
            ],
      freeze: { rows: FIRST_ROW - 1, columns: 0 },
      print: printPlan(context, SHEETS.rectification, {
        orientation: 'landscape',
        area: { top: 1, left: COLUMN.number, bottom: last, right: COLUMN.check },
        titleRows: [1, FIRST_ROW - 1],
        breaksAfter: [],
      }),
      protected: true,
      showGridlines: false,
    },
    names: [],
  };
}

function widthsFor({ rubric }: PlanContext): readonly number[] {
  const isLong = ({ checkpoint: { text } }: LocatedCheckpoint): boolean =>
    textHeight(text, USUAL_MM[COLUMN.checkpoint - 1] ?? 0, 10) > LONG_FROM;
  return [...checkpointIndex(rubric).values()].some(isLong) ? LONG_MM : USUAL_MM;
}

function listedCheckpoints({ assessment, inspection, standing }: PlanContext): readonly CheckpointId[] {
  if (standing?.rectification) return standing.rectification;
  const deducted = new Set(deductedCheckpoints(assessment.disciplines));
  const noted = [...inspection.rectification]
    .filter(([id, row]) => !deducted.has(id) && isRectificationUsed(row))
    .map(([id]) => id);
  return [...deducted, ...noted];
}

function putHead(builder: SheetBuilder, { inspection: { facts } }: PlanContext): void {
  builder.wide(1, COLUMN.number, COLUMN.check, '整改清单', 'title');
  builder.height(1, 32);
  builder.wideFormula(
    2,
    [COLUMN.number, COLUMN.check],
    `"项目 "&${NAMES.site}&"    期间 "&${NAMES.period}&"    责任人和完成时间为必填"`,
    `项目 ${facts.site}    期间 ${facts.period}    责任人和完成时间为必填`,
    'subtitle',
  );
  builder.height(2, 18);
  builder.row(FIRST_ROW - 1, Object.values(RECTIFICATION_CAPTIONS), 'header');
  builder.height(FIRST_ROW - 1, 24);
}

function putRow(
  builder: SheetBuilder,
  { inspection, layout }: PlanContext,
  row: number,
  number: number,
  { discipline, item, checkpoint }: LocatedCheckpoint,
): void {
  const entry = entryOf(inspection, checkpoint.id);
  const reading = readEntry(entry, item.rule);
  const plan = inspection.rectification.get(checkpoint.id) ?? BLANK_RECTIFICATION;
  const lookUp = (kind: 'Reason' | 'Counted'): string =>
    `INDEX(${disciplineName(kind, discipline)},MATCH(${a1(row, COLUMN.id)},${disciplineName('Ids', discipline)},0))`;
  builder.value(row, COLUMN.id, checkpoint.id, 'hidden');
  builder.value(row, COLUMN.number, number, 'textCenter');
  builder.value(row, COLUMN.discipline, discipline.name, 'textCenter');
  builder.value(row, COLUMN.checkpoint, checkpoint.text, 'text');
  const reason = showRaw(entry.reason);
  builder.formula(row, COLUMN.reason, `${lookUp('Reason')}&""`, reason, 'text');
  const deduction = tenthsToNumber(reading.deduction);
  builder.formula(row, COLUMN.deduction, lookUp('Counted'), deduction, 'mark');
  builder.value(row, COLUMN.responsible, cellOf.raw(plan.responsible), 'inputCenter');
  builder.value(row, COLUMN.dueOn, cellOf.raw(plan.dueOn), 'inputDate');
  builder.value(row, COLUMN.measure, cellOf.raw(plan.measure), 'inputText');
  builder.value(row, COLUMN.state, cellOf.raw(plan.state) ?? RECTIFICATION_STATES[0], 'inputCenter');
  builder.value(row, COLUMN.recheck, cellOf.raw(plan.recheck), 'inputCenter');
  builder.formula(row, COLUMN.check, checkFormula(row, layout), checkText(deduction, plan), 'check');
  builder.height(row, LEAST_ROW);
}

function checkText(deduction: number, plan: RectificationRow): string {
  if (deduction === 0) return CHECK.withdrawn;
  const missing = missingFields(plan);
  if (missing.length === 2) return CHECK.both;
  return missing[0] ? CHECK[missing[0]] : '';
}

function checkFormula(row: number, layout: number): string {
  const empty = (column: number): string => looksEmptyFormula(a1(row, column), layout);
  const due = `IF(${empty(COLUMN.dueOn)},"${CHECK.dueOn}","")`;
  const nobody = `IF(${empty(COLUMN.dueOn)},"${CHECK.both}","${CHECK.responsible}")`;
  return `IF(${a1(row, COLUMN.deduction)}=0,"${CHECK.withdrawn}",IF(${empty(COLUMN.responsible)},${nobody},${due}))`;
}

function validations(last: number, year: number): readonly ValidationPlan[] {
  const area = (column: number) => columnArea(column, FIRST_ROW, last);
  const choice = (column: number, title: string, options: readonly string[]): ValidationPlan => ({
    area: area(column),
    rule: { kind: 'list', source: options.join(',') },
    severity: 'stop',
    error: { title, text: `请从列表中选择：${options.join('、')}。` },
  });
  return [
    {
      area: area(COLUMN.dueOn),
      rule: { kind: 'date', from: 36526, to: 109575 },
      severity: 'stop',
      prompt: { title: '完成时间', text: `请写成 ${year}-12-15 这样的日期。` },
      error: { title: '完成时间', text: `请填写日期，例如 ${year}-12-15。` },
    },
    textRule(area(COLUMN.responsible), '责任人', TEXT_LIMITS.person),
    textRule(area(COLUMN.measure), '整改措施', TEXT_LIMITS.reason),
    choice(COLUMN.state, '状态', RECTIFICATION_STATES),
    choice(COLUMN.recheck, '复查', RECHECK_RESULTS),
  ];
}
