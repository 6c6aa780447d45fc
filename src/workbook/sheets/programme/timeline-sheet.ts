import { serialToDay } from '../../../domain/calendar';
import type { RawValue } from '../../../domain/raw-value';
import { a1 } from '../../address';
import { cellOf } from '../../cell-of';
import { siteLine, textLine } from '../../kit/head-lines';
import { DAYS } from '../../kit/input-rules';
import { rowsOf } from '../../kit/plan-entered';
import { mmToWidth } from '../../measure';
import { NAMES } from '../../names';
import type { Area, ConditionalFormatPlan } from '../../plan';
import { type PlanContext, type PlannedSheet, printPlan } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE, type StyleId } from '../../styles';
import { PHASES } from './phases-table';
import { PLAN } from './plan-table';
import { AS_OF } from './progress';
import {
  barOf,
  MARK,
  markOf,
  PARTS,
  phaseLine,
  type Span,
  spanOf,
  type TimelineLine,
  taskLine,
} from './timeline-lines';

/** What the sheet is marked as, and its name. */
export const TIMELINE = { kind: 'timeline', name: '进度图' } as const;

/** Columns; the first two, hidden, hold what the others reckon with, and the marker. */
const COLUMN = { from: 1, task: 3, owner: 4, due: 5, progress: 6, first: 7 } as const;

const WIDTHS = [10, 10, 72, 18, 20, 20, ...new Array<number>(PARTS).fill(9.2)];
const LAST = WIDTHS.length;

/** Rows above the lines: title, site, what the marks mean, captions. */
const HEAD_ROWS = 4;

/** Height of a line in points: a page has room for 24. */
const LINE_HEIGHT = 15;

/** What a line shows: a row of 专项阶段 or of 工作计划, by its number in the table. */
interface LineSource {
  readonly kind: 'phase' | 'task';
  readonly number: number;
}

/** Where the sheet states how many rows of each list it shows: lines that are deleted are missed. */
export const STATED = { row: 3, column: 2, separator: '+' } as const;

/** Where the first day, the days of a part and the day that is reckoned by are worked out. */
const HELPER = { start: '$A$1', step: '$A$2', asOf: '$A$3' } as const;

/** 进度图: the phases as bars and a line for each task of 工作计划, on one page across; formulas only. */
export function planTimelineSheet(context: PlanContext): readonly PlannedSheet[] {
  const [phases, plan] = [rowsOf(PHASES, context), rowsOf(PLAN, context)];
  if (!phases || !plan) return [];
  const rows = context.existing?.timeline ?? { phases: phases.length, tasks: plan.length };
  const bars = Array.from({ length: rows.phases }, (_, i) => phaseLine(phases[i]));
  const tasks = Array.from({ length: rows.tasks }, (_, i) => taskLine(plan, plan[i], context));
  const lines = [...bars, ...tasks];
  const span = spanOf(phases, plan, context);
  const builder = new SheetBuilder(LAST);
  putHead(builder, context, span);
  builder.value(STATED.row, STATED.column, `${rows.phases}${STATED.separator}${rows.tasks}`, 'hidden');
  lines.forEach((line, i) => {
    const at = i - bars.length;
    const of: LineSource = at < 0 ? { kind: 'phase', number: i + 1 } : { kind: 'task', number: at + 1 };
    putLine(builder, HEAD_ROWS + 1 + i, of, line, span);
  });
  builder.fit(WIDTHS.map((mm, i) => (i < COLUMN.task - 1 ? 0 : mm)));
  const bottom = HEAD_ROWS + lines.length;
  const grid = { top: HEAD_ROWS + 1, left: COLUMN.first, bottom, right: LAST };
  return [
    {
      sheet: {
        name: TIMELINE.name,
        visibility: 'visible',
        tabColor: PALETTE.brand,
        columns: WIDTHS.map((mm, i) => ({
          width: mmToWidth(mm),
          ...(i < COLUMN.task - 1 ? { hidden: true } : {}),
        })),
        heights: builder.heights,
        cells: builder.cells,
        merges: builder.merges,
        validations: [],
        conditionalFormats: coloursOf(grid),
        freeze: { rows: HEAD_ROWS, columns: COLUMN.task },
        print: printPlan(context, TIMELINE.name, {
          orientation: 'landscape',
          area: { top: 1, left: COLUMN.task, bottom, right: LAST },
          titleRows: [1, HEAD_ROWS],
          breaksAfter: [],
        }),
        protected: true,
        showGridlines: false,
      },
      names: [],
    },
  ];
}

