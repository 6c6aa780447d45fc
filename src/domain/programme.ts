import type { IsoDay } from './calendar';

/** Phase 阶段 of the programme 专项工作; both days included. */
export interface Phase {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Milestone 节点: what has to be there by (or on) a day, and who sees to it. */
export interface Milestone {
  readonly phase: string;
  readonly on: IsoDay;
  readonly what: string;
  readonly by: string;
}

/** Phases of the 方案, section 一(一); the gaps between them are the 方案's own and are not repaired. */
const PHASES: readonly (readonly [name: string, from: string, to: string])[] = [
  ['动员宣讲阶段', '09-25', '10-15'],
  ['自查自纠阶段', '10-16', '10-30'],
  ['整改预防阶段', '11-01', '11-25'],
  ['检查验收阶段', '11-26', '11-28'],
  ['专项总结阶段', '12-29', '12-31'],
];

/** Milestones of the 方案, section 一(二), in its order. */
const MILESTONES: readonly (readonly [phase: number, on: string, what: string, by: string])[] = [
  [0, '09-30', '编制《物业基础服务管理品质提升方案》并报批', '项目管理中心'],
  [0, '10-10', '召开动员会,启动专项工作', '公司及各项目'],
  [0, '10-15', '集中学习岗位职责、操作规程、工作标准、服务要求', '各项目'],
  [1, '10-17', '召开“岗位服务批评与自我批评”会', '各项目'],
  [1, '10-18', '编制《物业服务品质提升实施计划方案》报送备案', '各项目'],
  [1, '10-28', '组织《理论知识培训》', '各专业口'],
  [1, '10-31', '提交《专业考试报告》', '各专业口'],
  [2, '11-05', '组织“专业服务研讨”会议', '各专业口'],
  [2, '11-20', '深入项目督促查找及解决问题', '各专业口'],
  [2, '11-25', '完成“事前干预性制度”的编制并报批', '项目管理中心'],
  [4, '12-31', '召开专项工作总结会', '项目管理中心'],
];

/** The five phases in the given year. */
export const phasesOf = (year: number): readonly Phase[] =>
  PHASES.map(([name, from, to]) => ({ name, from: `${year}-${from}`, to: `${year}-${to}` }));

/** The milestones in the given year, by date. */
export const milestonesOf = (year: number): readonly Milestone[] =>
  MILESTONES.map(([phase, on, what, by]) => ({
    phase: PHASES[phase]?.[0] ?? '',
    on: `${year}-${on}`,
    what,
    by,
  }));

/** The phase a day belongs to, null in a gap between phases. */
export const phaseOn = (day: IsoDay): Phase | null =>
  phasesOf(Number(day.slice(0, 4))).find(({ from, to }) => from <= day && day <= to) ?? null;
