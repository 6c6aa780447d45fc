import { dayToSerial } from '../../domain/calendar';
import { type OpenItem, overdueCount } from '../../domain/consolidation/rectifications';
import { isEmptyText, showRaw } from '../../domain/entry';
import { columnArea } from '../address';
import type { ConditionalFormatPlan, NamePlan, PlainValue, SheetPlan } from '../plan';
import { PALETTE, type StyleId } from '../styles';
import { cellText, type HeadquartersContext, textCell } from './context';
import type { PlannedRow } from './list-rows';
import {
  FIRST_LIST_ROW,
  factReference,
  type ListArea,
  type ListColumn,
  planListSheet,
  rowHeight,
} from './list-sheet';
import { HQ_SHEETS, HQ_TABLES, HQ_WORDS, OVERDUE_NAME } from './names';

const COLUMNS: readonly ListColumn[] = [
  { caption: '逾期', mm: 21 },
  { caption: '完成时间', mm: 24 },
  { caption: '责任人', mm: 16 },
  { caption: '项目名称', mm: 35 },
  { caption: '检查期间', mm: 17 },
  { caption: '专业', mm: 23 },
  { caption: '编号', mm: 17 },
  { caption: '检查内容', mm: 34 },
  { caption: '存在问题', mm: 31 },
  { caption: '扣分', mm: 11 },
  { caption: '整改措施', mm: 26 },
  { caption: '状态', mm: 16 },
];
const DAY_COLUMN = { number: 2, letter: 'B' } as const;

/** Styles of the cells below. */
const ROW_STYLES: readonly StyleId[] = ['textCenter', 'asTextCenter', 'isoDay', 'asText', 'markCenter'];

/** Rows of a list that a sheet has room for; a sheet of Excel ends at row 1,048,576. */
const MOST_LISTED = 1_048_576 - FIRST_LIST_ROW + 1;

const listedCount = ({ consolidation }: HeadquartersContext): number =>
  Math.min(consolidation.rectifications.length, MOST_LISTED);

/**
 * 整改: everything that is not put right yet, the longest overdue first. Overdue follows the day on the sheet. What one
 * sheet has no room for is the least urgent, and the sheet says that it is left out.
 */
export function planRectificationsSheet(context: HeadquartersContext): SheetPlan {
  const { rectifications, day } = context.consolidation;
  const listed = listedCount(context);
  const left = listed < rectifications.length ? `;一张表放不下,只列出前 ${listed} 条` : '';
  const overdue = overdueCount(rectifications);
  return planListSheet(context, {
    name: HQ_SHEETS.rectifications,
    tableName: HQ_TABLES.rectifications,
    tabColor: overdue > 0 ? PALETTE.bad : PALETTE.good,
    title: '未完成的整改',
    subtitle: `共 ${rectifications.length} 条,其中逾期 ${overdue} 条;逾期最久的在前${left}`,
    fact: { label: '统计日期', column: DAY_COLUMN.number, value: dayToSerial(day), style: 'isoDay' },
    columns: COLUMNS,
    count: listed,
    rows: () => rectificationRows(context),
    styles: ROW_STYLES,
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
  let row = FIRST_LIST_ROW;
  for (const item of context.consolidation.rectifications) {
    if (row === end) return;
    yield plannedRow(item, row++);
  }
}

function plannedRow(item: OpenItem, row: number): PlannedRow {
  const { at, rectification } = item;
  const text = (value: Parameters<typeof showRaw>[0]): string => cellText(showRaw(value));
  const [site, reason, measure] = [
    cellText(item.site),
    cellText(rectification.reason),
    text(rectification.measure),
  ];
  const [responsible, state] = [text(rectification.responsible), cellText(stateText(item))];
  return {
    cells: [
      { value: overdueText(item), formula: overdueFormula(row), style: 'textCenter' },
      { value: dueValue(item), style: item.dueOn === null ? 'asTextCenter' : 'isoDay' },
      textCell(responsible, 'asTextCenter'),
      textCell(site, 'asText'),
      textCell(item.period, 'asTextCenter'),
      { value: at.discipline.name, style: 'asTextCenter' },
      { value: at.checkpoint.id, style: 'asTextCenter' },
      { value: at.checkpoint.text, style: 'asText' },
      textCell(reason, 'asText'),
      { value: rectification.marks, style: 'markCenter' },
      textCell(measure, 'asText'),
      textCell(state, 'asTextCenter'),
    ],
    height: rowHeight(COLUMNS, [
      [1, overdueText(item)],
      [3, responsible],
      [4, site],
      [5, item.period],
      [6, at.discipline.name],
      [8, at.checkpoint.text],
      [9, reason],
      [11, measure],
      [12, state],
    ]),
  };
}

/** A day as such, anything else as it was written. */
function dueValue({ dueOn, rectification }: OpenItem): PlainValue {
  if (dueOn !== null) return dayToSerial(dueOn);
  return isEmptyText(rectification.dueOn) ? null : cellText(showRaw(rectification.dueOn));
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
  return isEmptyText(recheck) ? shown : `${shown}(复查${showRaw(recheck).trim()})`;
}

function colours(rows: ListArea): readonly ConditionalFormatPlan[] {
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
