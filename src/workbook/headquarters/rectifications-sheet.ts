import { dayToSerial } from '../../domain/calendar';
import { type OpenItem, overdueCount } from '../../domain/consolidation/rectifications';
import { isEmptyText } from '../../domain/entry';
import { showRaw } from '../../domain/raw-value';
import { checkpointIndex, type LocatedCheckpoint } from '../../domain/rubric';
import { columnArea } from '../address';
import type { PlannedRow } from '../kit/list-rows';
import type { ColumnArea, TableColumn } from '../kit/table-sheet';
import { lineCount } from '../measure';
import type { ConditionalFormatPlan, NamePlan, PlainValue, SheetPlan } from '../plan';
import { PALETTE, STYLES } from '../styles';
import { cellText, type HeadquartersContext, listedText, textCell } from './context';
import { FIRST_LIST_ROW, factReference, planListSheet, rowHeight } from './list-sheet';
import { HQ_SHEETS, HQ_TABLES, HQ_WORDS, OVERDUE_NAME } from './names';

const CAPTIONS = [
  '逾期',
  '完成时间',
  '责任人',
  '项目名称',
  '检查期间',
  '专业',
  '编号',
  '检查内容',
  '存在问题',
  '扣分',
  '整改措施',
  '状态',
] as const;

/** Widths in millimetres of usual texts, and where a checkpoint's text is long. */
const USUAL_MM = [15, 22.5, 15, 26, 15, 15, 15, 41, 42, 10, 27, 13];
const LONG_MM = [14, 22.5, 12, 20.5, 13, 13.5, 13.5, 63.5, 31, 10, 31, 12];

/** Lines that a checkpoint's text may take in usual columns. */
const MOST_LINES = 12;

/** Size of what people wrote in points. */
const FINE = STYLES.asTextFine.size;

function columnsFor({ consolidation: { rubrics } }: HeadquartersContext): readonly TableColumn[] {
  const isLong = ({ checkpoint: { text } }: LocatedCheckpoint): boolean =>
    lineCount(text, USUAL_MM[COLUMN.checkpoint - 1] ?? 0, FINE) > MOST_LINES;
  const widths = rubrics.some((rubric) => [...checkpointIndex(rubric).values()].some(isLong))
    ? LONG_MM
    : USUAL_MM;
  return CAPTIONS.map((caption, i) => ({ caption, mm: widths[i] ?? 0 }));
}

const COLUMN = { checkpoint: 8, reason: 9, measure: 11 } as const;

const DAY_COLUMN = { number: 2, letter: 'B' } as const;

/** Rows that are printed, the most urgent ones; the others are for the screen. */
const MOST_PRINTED = 100;

/** Rows of a list that fit on a sheet; a sheet of Excel ends at row 1,048,576. */
const MOST_LISTED = 1_048_576 - FIRST_LIST_ROW + 1;

const listedCount = ({ consolidation }: HeadquartersContext): number =>
  Math.min(consolidation.rectifications.length, MOST_LISTED);

/**
 * 整改: everything that is not put right yet, the longest overdue first. Overdue follows the day on the sheet. What one
 * sheet cannot hold is the least urgent, and the sheet says that it is left out.
 */
export function planRectificationsSheet(context: HeadquartersContext): SheetPlan {
  const { rectifications, day } = context.consolidation;
  const listed = listedCount(context);
  const left = listed < rectifications.length ? `；一张表放不下，只列出前 ${listed} 条` : '';
  const overdue = overdueCount(rectifications);
  return planListSheet(context, {
    name: HQ_SHEETS.rectifications,
    tableName: HQ_TABLES.rectifications,
    tabColor: overdue > 0 ? PALETTE.bad : PALETTE.good,
    title: '未完成的整改',
    subtitle: `共 ${rectifications.length} 条，其中逾期 ${overdue} 条；逾期最久的在前${left}${listed > MOST_PRINTED ? `；打印最急的 ${MOST_PRINTED} 条` : ''}`,
    fact: { label: '统计日期', column: DAY_COLUMN.number, value: dayToSerial(day), style: 'isoDay' },
    mostPrinted: MOST_PRINTED,
    columns: columnsFor(context),
    count: listed,
    rows: () => rectificationRows(context),
    none: '没有未完成的整改。',
    colours,
  });
}

