/** Captions of the table of disciplines on 汇总, in the order of its columns. */
export const SUMMARY_CAPTIONS = [
  '专业',
  '权重',
  '专业得分',
  '加权得分',
  '已检/应检',
  '未检',
  '待核对',
  '状态',
] as const;
