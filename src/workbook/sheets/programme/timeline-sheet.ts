import { serialToDay } from '../../../domain/calendar';
import type { RawValue } from '../../../domain/raw-value';
import { a1, columnLetters } from '../../address';
import { cellOf } from '../../cell-of';
import { siteLine, textLine } from '../../kit/head-lines';
import { rowsOf } from '../../kit/plan-entered';
import { mmToWidth } from '../../measure';
import { NAMES } from '../../names';
import type { Area, ConditionalFormatPlan } from '../../plan';
import { type PlanContext, type PlannedSheet, printPlan } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE, type StyleId } from '../../styles';
import { PHASES } from './phases-table';
import { PLAN } from './plan-table';
import {
  BLANK_LINE,
  linesOf,
  MARK,
  markOf,
  PARTS,
  type Span,
  spanOf,
  type TimelineLine,
  usedPhases,
} from './timeline-lines';

/** What the sheet is marked as, and its name. */
export const TIMELINE = { kind: 'timeline', name: '进度图' } as const;

/** Columns; the first two, hidden, hold what the others reckon with, and the marker. */
const COLUMN = { from: 1, task: 3, owner: 4, due: 5, progress: 6, first: 7 } as const;

const WIDTHS = [10, 10, 66, 18, 20, 20, ...new Array<number>(PARTS).fill(9.6)];
const LAST = WIDTHS.length;

/** Rows above the lines: title, site, what the marks mean, captions. */
const HEAD_ROWS = 4;

/** Lines of a page, of 16 points each. */
const LINES = { least: 24, height: 16 } as const;

/** Where the number of phases, the first day and the days of a part are worked out. */
const HELPER = { phases: '$A$1', start: '$A$2', step: '$A$3' } as const;

/** 进度图: the phases as bars and a line for each task of 工作计划, on one page across; formulas only. */
export function planTimelineSheet(context: PlanContext): readonly PlannedSheet[] {
  const [phases, plan] = [rowsOf(PHASES, context), rowsOf(PLAN, context)];
  if (!phases || !plan) return [];
  const lines = linesOf(phases, plan, context);
  const span = spanOf(phases, plan, context);
  const count = Math.max(LINES.least, lines.length);
  const builder = new SheetBuilder(LAST);
  putHead(builder, context, usedPhases(phases), span);
  for (let i = 0; i < count; i++) putLine(builder, HEAD_ROWS + 1 + i, i + 1, lines[i] ?? BLANK_LINE, span);
  builder.fit(WIDTHS.map((mm, i) => (i < COLUMN.task - 1 ? 0 : mm)));
  const bottom = HEAD_ROWS + count;
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

function putHead(builder: SheetBuilder, { inspection }: PlanContext, phases: number, span: Span): void {
  const seen = [COLUMN.task, LAST] as const;
  const head = [
    textLine(TIMELINE.name, 'title', 34),
    siteLine(inspection.facts, 20),
    textLine(
      `${MARK.bar} 阶段    ${MARK.due} 到期    ${MARK.done} 已完成    ${MARK.overdue} 逾期    底色是今天所在的一列`,
      'subtitle',
      20,
    ),
  ];
  head.forEach(({ height, put }, i) => {
    put(builder, i + 1, seen);
    builder.height(i + 1, height);
  });
  const rowsTo = `ROW(${NAMES.phaseNames})-ROW(INDEX(${NAMES.phaseNames},1))+1`;
  builder.formula(1, 1, `SUMPRODUCT(MAX((${NAMES.phaseNames}<>"")*(${rowsTo})))`, phases, 'hidden');
  const [first, last] = [
    `MIN(${NAMES.phaseFrom},${NAMES.planDue})`,
    `MAX(${NAMES.phaseTo},${NAMES.planDue})`,
  ];
  builder.formula(2, 1, `IF(${first}>0,${first},${NAMES.asOf})`, span.start, 'hidden');
  builder.formula(3, 1, `MAX(1,ROUNDUP((${last}-${first}+1)/${PARTS},0))`, span.step, 'hidden');
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
    const shown = day ? `${day[1]}/${day[2]}` : '';
    const start = partStart(i);
    builder.formula(HEAD_ROWS, COLUMN.first + i, `MONTH(${start})&"/"&DAY(${start})`, shown, 'itemHeader');
  }
  builder.height(HEAD_ROWS, 22);
}

