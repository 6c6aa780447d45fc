/** Captions by which the roster's columns are found again. */
export const ROSTER_CAPTIONS = {
  number: '序号',
  name: '姓名',
  role: '岗位',
  discipline: '分管专业',
  amount: '金额（元）',
  check: '核对',
  signature: '签字',
  key: '姓名键',
} as const;

/** What stands on the line that ends the roster. */
export const ROSTER_END = '团队奖励';
