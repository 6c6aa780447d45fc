import type { Discipline, Item } from '../../../domain/rubric';
import { byLayout } from '../../layout-version';

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
export const scoreColumnsOf = (layout: number): readonly ScoreColumn[] =>
  (Object.keys(COLUMN) as ScoreColumn[]).filter((key) =>
    byLayout(layout, true, { until: 1, was: key !== 'typed' }),
  );

/** The first printed column. */
export const FIRST_PRINTED = COLUMN.category;

/** The last printed column: 核对 is for whoever types, not for paper. */
export const lastPrinted = (layout: number): number =>
  byLayout<number>(layout, COLUMN.method, { until: 2, was: COLUMN.check });

/** Columns that only formulas and readers look at. */
export const HIDDEN_COLUMNS: readonly ScoreColumn[] = ['id', 'counted', 'typed'];

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
export function scoreCaptionsOf({ columns }: Discipline): Readonly<Record<ScoreColumn, string>> {
  const [category, item, checkpoint, fullMark] = columns;
  return {
    ...CAPTIONS,
    category: category ?? CAPTIONS.category,
    item: item ?? CAPTIONS.item,
    checkpoint: checkpoint ?? CAPTIONS.checkpoint,
    fullMark: fullMark ?? CAPTIONS.fullMark,
  };
}

/** Mark behind the name of a drafted item, explained in the remark. */
const SUPPLEMENT_MARK = ' ※';

/** The item's name as it is printed. */
export const printedName = (item: Item): string =>
  item.provenance === 'supplement' ? `${item.name}${SUPPLEMENT_MARK}` : item.name;
