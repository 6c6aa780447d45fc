import type { CellRef, Issue, Place, ShapeProblem } from '../domain/issue';
import type { LookupKind } from '../domain/lookup-names';
import { enteredText, isEntered } from './entered-text';
import { EXAMPLE } from './example';
import { fieldText } from './field-text';
import { inputText } from './input-text';
import { plain } from './plain';
import { RULE_TEXT } from './rule-text';
import { sheetNames } from './sheet-names';

/** The sentence for a problem: where, what, what to do. */
export const issueText = (issue: Issue): string => `${placeText(issue.at)}${whatText(issue)}`;

/** Where a problem is: 「客户服务」第12行「扣分」(CS-01.2): */
export function placeText(at: Place | undefined): string {
  if (!at) return '';
  const { sheet, row, column, checkpoint } = at;
  const place = [
    sheet === undefined ? '' : `「${sheet}」`,
    row === undefined ? '' : `第${row}行`,
    column === undefined ? '' : `「${column}」`,
    checkpoint === undefined ? '' : sheet === undefined ? `检查点 ${checkpoint}` : `（${checkpoint}）`,
  ].join('');
  return place === '' ? '' : `${place}：`;
}

/** The same in few words: 客户服务 第12行 扣分; '' when it is nowhere in particular. */
export const shortPlace = ({ sheet = '', row, column = '' }: Place = {}): string =>
  [sheet, row === undefined ? '' : `第${row}行`, column].filter(Boolean).join(' ');

const rowText = ({ sheet, row }: Pick<CellRef, 'sheet' | 'row'>): string => `「${sheet}」第${row}行`;

const SHAPES: Readonly<Record<ShapeProblem, string>> = {
  missing: '缺少这一项，请补上',
  text: '应为文字',
  number: '应为数字',
  list: '应为列表',
  object: '应为一组字段',
  choice: '不在允许的取值之内',
  length: '长度不合要求',
  'unknown-key': '是不认识的字段，请删除或改正拼写',
  format: '格式不对',
};

const SNAPSHOT = {
  missing: '的隐藏工作表「_细则」不见了，无法评分。请使用原始工作簿',
  table: '里的评分细则快照已损坏，请使用原始工作簿',
  fingerprint: '里的评分细则与指纹不符，内容被改动过。请使用项目管理中心下发的原始工作簿',
} as const;

const DUPLICATES = {
  discipline: '专业编号',
  item: '项目编号',
  checkpoint: '检查内容编号',
  sheet: '专业名称',
  role: '岗位名称',
  band: '等级名称',
} as const;

const NAMED: Readonly<Record<LookupKind, string>> = {
  discipline: '专业',
  role: '岗位',
  band: '等级',
  method: '检查方式',
};

/** Exhaustive by type: a new code does not compile without its sentence. */
function whatText(issue: Issue): string {
  switch (issue.code) {
    case 'deduction-out-of-range':
    case 'deduction-decimals':
    case 'deduction-not-number':
    case 'deduction-rewrite':
    case 'deduction-cross':
      return RULE_TEXT.deductPerMissing(issue);
    case 'reason-without-deduction':
      return '写了问题，没有填扣分，按未检处理。请填扣分；没有问题就填 0，文字可以留作备注。';
    case 'reason-beside-zero':
      return issue.count === 1
        ? '扣分是 0（符合），但写有文字。是备注就不用改；是问题请填扣分。'
        : `有 ${issue.count} 处扣分是 0（符合），但写有文字，这是第一处。是备注就不用改；是问题请填扣分。`;
    case 'reason-missing':
      return '有扣分或不适用，但没有写原因。请在“存在问题”中写明。';
    case 'roster-duplicate-name':
      return `姓名“${plain(issue.name)}”重复，奖惩待核对。请删去一行；如为同名的两人，请在姓名后写上部门。`;
    case 'roster-name-missing':
      return '填了岗位，没有填姓名。请补上姓名，或清空这一行。';
    case 'roster-role-unknown':
      if (issue.role.trim() === '')
        return `${plain(issue.name)} 没有填岗位。请填写：${issue.roles.join('、')}。`;
      if (issue.meant !== undefined)
        return `${plain(issue.name)} 的岗位看起来是“${issue.meant}”，但夹有空格或看不见的字。请从下拉列表重新选择。`;
      return `${plain(issue.name)} 的岗位“${plain(issue.role)}”不在奖惩标准中。请改为：${issue.roles.join('、')}。`;
    case 'site-missing':
      return '没有填写项目名称，请补上。';
    case 'text-too-long':
      return `${fieldText(issue.field)}有 ${issue.length} 个字，最多 ${issue.limit} 个字，请缩短。`;
    case 'text-many-breaks':
      return `${fieldText(issue.field)}换行 ${issue.breaks} 处，最多 ${issue.limit} 处，再多一行放不下，请去掉一些换行。`;
    case 'text-control-character':
      return `${fieldText(issue.field)}里有不可见的控制字符，请重新输入。`;
    case 'year-invalid':
      return `年度“${plain(issue.value)}”无效，请写成 ${EXAMPLE.year} 这样的四位年份。`;
    case 'date-outside-period':
      return `检查日期 ${issue.day} 不在检查期间 ${plain(issue.period)} 内。请改正填错的那一个。`;
    case 'discipline-none':
      return '没有勾选专业，请至少勾选一个。';
    case 'discipline-unknown':
      return `没有专业“${plain(issue.id)}”，可用的有：${issue.known.join('、')}。`;
    case 'cell-error':
    case 'cell-formula':
    case 'date-invalid':
    case 'fact-not-text':
    case 'gap-policy-unknown':
      return inputText(issue);
    default:
      return documentText(issue);
  }
}

