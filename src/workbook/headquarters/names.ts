/** Names of the sheets of head office's workbook. */
export const HQ_SHEETS = {
  ranking: '排名',
  comparison: '对比',
  missed: '常见问题',
  rectifications: '整改',
  details: '明细',
  altered: '改动',
  excluded: '未纳入',
} as const;

/** Names of the Excel tables, by which queries find them. */
export const HQ_TABLES = {
  ranking: 'Ranking',
  missed: 'MostMissed',
  rectifications: 'OpenRectifications',
  details: 'Details',
  altered: 'Alterations',
  excluded: 'LeftOut',
} as const;

/** Workbook-level defined name of the column that says what is overdue. */
export const OVERDUE_NAME = 'OverdueState';

/** Words of head office's workbook that formulas or colours compare. */
export const HQ_WORDS = {
  undetermined: '待裁定',
  /** Graded, but something keeps payouts from being derived. */
  withheld: '待核对',
  notApplicable: '不适用',
  unaltered: '未发现改动',
  outsidePeriod: '检查日期不在期间内',
  overdue: '逾期',
  noDay: '未定时间',
  none: '—',
} as const;
