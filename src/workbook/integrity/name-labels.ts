import type { Rubric } from '../../domain/rubric';
import { type DisciplineName, disciplineName, NAMES } from '../names';

/** What each defined name stands for, as people know it. */
const LABELS: Readonly<Record<keyof typeof NAMES, string>> = {
  site: '项目名称',
  period: '检查期间',
  year: '年度',
  inspectedOn: '检查日期',
  siteManager: '被检查项目负责人',
  rubricVersion: '细则版本',
  fingerprint: '细则指纹',
  gapPolicy: '空档处理',
  bandName: '等级名称',
  bandMin: '等级的最低分',
  bandMax: '等级的最高分',
  payoutRole: '奖惩标准的岗位',
  payoutTable: '奖惩标准的金额',
  bonusThreshold: '团队奖励的分数线',
  bonusAmount: '团队奖励的标准',
  methods: '检查方式的清单',
  rubricItems: '细则存档里的项目',
  rubricCheckpoints: '细则的检查内容',
  disciplineNames: '专业名称的清单',
  usualMethods: '各表常用的检查方式',
  composite: '综合得分',
  grade: '等级',
  status: '状态',
  teamBonus: '团队奖励',
  payoutTotal: '奖惩合计',
  payoutState: '奖惩状态',
  blankTotal: '未检合计',
  errorTotal: '待核对合计',
  rosterName: '人员名单的姓名',
  rosterRole: '人员名单的岗位',
  rosterAmount: '人员名单的金额',
  rosterCheck: '人员名单的核对',
  asOf: '计算日期',
  personLabels: '人员的称呼',
  phaseNames: '专项阶段的名称',
  phaseFrom: '专项阶段的开始',
  phaseTo: '专项阶段的结束',
  planTask: '工作计划的工作内容',
  planOwner: '工作计划的责任人',
  planDue: '工作计划的完成时间',
  planProgress: '工作计划的进度',
};

/** The same for names that exist once per discipline. */
const OF_DISCIPLINE: Readonly<Record<DisciplineName, string>> = {
  Score: '专业得分',
  Weight: '权重',
  Inspector: '检查人',
  Ids: '编号',
  Check: '核对',
  Counted: '计入的扣分',
  Deduction: '扣分',
  Reason: '存在问题',
  Method: '检查方式',
};

/** What people know the defined names of a rubric's workbook by; '' for a name that is none of ours. */
export function nameLabels({ disciplines }: Rubric): (name: string) => string {
  const labels = new Map<string, string>();
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) labels.set(NAMES[key], LABELS[key]);
  for (const discipline of disciplines)
    for (const kind of Object.keys(OF_DISCIPLINE) as DisciplineName[])
      labels.set(disciplineName(kind, discipline), `${discipline.name}的${OF_DISCIPLINE[kind]}`);
  return (name) => labels.get(name) ?? '';
}
