import type { MoveReason } from '../../domain/migration/follow';

/** Captions by which the columns of 未迁移 are found again, in their order. */
export const UNMIGRATED_CAPTIONS = {
  id: '编号',
  format: '格式',
  item: '原项目',
  text: '原检查内容',
  range: '原幅度',
  deduction: '扣分',
  reason: '存在问题',
  method: '检查方式',
  responsible: '责任人',
  dueOn: '完成时间',
  measure: '整改措施',
  state: '状态',
  recheck: '复查',
  why: '原因',
} as const;

/** Why, in the words of the sheet. */
export const WHY: Readonly<Record<MoveReason, string>> = {
  gone: '新细则没有这一条',
  reworded: '新细则改了文字',
  range: '新细则改了扣分幅度',
  ambiguous: '新细则里相同的文字不止一处',
};

/** Row of the first entry, below the captions, where nobody has moved them. */
export const UNMIGRATED_FIRST_ROW = 4;
