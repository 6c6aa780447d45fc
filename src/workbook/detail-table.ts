import type { EntryReading } from '../domain/entry';
import { WORDS } from './names';

/**
 * Captions of the tidy table with one row per checkpoint: 明细 of head office and `_数据` of every site's workbook have
 * the same, so that a query written for one reads the other.
 */
export const DETAIL_CAPTIONS = [
  '项目名称',
  '检查期间',
  '检查日期',
  '细则版本',
  '专业',
  '编号',
  '类别',
  '检查内容',
  '规定分值',
  '扣分',
  '判定',
  '存在问题',
  '检查方式',
] as const;

/** What 判定 says of a checkpoint. 明细 holds complete inspections only and so never shows the last two. */
export const JUDGEMENT: Readonly<Record<EntryReading['state'], string>> = {
  conforms: '符合',
  missing: '缺项',
  'not-applicable': WORDS.notApplicable,
  blank: WORDS.notInspected,
  invalid: WORDS.invalid,
};