function putLine(builder: SheetBuilder, row: number, k: number, line: TimelineLine, span: Span): void {
  const isPhase = `${k}<=${HELPER.phases}`;
  const at = `${k}-${HELPER.phases}`;
  const ofPlan = (name: string, shown: (cell: string) => string): string =>
    `IF(${at}<=ROWS(${name}),${shown(`INDEX(${name},${at})`)},"")`;
  const asText = (cell: string): string => `${cell}&""`;
  const asDay = (cell: string): string => `IF(ISNUMBER(${cell}),${cell},"")`;
  const ofPhase = (name: string): string => `INDEX(${name},${k})`;
  const put = (column: number, formula: string, result: RawValue, style: StyleId): void => {
    builder.formula(row, column, formula, cellOf.raw(result), style);
  };
  put(COLUMN.from, `IF(${isPhase},${asDay(ofPhase(NAMES.phaseFrom))},"")`, line.from, 'hidden');
  put(
    COLUMN.task,
    `IF(${isPhase},${asText(ofPhase(NAMES.phaseNames))},${ofPlan(NAMES.planTask, asText)})`,
    line.task,
    'itemText',
  );
  put(COLUMN.owner, `IF(${isPhase},"",${ofPlan(NAMES.planOwner, asText)})`, line.owner, 'itemRange');
  put(
    COLUMN.due,
    `IF(${isPhase},${asDay(ofPhase(NAMES.phaseTo))},${ofPlan(NAMES.planDue, asDay)})`,
    line.due,
    'itemDay',
  );
  put(COLUMN.progress, `IF(${isPhase},"",${ofPlan(NAMES.planProgress, asText)})`, line.progress, 'itemRange');
  for (let i = 0; i < PARTS; i++) {
    const column = COLUMN.first + i;
    put(column, markFormula(row, i), markOf(line, span.start + i * span.step, span.step), 'itemRange');
  }
  builder.height(row, LINES.height);
}

/** The first day of a part of the time, counted from 0. */
const partStart = (part: number | string): string => `${HELPER.start}+${part}*${HELPER.step}`;

function markFormula(row: number, part: number): string {
  const [from, due, progress] = [COLUMN.from, COLUMN.due, COLUMN.progress].map((c) => `$${a1(row, c)}`);
  const [start, end] = [partStart(part), partStart(part + 1)];
  const mark = `IF(RIGHT(${progress},2)="完成","${MARK.done}",IF(LEFT(${progress},2)="逾期","${MARK.overdue}","${MARK.due}"))`;
  const bar = `IF(AND(${from}<${end},${due}>=${start}),"${MARK.bar}","")`;
  return `IF(ISNUMBER(${due}),IF(ISNUMBER(${from}),${bar},IF(AND(${due}>=${start},${due}<${end}),${mark},"")),"")`;
}

function coloursOf(grid: Area): readonly ConditionalFormatPlan[] {
  const cell = a1(grid.top, grid.left);
  const caption = `${columnLetters(grid.left)}$${HEAD_ROWS}`;
  const start = partStart(`(COLUMN(${caption})-COLUMN($${caption}))`);
  const of = (mark: string, format: ConditionalFormatPlan['format']): ConditionalFormatPlan => ({
    areas: [grid],
    formula: `${cell}="${mark}"`,
    format,
  });
  return [
    of(MARK.bar, { fontColor: PALETTE.brand, fill: PALETTE.brand }),
    of(MARK.overdue, { fontColor: PALETTE.bad, fill: PALETTE.badFill, bold: true }),
    of(MARK.done, { fontColor: PALETTE.good, bold: true }),
    {
      areas: [grid],
      formula: `AND(${start}<=${NAMES.asOf},${NAMES.asOf}<${start}+${HELPER.step})`,
      format: { fill: PALETTE.warnFill },
    },
  ];
}
