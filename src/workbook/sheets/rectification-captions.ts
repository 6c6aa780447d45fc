/** Captions by which the columns of 整改清单 are found again. */
export const RECTIFICATION_CAPTIONS = {
  id: '编号',
  number: '序号',
  discipline: '专业',
  checkpoint: '检查内容',
  reason: '存在问题',
  deduction: '扣分',
  responsible: '责任人',
  dueOn: '完成时间',
  measure: '整改措施',
  state: '状态',
  recheck: '复查',
  check: '核对',
} as const;