type DocumentIssue = Exclude<
  Issue,
  | { code: `deduction-${string}` | `reason-${string}` | `roster-${string}` | `text-${string}` }
  | {
      code:
        | 'site-missing'
        | 'date-invalid'
        | 'year-invalid'
        | 'date-outside-period'
        | 'discipline-none'
        | 'discipline-unknown'
        | 'gap-policy-unknown'
        | 'fact-not-text'
        | 'cell-error'
        | 'cell-formula';
    }
>;

function documentText(issue: DocumentIssue): string {
  switch (issue.code) {
    case 'entries-not-json':
      return '录入文件不是有效的 JSON，请检查标点和引号。';
    case 'entries-shape':
      return `录入文件的「${issue.path || '整体'}」${SHAPES[issue.problem]}。`;
    case 'checkpoint-unknown':
      return `评分细则里没有检查点“${plain(issue.id)}”。请核对编号，例如 CS-01.2。`;
    case 'choice-unknown':
      return `${fieldText(issue.field)}“${plain(issue.value)}”不对，请写：${issue.choices.join('、')}。`;
    case 'rectification-due-early':
      return `完成时间 ${issue.due} 早于检查日期 ${issue.inspectedOn}，请改正。`;
    case 'rectification-not-needed':
      return '没有扣分，不用整改。请先填扣分，或删去这一条整改。';
    case 'checkpoint-twice':
      return `检查点 ${issue.id} 录入了两次，请只保留一条。`;
    case 'rubric-version-differs':
      return `细则版本不同：录入内容按 ${plain(issue.expected)} 版，工作簿是 ${issue.found} 版。请使用同一版本。`;
    case 'not-our-workbook':
      return '这不是品质督导评分工作簿（找不到评分细则）。请选择由本工具生成的文件。';
    case 'snapshot-damaged':
      return `工作簿${SNAPSHOT[issue.detail]}。`;
    case 'sheet-missing':
      return issue.unmarked
        ? `「${plain(issue.what)}」不是本工具生成的那张表（隐藏的标记不见了），上面的内容读不到。请从原文件恢复。`
        : `找不到「${plain(issue.what)}」工作表，可能已被删除。请从原文件恢复。`;
    case 'column-missing':
      return issue.shown === undefined
        ? `找不到「${issue.caption}」列，请恢复表头。`
        : `列名“${plain(issue.shown)}”应为「${issue.caption}」，请改回来。`;
    case 'row-missing':
      return `找不到检查内容“${plain(issue.text)}”这一行，可能已被删除。请从原文件恢复。`;
    case 'row-twice':
      return `同一检查内容出现多次（${issue.rows.map(rowText).join('、')}），无法判断以哪个为准。请删去多余的行。`;
    case 'sheet-twice':
      return `「${plain(issue.copy)}」是这张表的副本，无法判断以哪张为准。请只保留填好的一张，删去另一张。`;
    case 'row-unknown':
      return issue.id === ''
        ? '这一行有扣分但没有编号，无法归属。请把扣分填到原有的行，并删去这一行。'
        : `编号“${plain(issue.id)}”不在评分细则中，这一行的内容没有计入。`;
    case 'row-id-mismatch':
      return `编号与检查内容不符（应为“${plain(issue.text)}”），这一行没有计入。请恢复原来的行。`;
    case 'layout-newer':
      return '这份工作簿由更新版本的程序制作，可以查看，不能写入。请更新加载项后再操作。';
    case 'payouts-unsafe-name':
      return issue.problem === 'pattern'
        ? `${NAMED[issue.what]}“${plain(issue.name)}”含有 * ? ~，Excel 会查到别的金额，奖惩待核对。请项目管理中心在细则中改名后重新发放。`
        : `${NAMED[issue.what]}“${plain(issue.name)}”超过 255 个字，Excel 查不到，奖惩待核对。请项目管理中心在细则中改名后重新发放。`;
    case 'formula-damaged': {
      const what = issue.label === '' ? '' : `“${plain(issue.label)}”的`;
      return issue.count === 1
        ? `${what}公式被改动或删除，汇总可能不对。请点“恢复规则”，已填内容不会改动。`
        : `有 ${issue.count} 处公式被改动或删除（第一处是${what}），汇总可能不对。请点“恢复规则”，已填内容不会改动。`;
    }
    case 'sheets-unprotected':
      return `${sheetNames(issue.sheets)}没有保护，公式容易误改；上次操作可能没有做完。请点“恢复规则”，已填内容不会改动。`;
    case 'label-missing':
      return `找不到「${issue.label}」，请恢复这一格的文字。`;
    default:
      return isEntered(issue) ? enteredText(issue) : rubricText(issue);
  }
}

