import type { EnteredIssue } from '../domain/entered-issue';
import { fieldText } from './field-text';
import { plain } from './plain';

type Code = EnteredIssue['code'];

const TEXT: { readonly [C in Code]: (issue: Extract<EnteredIssue, { code: C }>) => string } = {
  'cell-required': ({ field, count }) =>
    count === 1
      ? `没有填写${fieldText(field)}，请补上。`
      : `有 ${count} 行没有填写${fieldText(field)}，这是第一处，请补上。`,
  'person-unknown': ({ field, value, meant }) =>
    meant === undefined
      ? `${fieldText(field)}“${plain(value)}”不在人员名单中，请从列表中选择，或先把人补进名单。`
      : `${fieldText(field)}“${plain(value)}”与人员名单的写法不同，请改成“${plain(meant)}”。`,
  'number-invalid': ({ field, value }) => `${fieldText(field)}“${plain(value)}”不是数字，请改成数字。`,
  'number-outside': ({ field, value, min, max }) =>
    `${fieldText(field)} ${plain(value)} 超出范围，请填写 ${min}–${max}。`,
  'lines-missing': ({ count }) => `少了 ${count} 行，请在“生成”页点“重新生成”。`,
  'sheet-copied': ({ of }) => `这是「${of}」的副本，里面填的不会算。请把内容并到一张表里，再删去另一张。`,
  'choice-behind': ({ field, from, meant }) =>
    `已填写${fieldText(from)}，请把${fieldText(field)}改成“${meant}”。`,
  'row-duplicate': ({ fields }) =>
    `与另一行的${fields.map(fieldText).join('、')}相同，请改正或清空其中一行。`,
  'days-reversed': ({ earlier, later }) => `${fieldText(later)}早于${fieldText(earlier)}，请核对日期。`,
};

/** Whether an issue is one of a row that people fill in. */
export const isEntered = <Other extends { readonly code: string }>(
  issue: Other | EnteredIssue,
): issue is EnteredIssue => Object.hasOwn(TEXT, issue.code);

/** What is wrong with a row that people fill in on a table, and what to do. */
export const enteredText = (issue: EnteredIssue): string =>
  (TEXT[issue.code] as (given: EnteredIssue) => string)(issue);
