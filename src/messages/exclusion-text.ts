import type { FieldName } from '../domain/field';
import type { Issue } from '../domain/issue';
import type { Exclusion, ExclusionCode } from '../domain/site-result';
import type { HostFailureCode } from '../usecases/workbook-port';
import { FIELD_TEXT } from './field-text';
import { issueText } from './issue-text';
import { RIVAL_ADVICE, rivalReason } from './rival-text';

/** Why a file was left out, and what head office can do about it; both without a full stop. */
export interface ExclusionText {
  readonly reason: string;
  readonly advice: string;
}

type FileFailure = Exclude<
  Extract<HostFailureCode, `file-${string}`>,
  'file-unwritable' | 'file-exists' | 'file-not-text'
>;

const AGAIN = '请项目重新发送';
const AS_XLSX = '请在 Excel 或 WPS 中另存为 .xlsx，再重新汇总';
const ORIGINAL = '请项目发送原来的评分工作簿';

/** Failures while reading, by the fact `failure` of an unreadable file. */
const UNREADABLE: Readonly<Record<FileFailure, readonly [reason: string, advice: string]>> = {
  'file-missing': ['找不到文件', '请检查文件是否已移动或改名，再重新汇总'],
  'file-unreadable': ['文件打不开，可能没有权限或正被其他程序占用', '请关闭占用它的程序，再重新汇总'],
  'file-is-folder': ['文件夹，不是文件', '请放入文件本身，再重新汇总'],
  'file-empty': ['文件是空的（0 字节）', AGAIN],
  'file-not-a-zip': ['不是 Excel 工作簿（.xlsx）', ORIGINAL],
  'file-truncated': ['文件不完整，可能没有下载完', `请重新下载，或${AGAIN}`],
  'file-damaged': ['文件已损坏', AGAIN],
  'file-encrypted': ['文件设有打开密码', '请项目取消打开密码后重新发送'],
  'file-old-xls': ['旧格式（.xls）', '请在 Excel 或 WPS 中另存为 .xlsx，再重新汇总'],
  'file-html-table': ['网页格式的表格', AS_XLSX],
  'file-xml-table': ['XML 格式的表格', AS_XLSX],
  'file-ods': ['.ods 格式的表格', AS_XLSX],
  'file-numbers': ['Numbers 表格', '请导出为 .xlsx，再重新汇总'],
  'file-et': ['WPS 的格式（.et）', '请在 WPS 中另存为 .xlsx，再重新汇总'],
  'file-mail': ['邮件，附件没有取出来', '请打开邮件，把附件里的工作簿存到文件夹，再重新汇总'],
  'file-link': ['快捷方式或链接，不是文件本身', '请放入文件本身，再重新汇总'],
  'file-archive': ['这种压缩包打不开', '请解压，或改用 .zip，再重新汇总'],
  'file-archive-empty': ['压缩包里没有文件', AGAIN],
  'file-nested': ['压缩包里还有压缩包，没有打开', '请解压后再重新汇总'],
  'file-text': ['文本文件', ORIGINAL],
  'file-other': ['图片、文档等其他文件', '不用处理；里面有评分表的，请项目发送原来的评分工作簿'],
  'file-xlsb': ['二进制格式（.xlsb）', '请在 Excel 中另存为 .xlsx，再重新汇总'],
  'file-not-a-workbook': ['这个 Office 文件不是 Excel 工作簿', ORIGINAL],
  'file-too-large': [
    '内容过大，没有读取（常见原因是表格下面有大量设了格式的空行）',
    '请项目删去这些行、保存后重新发送；不是评分工作簿的不用处理',
  ],
};

const isFileFailure = (code: unknown): code is FileFailure =>
  typeof code === 'string' && Object.hasOwn(UNREADABLE, code);

type Facts = Exclusion['facts'];

/** " n " before a unit where the number is given, else 一些. */
const some = (value: Facts[string] | undefined, unit: string): string =>
  typeof value === 'number' ? ` ${value} ${unit}` : `一些${unit === '处' ? '地方' : '内容'}`;

/** Each code with the facts it needs; a fact that is missing leaves a shorter sentence. */
const TEXTS: Readonly<
  Record<
    Exclude<ExclusionCode, 'inputs' | 'duplicate' | 'undecided'>,
    (facts: Facts) => readonly [reason: string, advice: string]
  >
> = {
  /** `failure`: code of the trouble with the file. */
  unreadable: ({ failure }) => UNREADABLE[isFileFailure(failure) ? failure : 'file-damaged'],
  'not-ours': () => ['不是督导评分工作簿', ORIGINAL],
  /** `blanks`: checkpoints not inspected yet; `missing`: a fact that is not filled in. */
  incomplete: ({ blanks, missing }) => [
    missing === undefined
      ? `还有${some(blanks, '项')}没有检查`
      : `没有填写${FIELD_TEXT[missing as FieldName]}`,
    '请项目检查完并填好后重新发送',
  ],
  /** `errors`: entries, facts or rows of the roster in error. */
  invalid: ({ errors }) => [`有${some(errors, '处')}待核对`, '请项目按“核对”列改正后重新发送'],
  'nothing-applies': () => [
    '全部检查内容都填了不适用，没有综合得分',
    '请与项目核实；不是不适用的，请项目改为实际扣分后重新发送',
  ],
  /** `alterations`: cells, names and sheets that differ. */
  altered: ({ alterations }) => [
    `评分细则、分值或公式有${some(alterations, '处')}改动`,
    '请对照签字的纸质表核实，由项目用原来的工作簿重填',
  ],
  newer: () => ['由更新版本的加载项制作，这个版本核对不了', '请先更新加载项（或命令行程序），再重新汇总'],
  stopped: () => ['汇总提前停止，没有看到这一份', '请重新汇总'],
  /** `version`, `fingerprint`: of the rubric the file was scored with. */
  'unknown-rubric': ({ version, fingerprint }) => [
    `评分细则${version === undefined ? '' : ` ${version}`}${fingerprint === undefined ? '' : `（指纹 ${fingerprint}）`}不在已知细则中`,
    '请添加这一版的细则文件再重新汇总，或由项目用现行细则重新评分',
  ],
};

/** What people typed wrong, or what is there twice: each with what to do about it. */
function inputsText({ issues: count, alterations }: Facts, issues: readonly Issue[]): ExclusionText {
  const sentences = issues.map((issue) => issueText(issue).replace(/。$/, '')).join('；');
  const more = Number(count ?? 0) - issues.length;
  const altered = Number(alterations ?? 0) > 0 ? `；另有 ${alterations} 处改动` : '';
  return {
    reason: `${sentences}${more > 0 ? `；还有 ${more} 处要改` : ''}${altered}`,
    advice: '请项目改正后重新发送',
  };
}

/** The words for a file that was left out. */
export function exclusionText(exclusion: Exclusion): ExclusionText {
  const { code, facts, issues = [] } = exclusion;
  if (code === 'inputs') return inputsText(facts, issues);
  if (code === 'duplicate' || code === 'undecided')
    return { reason: rivalReason(exclusion), advice: RIVAL_ADVICE[code] };
  const [reason, advice] = TEXTS[code](facts);
  return { reason, advice };
}

/** The same as one sentence. */
export function exclusionSentence(exclusion: Exclusion): string {
  const { reason, advice } = exclusionText(exclusion);
  return `${reason}。${advice}。`;
}