type RubricCode = Extract<DocumentIssue, { code: `rubric-${string}` }>;

function rubricText(issue: Exclude<RubricCode, { code: 'rubric-version-differs' }>): string {
  switch (issue.code) {
    case 'rubric-not-json':
      return '细则文件不是有效的 JSON，请检查标点和引号。';
    case 'rubric-shape':
      return `细则文件的「${issue.path || '整体'}」${SHAPES[issue.problem]}。`;
    case 'rubric-format-newer':
      return `细则文件的格式 ${issue.format} 比这个版本新，请更新程序后再试。`;
    case 'rubric-weights-sum':
      return `各专业权重合计 ${issue.sum}%，应为 100%。请调整权重。`;
    case 'rubric-weight-not-whole':
      return `专业「${plain(issue.discipline)}」的权重 ${issue.weight} 不是 1–100 的整数，请改正。`;
    case 'rubric-marks-sum':
      return `专业「${plain(issue.discipline)}」的规定分值合计 ${issue.sum}，应为 100。请调整分值。`;
    case 'rubric-mark-invalid':
      return `项目 ${issue.item} 的规定分值 ${issue.mark} 无效，应大于 0、最多一位小数。`;
    case 'rubric-range-invalid':
      return `项目 ${issue.item} 的扣分幅度 ${issue.min}–${issue.max} 无效，应大于 0、最多一位小数。`;
    case 'rubric-range-reversed':
      return `项目 ${issue.item} 的扣分幅度 ${issue.min}–${issue.max} 下限大于上限，请对调。`;
    case 'rubric-no-checkpoints':
      return `项目 ${issue.item} 没有检查内容，请至少写一条。`;
    case 'rubric-duplicate':
      return `${DUPLICATES[issue.what]}“${plain(issue.id)}”重复，请改为不同的。`;
    case 'rubric-sheet-name':
      return `专业名称“${plain(issue.name)}”不能用作工作表名：最多 31 个字，不能含 [ ] : * ? / \\，不能与已有工作表同名，不能以“督导旧版_”“督导自检_”开头。`;
    case 'rubric-control-character':
      return `细则文件的「${issue.path}」里有不可见的控制字符，请重新输入。`;
    case 'rubric-name-pattern':
      return `${NAMED[issue.what]}“${plain(issue.name)}”不能含 * ? ~：Excel 会把它们当成通配符。请改名。`;
    case 'rubric-name-long':
      return `${NAMED[issue.what]}“${plain(issue.name)}”有 ${issue.name.length} 个字，最多 ${issue.limit} 个字，请缩短。`;
    case 'rubric-text-long':
      return `细则文件的「${issue.path}」有 ${issue.length} 个字（每处换行按 40 个字算），最多 ${issue.limit} 个字，再长纸上放不下，请缩短。`;
    case 'rubric-bands-many':
      return `等级有 ${issue.count} 个，最多 ${issue.limit} 个，再多纸上放不下，请减少。`;
    case 'rubric-bands':
      return `等级“${plain(issue.band)}”的分数段有误：应从 0 到 100 依次递增、互不重叠、最多两位小数。`;
    case 'rubric-payout-bands':
      return `岗位“${plain(issue.role)}”的奖惩标准有误：每个等级一个金额，岗位不能重复。`;
  }
}
