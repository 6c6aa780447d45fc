import type { HostFailureCode } from '../usecases/workbook-port';
import { EXCEL_FAILURES } from './excel-failure-text';

const WHAT: Readonly<Record<HostFailureCode, string>> = {
  'file-missing': '找不到文件，请检查路径和文件名',
  'file-unreadable': '文件打不开，可能没有权限或正被其他程序占用',
  'file-is-folder': '这是文件夹，不是文件，请把文件名也写上',
  'file-empty': '文件是空的（0 字节），请重新获取',
  'file-not-a-zip': '不是 Excel 工作簿（.xlsx），请选择正确的文件',
  'file-truncated': '文件不完整，可能没有下载完，请重新获取',
  'file-damaged': '文件已损坏，请重新获取',
  'file-encrypted': '文件设有打开密码，请先在 Excel 中取消密码再试',
  'file-old-xls': '这是旧格式（.xls），请在 Excel 或 WPS 中另存为 .xlsx 再试',
  'file-html-table': '这是网页格式的表格，请在 Excel 或 WPS 中另存为 .xlsx 再试',
  'file-xml-table': '这是 XML 格式的表格，请在 Excel 中另存为 .xlsx 再试',
  'file-ods': '这是 .ods 格式的表格，请在 Excel 或 WPS 中另存为 .xlsx 再试',
  'file-numbers': '这是 Numbers 表格，请导出为 .xlsx 再试',
  'file-et': '这是 WPS 的格式（.et），请在 WPS 中另存为 .xlsx 再试',
  'file-mail': '这是邮件，请打开邮件，把附件里的工作簿存下来再试',
  'file-link': '这是快捷方式或链接，请选择文件本身',
  'file-archive': '这是压缩包，请解压后选择里面的工作簿',
  'file-archive-empty': '压缩包里没有文件，请检查是否传完整',
  'file-nested': '压缩包里还有压缩包，请解压后再试',
  'file-text': '这是文本文件，请选择 .xlsx 工作簿',
  'file-other': '这不是工作簿，请选择 .xlsx 文件',
  'file-xlsb': '这是二进制格式（.xlsb），请在 Excel 中另存为 .xlsx 再试',
  'file-not-a-workbook': '这个 Office 文件不是 Excel 工作簿，请选择正确的文件',
  'file-too-large':
    '文件内容过大，没有读取。常见原因是表格下面有大量设了格式的空行，请删去这些行后保存；不是评分工作簿的，请选择正确的文件',
  'list-too-large': '清单的内容过多，没有读取。请删去下面的空行（设了格式的也算）和不用的列，再试一次',
  'file-not-text': '文件里的文字认不出来，请在 Excel 或 WPS 中另存为 .xlsx 再试',
  'file-exists': '已有同名文件，没有覆盖。请换一个文件名',
  'file-unwritable': '文件写不进去，可能没有权限、磁盘已满，或文件正在 Excel 中打开',
  'folder-is-file': '这是文件，不是文件夹，请换一个文件夹',
  'folder-missing': '找不到文件夹，请检查路径和名称',
  ...EXCEL_FAILURES,
};

/** The sentence for trouble with a file or host. */
export const failureText = (code: HostFailureCode, subject: string): string =>
  `${subject === '' ? '' : `${subject}：`}${WHAT[code]}。`;
