import { dayToSerial } from '../../../domain/calendar';
import { milestonesOf } from '../../../domain/programme';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { choiceInput, dayInput, offeredPerson, required, textInput } from '../../kit/columns';
import { enteredTable, follows, requiredWhere, unique } from '../../kit/entered-table';
import { isWord } from '../../kit/expression';
import { offeredRule } from '../../kit/input-rules';
import { NAMES } from '../../names';
import { PALETTE } from '../../styles';
import { progressColumn } from './progress';

/** States of a task: the first is that of a new one, the last that of one that is done. */
const STATES = ['未开始', '进行中', '已完成'] as const;
export const [NOT_BEGUN, , DONE] = STATES;

/** Most characters of what is to be done. */
export const MOST_OF_A_TASK = 100;

/** 工作计划: the milestones of the programme and whatever the site does besides, each with who answers for it and until when. */
export const PLAN = enteredTable({
  kind: 'plan',
  name: '工作计划',
  hint: '一项工作写一行，责任人和完成时间必填；可以改、可以加，本项目自己的工作也写在这里。',
  tabColor: PALETTE.brand,
  orientation: 'landscape',
  columns: {
    phase: {
      ...textInput('阶段', 27, TEXT_LIMITS.person),
      rule: (area) => offeredRule(area, '阶段', NAMES.phaseNames, '专项阶段表中没有这个阶段'),
    },
    task: required(textInput('工作内容', 62, MOST_OF_A_TASK)),
    department: textInput('责任部门', 25, TEXT_LIMITS.person),
    owner: required(offeredPerson('责任人', 21)),
    dueOn: required(dayInput('完成时间', 20, '11-20', 'inputItemDay')),
    state: choiceInput('状态', 15, STATES),
    doneOn: dayInput('完成日期', 20, '11-18', 'inputItemDay'),
    evidence: textInput('佐证', 15, 60),
  },
  rules: [
    unique('task', 'dueOn'),
    requiredWhere('doneOn', '完成日期', isWord('state', DONE)),
    follows('state', DONE, 'doneOn'),
  ],
  derived: { progress: progressColumn('dueOn', 'doneOn', isWord('state', DONE)) },
  names: {
    task: NAMES.planTask,
    owner: NAMES.planOwner,
    dueOn: NAMES.planDue,
    progress: NAMES.planProgress,
  },
  rows: { least: 16, spare: 4 },
  aliases: {
    phase: ['专项阶段', '工作阶段'],
    task: ['工作要点', '工作事项', '事项', '任务', '节点', '工作任务'],
    department: ['部门', '责任单位', '牵头部门'],
    owner: ['负责人', '责任者'],
    dueOn: ['截止日期', '截止时间', '完成期限', '时限', '计划完成时间', '计划完成日期'],
    doneOn: ['实际完成时间', '实际完成日期'],
    evidence: ['佐证材料', '证明材料'],
  },
  initial: (year) =>
    milestonesOf(year).map(({ phase, task, department, dueOn }) => ({
      phase,
      task,
      department,
      dueOn: dayToSerial(dueOn),
      state: NOT_BEGUN,
    })),
});
