import {
  choiceInput,
  dayInput,
  offeredDiscipline,
  offeredPerson,
  required,
  textInput,
} from '../../kit/columns';
import { enteredTable, unique } from '../../kit/entered-table';
import { PALETTE } from '../../styles';

/** Kinds of meetings and trainings that the 方案 asks for; a company may have others. */
const KINDS = ['动员会', '制度学习', '批评与自我批评会', '专业培训', '研讨会', '现场督促', '总结会'] as const;

/** 会议培训: one row per meeting or training; the written record is required by the 方案. */
export const MEETINGS = enteredTable({
  kind: 'meetings',
  name: '会议培训',
  hint: '一次会议或培训写一行；日期、主题、类别和会议记录必填。',
  tabColor: PALETTE.brand,
  orientation: 'landscape',
  columns: {
    date: required(dayInput('日期', 23, '11-10')),
    topic: required(textInput('主题', 50, 60)),
    kind: required(choiceInput('类别', 28, KINDS, 'open')),
    discipline: offeredDiscipline('专业', 28),
    host: offeredPerson('主持人', 18),
    studied: textInput('学习内容（制度名称和版本）', 48),
    record: required(textInput('会议记录', 28, 60)),
  },
  rules: [unique('date', 'topic')],
});
