import type { HostFailureCode } from '../usecases/workbook-port';

/** Trouble with a running Excel, and not with a file. */
type ExcelFailureCode = Exclude<HostFailureCode, `file-${string}` | `list-${string}` | `folder-${string}`>;

/** What went wrong in Excel and what to do, without a full stop. */
export const EXCEL_FAILURES: Readonly<Record<ExcelFailureCode, string>> = {
  'sheet-too-large':
    '这张评分表里的内容太多，远超出表格的范围，没有读取。请删除下方和右侧多余的内容，再试一次',
  'excel-editing': '有单元格正在输入。请先按回车完成输入，再试一次',
  'excel-not-now':
    'Excel 说现在做不了这一步，没有写入。请关掉筛选、对话框和其他窗口的编辑，再试一次；还是不行，请保存后关闭工作簿，重新打开',
  'excel-protected': '工作簿或工作表设有密码保护，无法写入。请在“审阅”中取消保护，再试一次',
  'excel-changed': '刚才有工作表被改名、删除或由另一窗口写入，这次没有写入。请再试一次',
  'excel-no-answer': 'Excel 没有回应，可能正忙或网络中断。已填内容没有改动，请稍后再试',
  'excel-occupied': 'Excel 里开着对话框，或另一个工作簿在前面。请关掉对话框，回到这个工作簿再试一次',
  'excel-too-much': '内容太多，Excel 一次处理不了，这次没有写入。请删除不用的工作表，再试一次',
  'excel-too-old': '这个版本的 Excel 缺少所需的功能。请更新 Excel，或改用网页版 Excel，再试一次',
  'excel-refused': 'Excel 没有接受这次操作。已填内容没有改动，请再试一次',
  'excel-unfinished': '操作被中断，还没有收尾。已填内容都在，请点“重试”完成',
  'grid-failed':
    '表格没能完成这一步，工作簿保持原样，已填内容都在。请再试一次；还是不行，请先保存，再重新打开文件',
  'part-missing':
    '加载项的一部分没有下载下来：网络可能断了，或加载项刚刚更新过。工作簿没有改动，填写的内容都在。请检查网络，再试一次；还是不行，请关闭后重新打开',
  'workbook-newer': '这份工作簿由更新版本的加载项制作，可以查看，不能写入。请更新加载项后再操作',
  cancelled: '已取消，工作簿没有改动',
};

/** Said when our own program went wrong: nothing the user did. */
export const UNEXPECTED_TEXT =
  '程序出错，这次没有完成。请点“重试”；还是不行，请点“复制诊断信息”，发给总部的加载项管理员。';

/** The sentence for what a command in Excel failed with; it never meets a file. */
export const excelFailureText = (code: HostFailureCode): string =>
  code in EXCEL_FAILURES ? `${EXCEL_FAILURES[code as ExcelFailureCode]}。` : UNEXPECTED_TEXT;
