import type { Finding, FindingPart, SendIssue } from '../usecases/check/finding';
import { EXAMPLE } from './example';
import { issueText, placeText } from './issue-text';
import { plain } from './plain';

/** Headings of the parts of the workbook that findings belong to. */
export const FINDING_PART_TEXT: Readonly<Record<FindingPart, string>> = {
  structure: '表格结构',
  facts: '项目信息',
  entries: '评分录入',
  roster: '人员名单',
  rectification: '整改清单',
  tables: '专项工作',
  closing: '其他',
};

/** The sentence for a finding: where, what, what to do. */
export const findingText = (finding: Pick<Finding, 'issue'>): string =>
  `${placeText(finding.issue.at)}${findingWhat(finding)}`;

/** The same without the place. */
export const findingWhat = ({ issue }: Pick<Finding, 'issue'>): string => whatText(issue);

/** Exhaustive by type: a new code does not compile without its sentence. */
function whatText(issue: Finding['issue']): string {
  switch (issue.code) {
    case 'fact-missing':
      return '没有填写，请补上。';
    case 'inspector-missing':
      return `没有填写“${plain(issue.discipline)}”的检查人，请补上。`;
    case 'entries-blank':
      return issue.count === issue.of
        ? `整个专业 ${issue.of} 项都还没有检查。${ENTER}`
        : `还没有检查${alsoText(issue.rows)}。${ENTER}`;
    case 'reasons-long':
      return `超过 ${issue.limit} 个字${alsoText(issue.rows)}，打印前请看一眼是否显示完整；显示不全的，在加载项中点“调整行高”，或拖高这一行。`;
    case 'roster-empty':
      return '还没有填写人员。请填写姓名和岗位，至少填写项目经理。';
    case 'roster-no-manager':
      return `名单里没有${issue.role}。请补上一行；由他人代理的，填代理人。`;
    case 'roster-discipline-missing':
    case 'roster-discipline-unknown':
      return chargeText(issue);
    case 'nothing-applies':
      return '全部检查内容都填了不适用，没有综合得分，总部不会排名。不是不适用的，请改为实际扣分。';
    case 'gap-undecided':
      return `综合得分 ${issue.composite.toFixed(2)} 落在“${plain(issue.lower)}”与“${plain(issue.higher)}”之间，等级待项目管理中心裁定。可以照常发送。`;
    case 'sheets-foreign':
      return `${sheetNames(issue.names)}不属于评分表，会一起发出去。不想发送的请先移走。`;
    case 'unmigrated':
      return `还有 ${issue.count} 条换细则时没有带过来的内容。请对照新表重新填写，填好的清空那一行；不需要的也清空。`;
    case 'rectification-unlisted':
    case 'rectification-responsible-missing':
    case 'rectification-due-missing':
    case 'rectification-due-invalid':
    case 'rectification-withdrawn':
      return rectificationText(issue);
    default:
      return issueText({ ...issue, at: {} });
  }
}

const ENTER = '请填写扣分：符合填 0，缺项填分数，不适用填 /。';

function chargeText(issue: Extract<SendIssue, { code: `roster-discipline-${string}` }>): string {
  return issue.code === 'roster-discipline-missing'
    ? `${plain(issue.name)}（${plain(issue.role)}）没有填写分管专业，建议补上。`
    : `${plain(issue.name)}的分管专业“${plain(issue.discipline)}”不是专业的名称，建议改为：${issue.known.join('、')}。`;
}

function rectificationText(issue: Extract<SendIssue, { code: `rectification-${string}` }>): string {
  switch (issue.code) {
    case 'rectification-unlisted':
      return issue.count === 1
        ? '这条扣分还没有列入「整改清单」。请点“生成整改清单”。'
        : `有 ${issue.count} 条扣分还没有列入「整改清单」，这是第一条。请点“生成整改清单”。`;
    case 'rectification-responsible-missing':
      return `没有填写责任人${alsoText(issue.rows)}，请补上。`;
    case 'rectification-due-missing':
      return `没有填写完成时间${alsoText(issue.rows)}，请补上。`;
    case 'rectification-due-invalid':
      return `完成时间“${plain(issue.value)}”不是有效日期，请写成 ${EXAMPLE.due} 这样。`;
    case 'rectification-withdrawn':
      return '这一条的扣分已撤销。不需要保留的，请清空内容后再点“生成整改清单”。';
  }
}

/** Most further rows that are named one by one. */
const MOST_ROWS = 4;

/** Where else the same is wrong; the sentence is given at the first row. */
function alsoText([, ...others]: readonly number[]): string {
  if (others.length === 0) return '';
  return others.length <= MOST_ROWS
    ? `（另有第${others.join('、')}行）`
    : `（共 ${others.length + 1} 处，这是第一处）`;
}

/** Most sheets that are named one by one. */
const MOST_SHEETS = 3;

const sheetNames = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_SHEETS).map((name) => `「${plain(name)}」`);
  return `${shown.join('、')}${names.length > MOST_SHEETS ? `等 ${names.length} 张` : ''}`;
};
