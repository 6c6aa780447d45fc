import { dayToSerial } from '../../../domain/calendar';
import { phasesOf } from '../../../domain/programme';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { dayInput, required, textInput } from '../../kit/columns';
import { enteredTable, inOrder, unique } from '../../kit/entered-table';
import { NAMES } from '../../names';
import { PALETTE } from '../../styles';

/** 专项阶段: the phases of the programme; days between them that belong to none are as they may be. */
export const PHASES = enteredTable({
  kind: 'phases',
  name: '专项阶段',
  hint: '一个阶段写一行，起止两天都算在内；日期可以改，阶段之间可以有空档。',
  tabColor: PALETTE.brand,
  orientation: 'landscape',
  columns: {
    name: required(textInput('阶段', 44, TEXT_LIMITS.person)),
    from: required(dayInput('开始', 26, '09-25')),
    to: required(dayInput('结束', 26, '10-15')),
    focus: textInput('工作重点', 126),
  },
  rules: [unique('name'), inOrder('from', 'to')],
  names: { name: NAMES.phaseNames, from: NAMES.phaseFrom, to: NAMES.phaseTo },
  initial: (year) =>
    phasesOf(year).map(({ name, from, to, focus }) => ({
      name,
      from: dayToSerial(from),
      to: dayToSerial(to),
      focus,
    })),
  rows: { least: 6, spare: 1 },
});
