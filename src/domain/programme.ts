import type { IsoDay } from './calendar';

/** Phase 阶段 of the programme 专项工作; both days included. */
export interface Phase {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** What is to be done in it. */
  readonly focus: string;
}

/** Milestone 节点: what has to be there by a day, and which department sees to it. */
export interface Milestone {
  readonly phase: string;
  readonly task: string;
  readonly department: string;
  readonly dueOn: IsoDay;
}

/** A paper that the programme wants handed in for approval or for the record. */
export interface Submission {
  readonly paper: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: IsoDay;
}

/** Phases of the 方案, section 一(一); the gaps between them are the 方案's own and are not repaired. */
const PHASES: readonly (readonly [name: string, from: string, to: string, focus: string])[] = [
  ['动员宣讲阶段', '09-25', '10-15', '编制方案，召开动员会，集中学习岗位制度'],
  ['自查自纠阶段', '10-16', '10-30', '批评与自我批评会，编制项目实施计划，专业培训和考试'],
  ['整改预防阶段', '11-01', '11-25', '专业研讨，现场督促，完善制度、规程、标准'],
  ['检查验收阶段', '11-26', '11-28', '明查、暗访、岗位询问、客户回访、笔试，按百分制评分'],
  ['专项总结阶段', '12-29', '12-31', '召开总结会，总结查找和解决的问题'],
];

/** Milestones of the 方案, section 一(二), in its order; the acceptance takes three days and is due on the last. */
const MILESTONES: readonly (readonly [phase: number, dueOn: string, task: string, department: string])[] = [
  [0, '09-30', '编制《物业基础服务管理品质提升方案》并报批', '项目管理中心'],
  [0, '10-10', '召开动员会，启动专项工作', '公司及各项目'],
  [0, '10-15', '集中学习岗位职责、操作规程、工作标准、服务要求', '各项目'],
  [1, '10-17', '召开“岗位服务批评与自我批评”会', '各项目'],
  [1, '10-18', '编制《物业服务品质提升实施计划方案》，报送审核备案', '各项目'],
  [1, '10-28', '组织《理论知识培训》', '各专业口'],
  [1, '10-31', '组织专业考试，提交《专业考试报告》', '各专业口'],
  [2, '11-05', '组织“专业服务研讨”会议', '各专业口'],
  [2, '11-20', '深入项目，督促查找及解决问题', '各专业口'],
  [2, '11-25', '完成“事前干预性制度”的编制并报批', '项目管理中心'],
  [3, '11-28', '检查验收（11月26日至28日）', '项目管理中心'],
  [4, '12-31', '召开专项工作总结会', '项目管理中心'],
];

/** What the 方案 wants handed in, by its day. */
const SUBMISSIONS: readonly (readonly [paper: string, from: string, to: string, dueOn: string])[] = [
  ['《物业基础服务管理品质提升方案》', '项目管理中心', '李总', '09-30'],
  ['《物业服务品质提升实施计划方案》', '各项目', '项目管理中心', '10-18'],
  ['《专业考试报告》', '各专业口', '公司', '10-31'],
  ['事前干预性制度', '项目管理中心', '公司', '11-25'],
];

/** The five phases in the given year. */
export const phasesOf = (year: number): readonly Phase[] =>
  PHASES.map(([name, from, to, focus]) => ({ name, from: `${year}-${from}`, to: `${year}-${to}`, focus }));

/** The milestones in the given year, by date. */
export const milestonesOf = (year: number): readonly Milestone[] =>
  MILESTONES.map(([phase, dueOn, task, department]) => ({
    phase: PHASES[phase]?.[0] ?? '',
    task,
    department,
    dueOn: `${year}-${dueOn}`,
  }));

/** What is to be handed in in the given year, by date. */
export const submissionsOf = (year: number): readonly Submission[] =>
  SUBMISSIONS.map(([paper, from, to, dueOn]) => ({ paper, from, to, dueOn: `${year}-${dueOn}` }));
