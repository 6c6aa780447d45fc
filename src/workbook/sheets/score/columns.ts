import type { Discipline } from '../../../domain/rubric';
import { byLayout } from '../../layout-version';
import { mmToWidth } from '../../measure';
import type { ColumnPlan } from '../../plan';

/** Columns of a score sheet, from the left; the numbers are what the plan is written with, never read with. */
export const COLUMN = {
  id: 1,
  category: 2,
  item: 3,
  checkpoint: 4,
  fullMark: 5,
  range: 6,
  deduction: 7,
  score: 8,
  reason: 9,
  method: 10,
  check: 11,
  counted: 12,
  typed: 13,
} as const;

export type ScoreColumn = keyof typeof COLUMN;

/** The columns of a layout version in their order. */
export const columnsOf = (layout: number): readonly ScoreColumn[] =>
  (Object.keys(COLUMN) as ScoreColumn[]).filter((key) =>
    byLayout(layout, true, { until: 1, was: key !== 'typed' }),
  );

/** First and last printed column. */
export const FIRST_PRINTED = COLUMN.category;
export const LAST_PRINTED = COLUMN.check;

/** Widths in millimetres; together they fill A4 landscape at 100 %. Hidden columns have none. */
export const WIDTH_MM: Readonly<Record<ScoreColumn, number>> = {
  id: 18,
  category: 17,
  item: 34,
  checkpoint: 78,
  fullMark: 16.5,
  range: 16.5,
  deduction: 13,
  score: 15,
  reason: 44,
  method: 17,
  check: 22,
  counted: 14,
  typed: 14,
};

const HIDDEN: readonly ScoreColumn[] = ['id', 'counted', 'typed'];

/** The sheet's columns as planned. */
export const scoreColumns = (layout: number): readonly ColumnPlan[] =>
  columnsOf(layout).map((key) => ({
    width: mmToWidth(WIDTH_MM[key]),
    ...(HIDDEN.includes(key) ? { hidden: true } : {}),
  }));

/** Captions of the columns by which they are found again. */
export const CAPTIONS: Readonly<Record<ScoreColumn, string>> = {
  id: '编号',
  category: '类别',
  item: '项目',
  checkpoint: '检查内容',
  fullMark: '规定分值',
  range: '扣分幅度',
  deduction: '扣分',
  score: '得分',
  reason: '存在问题',
  method: '检查方式',
  check: '核对',
  counted: '计扣',
  typed: '读作',
};

/** The captions of one discipline: the first four follow the source's own table. */
export function captionsOf({ columns }: Discipline): Readonly<Record<ScoreColumn, string>> {
  const [category, item, checkpoint, fullMark] = columns;
  return {
    ...CAPTIONS,
    category: category ?? CAPTIONS.category,
    item: item ?? CAPTIONS.item,
    checkpoint: checkpoint ?? CAPTIONS.checkpoint,
    fullMark: fullMark ?? CAPTIONS.fullMark,
  };
}
