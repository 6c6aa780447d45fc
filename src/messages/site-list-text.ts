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
      return '清单里没有项目，请每个项目写一行。';
    case 'list-header-missing':
      return '找不到表头：清单要有一行列名，其中有「项目名称」。';
    case 'list-header-twice':
      return `「${plain(issue.caption)}」列有多列（${issue.columns.join('、')} 列），无法判断以哪列为准。请只保留一列。`;
    case 'list-header-unknown':
      return `没有「${plain(issue.caption)}」这一列，是不是「${issue.meant}」？请改正列名；如果是别的内容，请换一个列名。`;
    case 'list-discipline-unknown':
      return `「${plain(issue.caption)}」对不上细则中的专业。请改为：${issue.known.join('、')}；所有专业由同一人检查时写「检查人」。`;
    case 'list-site-blank':
      return '没有写项目名称。同一项目的人员，每一行都要写项目名称（合并的单元格请取消合并）。';
    case 'list-site-twice':
      return `项目“${plain(issue.site)}”在${rowText(issue.where)}已经有了，请删去一行。`;
    case 'list-site-spelling':
      return `“${plain(issue.site)}”与${rowText(issue.where)}的“${plain(issue.other)}”只差空格、全半角、大小写或看不见的字。请写成一样；不是同一项目时请加以区分。`;
    case 'list-site-unlisted':
      return `项目清单里没有“${plain(issue.site)}”。请核对名称，或把它加入项目清单。`;
    case 'list-facts-differ':
      return `“${plain(issue.value)}”与${rowText(issue.where)}的“${plain(issue.other)}”不一致（同为“${plain(issue.site)}”），请改成一样。`;
    case 'list-cell-error':
      return `这一格是错误值 ${issue.value}，请改正。`;
    case 'list-formula-unsaved':
      return '这一格的公式还没有结果。请用 Excel 或 WPS 打开并保存一次再试。';
    case 'list-transposed':
      return `${issue.captions.map((caption) => `「${plain(caption)}」`).join('')}是列名，却一行一行往下写。请把清单转成列名在第一行、每个项目一行（复制后“选择性粘贴”里勾选“转置”）。`;
    case 'list-header-two-rows':
      return '列名分成了两行。请合成一行：取消合并的单元格，每列上面只写一个列名。';
    case 'list-header-again':
      return '这里又有一行列名，而且与上面的不同。请把几张表合成一张，只留一行列名。';
    case 'list-sheet-hidden':
      return '项目清单在隐藏的工作表里，没有读取。请取消隐藏，或把清单放到看得见的工作表。';
    case 'list-end-mark':
      return '这一行有 DOS 的结束符（Ctrl+Z），后面的内容是不是要读分不清。请用 Excel 打开，删去它后面多余的内容，另存为 .xlsx。';
    case 'list-quotes':
      return '从这一行起引号不成对，后面的内容分不清。请改正，或在 Excel 中另存为 .xlsx。';
  }
}

/** Most names and rows that are listed one by one. */
const MOST = 8;

/** Some of many, with their number where they are too many to be listed. */
const some = (texts: readonly string[], unit: string): string =>
  texts.length <= MOST ? texts.join('、') : `${texts.slice(0, MOST).join('、')}……共 ${texts.length} ${unit}`;

const rowNames = (rows: IgnoredParts['noSites']): string =>
  some(
    rows.map(({ sheet, row, text }) => `「${plain(sheet)}」第${row}行“${plain(text)}”`),
    '行',
  );

/** What of a list's file is not used, a sentence for each kind. */
export function ignoredTexts({
  columns,
  sheets,
  hiddenSheets,
  noSites,
  hiddenRows,
}: IgnoredParts): readonly string[] {
  const names = columns.map(({ letters, caption }) =>
    caption === '' ? `${letters} 列（没有列名）` : `「${plain(caption)}」`,
  );
  const tabs = (all: readonly string[]): string =>
    some(
      all.map((name) => `「${plain(name)}」`),
      '张',
    );
  return [
    ...(noSites.length > 0 ? [`不是项目、没有生成工作簿的行：${rowNames(noSites)}。`] : []),
    ...(hiddenRows.length > 0
      ? [
          `有 ${hiddenRows.length} 行被隐藏或筛选掉了，没有生成：${rowNames(hiddenRows)}。要生成的，请取消隐藏或筛选再试。`,
        ]
      : []),
    ...(names.length > 0 ? [`没有用到的列：${some(names, '列')}。`] : []),
    ...(sheets.length > 0 ? [`没有用到的工作表：${tabs(sheets)}。`] : []),
    ...(hiddenSheets.length > 0 ? [`隐藏的工作表没有看：${tabs(hiddenSheets)}。`] : []),
  ];
}

/** Most problems of a list that are listed at once. */
const MOST_ISSUES = 40;

/** The sentences for the problems of a list, each once; of very many the first ones, and how many there are. */
export function listIssueTexts(issues: readonly ListIssue[]): readonly string[] {
  const texts = [...new Set(issues.slice(0, MOST_ISSUES * 5).map(listIssueText))];
  const left = issues.length - Math.min(issues.length, MOST_ISSUES);
  return issues.length <= MOST_ISSUES || texts.length <= MOST_ISSUES
    ? texts
    : [...texts.slice(0, MOST_ISSUES), `……另有 ${left} 处要改，请先改正以上各处。`];
}