/** The name by which other sheets count what is overdue; none where nothing is open. */
export function overdueNames(context: HeadquartersContext): readonly NamePlan[] {
  const count = listedCount(context);
  const area = columnArea(1, FIRST_LIST_ROW, FIRST_LIST_ROW + count - 1);
  return count === 0 ? [] : [{ name: OVERDUE_NAME, sheet: HQ_SHEETS.rectifications, area }];
}

function* rectificationRows(context: HeadquartersContext): Generator<PlannedRow> {
  const end = FIRST_LIST_ROW + listedCount(context);
  const columns = columnsFor(context);
  let row = FIRST_LIST_ROW;
  for (const item of context.consolidation.rectifications) {
    if (row === end) return;
    yield plannedRow(item, row++, columns);
  }
}

function plannedRow(item: OpenItem, row: number, columns: readonly TableColumn[]): PlannedRow {
  const { at, rectification } = item;
  const text = (value: Parameters<typeof showRaw>[0]): string => listedText(showRaw(value));
  const [site, reason, measure] = [
    cellText(item.site),
    listedText(rectification.reason),
    text(rectification.measure),
  ];
  const due = dueValue(item);
  const [responsible, state] = [text(rectification.responsible), listedText(stateText(item))];
  return {
    cells: [
      { value: overdueText(item), formula: overdueFormula(row), style: 'textCenter' },
      { value: due, style: item.dueOn === null ? 'asTextCenter' : 'isoDay' },
      textCell(responsible, 'asTextCenter'),
      textCell(site, 'asText'),
      textCell(item.period, 'asTextCenter'),
      { value: at.discipline.name, style: 'asTextCenter' },
      { value: at.checkpoint.id, style: 'asTextCenter' },
      { value: at.checkpoint.text, style: 'asTextFine' },
      textCell(reason, 'asTextFine'),
      { value: rectification.marks, style: 'markCenter' },
      textCell(measure, 'asTextFine'),
      textCell(state, 'asTextCenter'),
    ],
    height: Math.max(
      rowHeight(columns, [
        [1, overdueText(item)],
        [2, typeof due === 'string' ? due : ''],
        [3, responsible],
        [4, site],
        [5, item.period],
        [6, at.discipline.name],
        [7, at.checkpoint.id],
        [12, state],
      ]),
      rowHeight(
        columns,
        [
          [COLUMN.checkpoint, at.checkpoint.text],
          [COLUMN.reason, reason],
          [COLUMN.measure, measure],
        ],
        FINE,
      ),
    ),
  };
}

/** A day as such, anything else as it was written. */
function dueValue({ dueOn, rectification }: OpenItem): PlainValue {
  if (dueOn !== null) return dayToSerial(dueOn);
  return isEmptyText(rectification.dueOn) ? null : listedText(showRaw(rectification.dueOn));
}

const overdueText = ({ dueOn, overdueDays }: OpenItem): string => {
  if (dueOn === null) return HQ_WORDS.noDay;
  return overdueDays > 0 ? `${HQ_WORDS.overdue} ${overdueDays} 天` : '';
};

function overdueFormula(row: number): string {
  const [due, day] = [`B${row}`, factReference(DAY_COLUMN.letter)];
  return `IF(ISNUMBER(${due}),IF(${due}<${day},"${HQ_WORDS.overdue} "&(${day}-${due})&" 天",""),"${HQ_WORDS.noDay}")`;
}

function stateText({ rectification: { state, recheck } }: OpenItem): string {
  const shown = showRaw(state).trim();
  return isEmptyText(recheck) ? shown : `${shown}（复查${showRaw(recheck).trim()}）`;
}

function colours(rows: ColumnArea): readonly ConditionalFormatPlan[] {
  const first = `$A${FIRST_LIST_ROW}`;
  const state = { top: rows(1).top, left: 1, bottom: rows(1).bottom, right: 2 };
  return [
    {
      areas: [state],
      formula: `LEFT(${first},2)="${HQ_WORDS.overdue}"`,
      format: { fontColor: PALETTE.bad, fill: PALETTE.badFill },
    },
    {
      areas: [state],
      formula: `${first}="${HQ_WORDS.noDay}"`,
      format: { fontColor: PALETTE.warn, fill: PALETTE.warnFill },
    },
  ];
}
