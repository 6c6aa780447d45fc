/** Captions of 参数 by which its inputs are found again, wherever rows were inserted. */
export const PARAMETER_LABELS = {
  site: '项目名称',
  period: '检查期间',
  year: '年度',
  inspectedOn: '检查日期',
  siteManager: '被检查项目负责人',
  discipline: '专业',
  weight: '权重',
  inspector: '检查人',
  method: '默认检查方式',
  rubricVersion: '细则版本',
  fingerprint: '细则指纹',
  gapPolicy: '空档处理',
  commonProblems: '常用问题',
  programme: '七、专项工作',
  asOf: '截止日期',
  reckoned: '计算日期',
  tables: '专项工作表',
} as const;

/** Parts the names of sheets where 参数 states them. */
export const SHEET_SEPARATOR = '、';
