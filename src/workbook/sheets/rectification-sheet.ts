import { deductedCheckpoints } from '../../domain/deducted-checkpoints';
import { readEntry } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import { tenthsToNumber } from '../../domain/marks';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { BLANK_RECTIFICATION, isRectificationUsed, RECTIFICATION_STATES } from '../../domain/rectification';
import { type CheckpointId, checkpointIndex, type LocatedCheckpoint } from '../../domain/rubric';
import { cellOf } from '../cell-of';
import { checkColours, inputRules, ruleFacts } from '../kit/columns';
import { columnNumber, columnsOf, rowCells, rowReferences } from '../kit/declared-table';
import { type Expression, isEmpty, isZero, text, when } from '../kit/expression';
import { firstRowOf, type HeadLine, siteLine, textLine } from '../kit/head-lines';
import type { PlannedRow } from '../kit/list-rows';
import { planTableSheet, type TableColumn } from '../kit/table-sheet';
import { wording } from '../layout-version';
import { PEN_ROW, textHeight } from '../measure';
import { disciplineName, SHEETS } from '../names';
import { type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { PALETTE } from '../styles';
import {
  RECTIFICATION_COLUMNS as COLUMNS,
  RECTIFICATION_TABLE,
  type RectificationField,
} from './rectification-table';

/** Widths in millimetres where a checkpoint's text is long. */
const LONG_MM = [18, 8.5, 14, 71, 39.5, 10, 13, 22.5, 39.5, 13, 11.5, 15];

/** Height that a checkpoint's text may have in usual columns, in points. */
const LONG_FROM = 150;

/** Words of its 核对 column. */
const CHECK = {
  withdrawn: '扣分已撤销',
  responsible: '缺责任人',
  dueOn: '缺完成时间',
  both: '缺责任人、完成时间',
} as const;

/** What 核对 says of a row. */
const CHECKED: Expression<RectificationField, string> = when(
  isZero('deduction'),
  text(CHECK.withdrawn),
  when(
    isEmpty('responsible'),
    when(isEmpty('dueOn'), text(CHECK.both), text(CHECK.responsible)),
    when(isEmpty('dueOn'), text(CHECK.dueOn), text('')),
  ),
);

/** Lowest row: a box for a pen, and space for what 核对 can come to say. */
const LEAST_ROW = Math.max(PEN_ROW + 6, textHeight(CHECK.both, COLUMNS.check.mm, 9, false));

/** 整改清单: one row per deduction in the rubric's order, then rows whose deduction was withdrawn but have notes. */
export function planRectificationSheet(context: PlanContext): PlannedSheet {
  const ids = listedCheckpoints(context);
  const head = headLines(context);
  const sheet = planTableSheet({
    name: SHEETS.rectification,
    tabColor: PALETTE.warn,
    head,
    captionHeight: 24,
    columns: columnsFor(context),
    rows: {
      count: ids.length,
      rows: () => rowsFor(context, ids, firstRowOf(head)),
    },
    rowHeights: 'fitted',
    none: {
      text: wording(context.layout)('目前没有扣分，不需要整改。录入扣分后重新生成，清单会自动列出。'),
      height: 26,
    },
    validations: (area) => inputRules(columnsOf(RECTIFICATION_TABLE), area, ruleFacts(context.inspection)),
    colours: (area) => [checkColours(area(columnNumber(RECTIFICATION_TABLE, 'check')))],
    protected: true,
    print: (own) => printPlan(context, SHEETS.rectification, { ...own, orientation: 'landscape' }),
  });
  return { sheet, names: [] };
}

function headLines({ inspection: { facts } }: PlanContext): readonly [HeadLine, ...HeadLine[]] {
  return [textLine('整改清单', 'title', 32), siteLine(facts, 18, '责任人和完成时间为必填')];
}

function columnsFor({ rubric }: PlanContext): readonly TableColumn[] {
  const isLong = ({ checkpoint }: LocatedCheckpoint): boolean =>
    textHeight(checkpoint.text, COLUMNS.checkpoint.mm, 10) > LONG_FROM;
  const usual: readonly TableColumn[] = columnsOf(RECTIFICATION_TABLE);
  return [...checkpointIndex(rubric).values()].some(isLong)
    ? usual.map((column, i) => ({ ...column, mm: LONG_MM[i] ?? column.mm }))
    : usual;
}

function listedCheckpoints({ assessment, inspection, existing }: PlanContext): readonly CheckpointId[] {
  if (existing?.rectification) return existing.rectification;
  const deducted = new Set(deductedCheckpoints(assessment.disciplines));
  const noted = [...inspection.rectification]
    .filter(([id, row]) => !deducted.has(id) && isRectificationUsed(row))
    .map(([id]) => id);
  return [...deducted, ...noted];
}

function* rowsFor(context: PlanContext, ids: readonly CheckpointId[], first: number): Generator<PlannedRow> {
  const index = checkpointIndex(context.rubric);
  for (const [i, id] of ids.entries()) {
    const located = index.get(id);
    yield { cells: located ? cellsFor(context, first + i, i + 1, located) : [], height: LEAST_ROW };
  }
}

function cellsFor(
  { inspection, layout }: PlanContext,
  row: number,
  number: number,
  { discipline, item, checkpoint }: LocatedCheckpoint,
): PlannedRow['cells'] {
  const entry = entryOf(inspection, checkpoint.id);
  const plan = inspection.rectification.get(checkpoint.id) ?? BLANK_RECTIFICATION;
  const deduction = tenthsToNumber(readEntry(entry, item.rule).deduction);
  const at = rowReferences(RECTIFICATION_TABLE, row, { first: row, last: row }, layout);
  const values: Partial<Record<RectificationField, RawValue>> = { ...plan, deduction };
  const lookUp = (kind: 'Reason' | 'Counted'): string =>
    `INDEX(${disciplineName(kind, discipline)},MATCH(${at.cell('id')},${disciplineName('Ids', discipline)},0))`;
  return rowCells(RECTIFICATION_TABLE, {
    id: checkpoint.id,
    number,
    discipline: discipline.name,
    checkpoint: checkpoint.text,
    reason: { formula: `${lookUp('Reason')}&""`, result: showRaw(entry.reason) },
    deduction: { formula: lookUp('Counted'), result: deduction },
    responsible: cellOf.raw(plan.responsible),
    dueOn: cellOf.raw(plan.dueOn),
    measure: cellOf.raw(plan.measure),
    state: cellOf.raw(plan.state) ?? RECTIFICATION_STATES[0],
    recheck: cellOf.raw(plan.recheck),
    check: {
      formula: CHECKED.formula(at),
      result: CHECKED.result({ value: (field) => values[field] ?? null, column: () => [], list: () => [] }),
    },
  });
}
