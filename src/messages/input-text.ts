import type { FactIssue, InputIssue } from '../domain/issue';
import { EXAMPLE } from './example';
import { fieldText } from './field-text';
import { plain } from './plain';

type CellIssue =
  | InputIssue
  | Extract<FactIssue, { code: 'date-invalid' | 'fact-not-text' | 'gap-policy-unknown' }>;

const FORMULA = {
  changing: '这一格是会自己变的公式（如 TODAY）。请改成固定的内容',
  external: '这一格的公式取自别的文件，别人打开会变。请改成固定的内容',
  picture: '这一格放的是图片，读不出文字。请写成文字，图片另附',
  unsaved: '这一格的公式还没有结果。请用 Excel 或 WPS 打开并保存一次，或改成固定的内容',
} as const;

const KIND = { date: '日期 ', number: '数字 ', logical: '逻辑值 ' } as const;

/** The sentence for a cell that people type into and that cannot be understood. */
export function inputText(issue: CellIssue): string {
  switch (issue.code) {
    case 'cell-error':
      return `这一格是错误值 ${issue.value}，请改正${issue.value === '#VALUE!' ? '（放了图片的，请写成文字）' : ''}。`;
    case 'cell-formula':
      return `${FORMULA[issue.kind]}。`;
    case 'date-invalid':
      return issue.meant === null
        ? `${fieldText(issue.field)}“${plain(issue.value)}”不是有效日期，请写成 ${EXAMPLE.day} 这样。`
        : `${fieldText(issue.field)}“${plain(issue.value)}”认不准，是不是 ${issue.meant}？请写成 ${issue.meant} 这样。`;
    case 'fact-not-text':
      return `${fieldText(issue.field)}要写成文字，现在是${KIND[issue.kind]}${issue.shown}。请先把这一格的格式设为“文本”，再写${exampleOf(issue)}。`;
    case 'gap-policy-unknown':
      return issue.meant === null
        ? `空档处理“${plain(issue.value)}”无效，请选择：待裁定、就低、就高、四舍五入。`
        : `空档处理看起来是“${issue.meant}”，但夹有空格或看不见的字。请从下拉列表重新选择“${issue.meant}”。`;
  }
}

/** What is to be written instead; of a day that a program made of a period, the periods it may have been. */
function exampleOf({ field, kind, shown }: Extract<FactIssue, { code: 'fact-not-text' }>): string {
  const name = fieldText(field);
  if (!name.includes('期间') && !name.includes('季度')) return kind === 'number' ? ` ${shown}` : '名称';
  const [, year = '', month = ''] = /^(\d{4})-(\d\d)/.exec(shown) ?? [];
  if (year === '') return `期间，例如 ${EXAMPLE.period}`;
  return `期间，例如 ${year}Q${Math.ceil(Number(month) / 3)} 或 ${year}年${Number(month)}月`;
}
