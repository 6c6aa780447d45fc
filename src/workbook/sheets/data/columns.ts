import { DETAIL_CAPTIONS } from '../../detail-table';

/** Columns of `_数据` from the left: those of the table in the order of its captions, and one beside it. */
export const COLUMN = {
  site: 1,
  period: 2,
  day: 3,
  version: 4,
  discipline: 5,
  id: 6,
  category: 7,
  checkpoint: 8,
  fullMark: 9,
  deduction: 10,
  judgement: 11,
  reason: 12,
  method: 13,
  place: 14,
} as const;

/** The captions of row 1. The last one heads no column of the table: what is below it only serves the formulas. */
export const DATA_CAPTIONS: readonly string[] = [...DETAIL_CAPTIONS, '所在行'];
