import { PEOPLE_KIND, personLabel } from '../../../domain/people';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { dayInput, offeredDiscipline, required, shown, textInput } from '../../kit/columns';
import { enteredTable, inOrder, requiredWhere, unique } from '../../kit/entered-table';
import { type Expression, occursTwice } from '../../kit/expression';
import { looksEmptyFormula } from '../../looks-empty-formula';
import { NAMES } from '../../names';
import { PALETTE } from '../../styles';

/** What a person is called in every list, see `personLabel`. */
const LABEL: Expression<string, string> = {
  formula: ({ cell, column, layout }) => {
    const [name, department] = [cell('name'), cell('department')];
    const isEmpty = (of: string): string => looksEmptyFormula(of, layout);
    const isShared = `SUMPRODUCT((TRIM(${column('name')})=TRIM(${name}))*1)>1`;
    const whole = `IF(AND(${isShared},NOT(${isEmpty(department)})),TRIM(${name})&"("&TRIM(${department})&")",TRIM(${name}))`;
    return `IF(${isEmpty(name)},"",${whole})`;
  },
  result: ({ value, column }) => personLabel(value('name'), value('department'), column('name')),
};

/** 人员: one row per person; whoever is offered where a list asks for a person. */
export const PEOPLE = enteredTable({
  kind: PEOPLE_KIND,
  name: '人员',
  hint: '一人写一行。同名的人要写部门，各表用“称呼”一列的写法。',
  tabColor: PALETTE.good,
  orientation: 'portrait',
  columns: {
    name: required(textInput('姓名', 20, TEXT_LIMITS.person)),
    department: textInput('部门', 22, TEXT_LIMITS.person),
    post: textInput('岗位', 22, TEXT_LIMITS.person),
    discipline: offeredDiscipline('专业', 18),
    from: dayInput('到岗日期', 20, '10-15', 'inputItemDay'),
    to: dayInput('离岗日期', 20, '12-15', 'inputItemDay'),
  },
  rules: [
    unique('name', 'department'),
    requiredWhere('department', '部门（有同名的人）', occursTwice<'name'>(['name'])),
    inOrder('from', 'to'),
  ],
  derived: { label: { ...shown('称呼', 22, 'textCenter'), value: LABEL, colours: [] } },
  names: { label: NAMES.personLabels },
  aliases: {
    name: ['名字', '员工姓名', '员工'],
    department: ['所属部门', '所在部门', '班组'],
    post: ['职务', '职位', '工种'],
    discipline: ['所属专业', '分管专业'],
    from: ['入职日期', '入职时间', '到岗时间'],
    to: ['离职日期', '离职时间', '离岗时间'],
  },
  rows: { least: 60, spare: 20 },
});
