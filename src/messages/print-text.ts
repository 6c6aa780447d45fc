/** Texts about printing from the workbench. */
export const PRINT_TEXT = {
  print: '打印',
  printTitle: '打印正式表格 （Ctrl+P）',
  title: '打印',
  text: '打印出来的是正式表格：A4 纸，分页、表头和页脚都已排好。保存的文件用 Excel 或 WPS 打印，结果一样。',
  sheet: (pages: number): string => `这张表（${pages} 页）`,
  scores: (sheets: number, pages: number): string => `全部评分表（${sheets} 张，${pages} 页）`,
  book: (sheets: number, pages: number): string => `整个工作簿（${sheets} 张，${pages} 页）`,
  cancel: '取消',
  preparing: '正在准备打印…',
  empty: '这里还是空的，没有可打印的内容。',
  onlyToLookAt: '这份文件在工作台里只能查看，不能打印。请用 Excel 或 WPS 打开它再打印。',
  failed: '没能排好打印的页面。请先保存，再用 Excel 或 WPS 打开文件打印。',
} as const;
