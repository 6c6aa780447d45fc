import type { Issue, Place } from '../domain/issue';
import type { IgnoredParts } from '../domain/site-list';
import type { ListIssue } from '../domain/site-list-issue';
import { issueText, placeText } from './issue-text';
import { plain } from './plain';

/** The sentence for a problem of a list of sites: where, what, what to do. */
export const listIssueText = (issue: ListIssue): string =>
  isOfList(issue) ? `${placeText(issue.at)}${whatText(issue)}` : issueText(issue);

type OfList = Exclude<ListIssue, Issue>;
const isOfList = (issue: ListIssue): issue is OfList => issue.code.startsWith('list-');

/** Where another row is, inside a sentence. */
const rowText = ({ sheet, row }: Place): string => `「${sheet ?? ''}」第${row ?? ''}行`;

function whatText(issue: OfList): string {
  switch (issue.code) {
    case 'list-empty':
      return '清单里没有项目,请每个项目写一行。';
    case 'list-header-missing':
      return '找不到表头:清单要有一行列名,其中有「项目名称」。';
    case 'list-header-twice':
      return `「${plain(issue.caption)}」列有多列(${issue.columns} 列),无法判断以哪列为准。请只保留一列。`;
    case 'list-header-unknown':
      return `没有「${plain(issue.caption)}」这一列,是不是「${issue.meant}」?请改正列名;如果是别的内容,请换一个列名。`;
    case 'list-discipline-unknown':
      return `「${plain(issue.caption)}」对不上细则中的专业。请改为:${issue.known};所有专业由同一人检查时写「检查人」。`;
    case 'list-site-blank':
      return '没有写项目名称。同一项目的人员,每一行都要写项目名称(合并的单元格请取消合并)。';
    case 'list-site-twice':
      return `项目“${plain(issue.site)}”在${rowText(issue.where)}已经有了,请删去一行。`;
    case 'list-site-spelling':
      return `“${plain(issue.site)}”与${rowText(issue.where)}的“${plain(issue.other)}”只差空格、全半角、大小写或看不见的字。请写成一样;不是同一项目时请加以区分。`;
    case 'list-site-unlisted':
      return `项目清单里没有“${plain(issue.site)}”。请核对名称,或把它加入项目清单。`;
    case 'list-facts-differ':
      return `“${plain(issue.value)}”与${rowText(issue.where)}的“${plain(issue.other)}”不一致(同为“${plain(issue.site)}”),请改成一样。`;
    case 'list-cell-error':
      return `这一格是错误值 ${issue.value},请改正。`;
    case 'list-formula-unsaved':
      return '这一格的公式还没有结果。请用 Excel 或 WPS 打开并保存一次再试。';
    case 'list-quotes':
      return '从这一行起引号不成对,后面的内容分不清。请改正,或在 Excel 中另存为 .xlsx。';
  }
}

/** What of a list's file is not used, a sentence for each kind. */
export function ignoredTexts({ columns, sheets }: IgnoredParts): readonly string[] {
  const names = columns.map(({ letters, caption }) =>
    caption === '' ? `${letters} 列(没有列名)` : `「${plain(caption)}」`,
  );
  return [
    ...(names.length > 0 ? [`没有用到的列:${names.join('、')}。`] : []),
    ...(sheets.length > 0 ? [`没有用到的工作表:${sheets.map((name) => `「${name}」`).join('、')}。`] : []),
  ];
}
