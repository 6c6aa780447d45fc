import { dayToSerial } from '../../../domain/calendar';
import { submissionsOf } from '../../../domain/programme';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { dayInput, offeredPerson, required, textInput } from '../../kit/columns';
import { enteredTable, inOrder, requiredWhere, unique } from '../../kit/entered-table';
import { isEmpty, not } from '../../kit/expression';
import { PALETTE } from '../../styles';
import { progressColumn } from './progress';

/** 报送审批: papers that are handed in for approval or for the record, and what became of each. */
export const SUBMISSIONS = enteredTable({
  kind: 'submissions',
  name: '报送审批',
  hint: '一份材料写一行；责任人和应报日期必填，报送、审核、备案、退回各写当天日期。',
  tabColor: PALETTE.brand,
  orientation: 'landscape',
  columns: {
    paper: required(textInput('材料', 38, 60)),
    from: textInput('报送单位', 20, TEXT_LIMITS.person),
    to: textInput('审批单位', 17, TEXT_LIMITS.person),
    owner: required(offeredPerson('责任人', 16)),
    dueOn: required(dayInput('应报日期', 20, '10-18', 'inputItemDay')),
    sentOn: dayInput('报送日期', 20, '10-17', 'inputItemDay'),
    reviewedOn: dayInput('审核日期', 20, '10-19', 'inputItemDay'),
    filedOn: dayInput('备案日期', 20, '10-20', 'inputItemDay'),
    returnedOn: dayInput('退回日期', 20, '10-19', 'inputItemDay'),
    why: textInput('退回原因', 14),
  },
  rules: [
    unique('paper', 'dueOn'),
    inOrder('sentOn', 'reviewedOn'),
    inOrder('reviewedOn', 'filedOn'),
    inOrder('sentOn', 'returnedOn'),
    requiredWhere('why', '退回原因', not(isEmpty('returnedOn'))),
  ],
  derived: { progress: progressColumn('dueOn', 'sentOn') },
  rows: { least: 16, spare: 4 },
  initial: (year) =>
    submissionsOf(year).map(({ paper, from, to, dueOn }) => ({ paper, from, to, dueOn: dayToSerial(dueOn) })),
});