function putHead(builder: SheetBuilder, { inspection }: PlanContext, span: Span): void {
  const seen = [COLUMN.task, LAST] as const;
  const head = [
    textLine(TIMELINE.name, 'title', 34),
    siteLine(inspection.facts, 20),
    textLine(
      `${MARK.bar} 阶段    ${MARK.due} 到期    ${MARK.done} 已完成    ${MARK.overdue} 逾期    底色是计算日期所在的一列`,
      'subtitle',
      20,
    ),
  ];
  head.forEach(({ height, put }, i) => {
    put(builder, i + 1, seen);
    builder.height(i + 1, height);
  });
  const first = `MIN(${NAMES.phaseFrom},${NAMES.planDue})`;
  const start = `IF(${first}>0,MIN(${DAYS.to},MAX(${DAYS.from},INT(${first}))),${NAMES.asOf})`;
  const last = `MIN(${DAYS.to},MAX(${NAMES.phaseTo},${NAMES.planDue}))`;
  builder.formula(1, 1, start, span.start, 'hidden');
  builder.formula(2, 1, `MAX(1,ROUNDUP((INT(${last})-${HELPER.start}+1)/${PARTS},0))`, span.step, 'hidden');
  builder.formula(3, 1, NAMES.asOf, cellOf.raw(AS_OF.values(inspection)[0] ?? null), 'hidden');
  const captions: readonly (readonly [number, string])[] = [
    [COLUMN.task, '阶段和工作内容'],
    [COLUMN.owner, '责任人'],
    [COLUMN.due, '完成时间'],
    [COLUMN.progress, '进度'],
  ];
  for (const [column, caption] of captions) builder.value(HEAD_ROWS, column, caption, 'header');
  for (let i = 0; i < PARTS; i++) {
    const day = serialToDay(span.start + i * span.step)
      ?.split('-')
      .map(Number);
    const shown = day ? `${day[1]}月\n${day[2]}日` : '';
    const start = partStart(i);
    builder.formula(
      HEAD_ROWS,
      COLUMN.first + i,
      `MONTH(${start})&"月"&CHAR(10)&DAY(${start})&"日"`,
      shown,
      'itemHeader',
    );
  }
  builder.height(HEAD_ROWS, 26);
}

function putLine(builder: SheetBuilder, row: number, of: LineSource, line: TimelineLine, span: Span): void {
  const cellIn = (name: string): string => `INDEX(${name},${of.number})`;
  // A row that was deleted leaves fewer than the sheet has lines.
  const unlessGone = (name: string, shown: string): string => `IF(ROWS(${name})<${of.number},"",${shown})`;
  const asText = (name: string): string => unlessGone(name, `${cellIn(name)}&""`);
  const asDay = (name: string): string =>
    unlessGone(name, `IF(ISNUMBER(${cellIn(name)}),${cellIn(name)},"")`);
  const put = (column: number, formula: string | null, result: RawValue, style: StyleId): void => {
    if (formula === null) builder.value(row, column, null, style);
    else builder.formula(row, column, formula, cellOf.raw(result), style);
  };
  const isPhase = of.kind === 'phase';
  put(COLUMN.from, isPhase ? asDay(NAMES.phaseFrom) : null, line.from, 'hidden');
  put(COLUMN.task, asText(isPhase ? NAMES.phaseNames : NAMES.planTask), line.task, 'itemText');
  put(COLUMN.owner, isPhase ? null : asText(NAMES.planOwner), line.owner, 'itemRange');
  put(COLUMN.due, asDay(isPhase ? NAMES.phaseTo : NAMES.planDue), line.due, 'itemDay');
  put(COLUMN.progress, isPhase ? null : asText(NAMES.planProgress), line.progress, 'itemDay');
  for (let i = 0; i < PARTS; i++)
    put(
      COLUMN.first + i,
      isPhase ? barFormula(row, i) : markFormula(row, i),
      (isPhase ? barOf : markOf)(line, span.start + i * span.step, span.step),
      'itemRange',
    );
  builder.height(row, LINE_HEIGHT);
}

/** The first day of a part of the time, counted from 0. */
const partStart = (part: number): string => `${HELPER.start}+${part}*${HELPER.step}`;

// `+0`: Univer compares a bare cell by an index of its column that it made before the column was calculated.
function barFormula(row: number, part: number): string {
  const [from, to] = [COLUMN.from, COLUMN.due].map((column) => `$${a1(row, column)}`);
  const isIn = `AND(${from}+0<${partStart(part + 1)},${to}+0>=${partStart(part)})`;
  return `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),IF(${isIn},"${MARK.bar}",""),"")`;
}

function markFormula(row: number, part: number): string {
  const [due, progress] = [COLUMN.due, COLUMN.progress].map((column) => `$${a1(row, column)}`);
  const open = `IF(LEFT(${progress},2)="逾期","${MARK.overdue}","${MARK.due}")`;
  const mark = `IF(RIGHT(${progress},2)="完成","${MARK.done}",${open})`;
  const isIn = `AND(${due}+0>=${partStart(part)},${due}+0<${partStart(part + 1)})`;
  return `IF(ISNUMBER(${due}),IF(${isIn},${mark},""),"")`;
}

function coloursOf(grid: Area): readonly ConditionalFormatPlan[] {
  const cell = a1(grid.top, grid.left);
  const of = (mark: string, format: ConditionalFormatPlan['format']): ConditionalFormatPlan => ({
    areas: [grid],
    formula: `${cell}="${mark}"`,
    format,
  });
  return [
    of(MARK.bar, { fontColor: PALETTE.brand, fill: PALETTE.brand }),
    of(MARK.overdue, { fontColor: PALETTE.bad, fill: PALETTE.badFill, bold: true }),
    of(MARK.done, { fontColor: PALETTE.good, bold: true }),
    ...Array.from(
      { length: PARTS },
      (_, part): ConditionalFormatPlan => ({
        areas: [{ ...grid, left: grid.left + part, right: grid.left + part }],
        formula: `AND(${partStart(part)}<=${HELPER.asOf},${HELPER.asOf}<${partStart(part + 1)})`,
        format: { fill: PALETTE.warnFill },
      }),
    ),
  ];
}
