import type { Fact, LookId, PointId, PointStatus } from '../usecases/self-check';

const LOOKS: Readonly<Record<LookId, string>> = {
  'font-name': '字体',
  'font-size': '字号',
  'font-bold': '加粗',
  'font-italic': '取消斜体',
  'font-underline': '取消下划线',
  'font-strikethrough': '取消删除线',
  'font-color': '字的颜色',
  fill: '底色',
  'align-horizontal': '左右对齐',
  'align-vertical': '上下对齐',
  indent: '缩进',
  wrap: '自动换行',
  borders: '边框',
  lock: '锁定和解锁单元格',
};

const OTHERS: Readonly<Record<Exclude<PointId, LookId | `${LookId}-areas`>, string>> = {
  'read-tabs': '读取工作表标签',
  'read-cells': '读取全部工作表',
  'read-one': '读取一张工作表',
  'calculation-mode': '自动计算',
  save: '从窗格保存文件',
  'sheet-add': '新建工作表',
  'sheet-find': '查找工作表',
  'sheet-rename': '工作表改名',
  'sheet-hide': '隐藏和显示工作表',
  'sheet-move': '移动工作表',
  'sheet-tab-color': '标签颜色',
  'sheet-gridlines': '网格线',
  'sheet-show': '打开工作表、选中单元格',
  'freeze-rows': '冻结表头',
  'freeze-both': '冻结表头和左边的列',
  'sheet-delete': '删除工作表',
  'cells-used': '读取数值、公式和错误值',
  'cells-values': '写入数字、文字和空白',
  'cells-edit': '一个值填多格',
  'cells-texts': '像数字或公式的文字仍是文字',
  'cells-block': '一次写入 2,000 格',
  'cells-formulas': '写入公式，跳过不改的格',
  'cells-relative': '相对位置的公式',
  'cells-functions': '公式的计算结果',
  'copy-formulas': '复制公式',
  'copy-values': '复制内容到另一张表',
  'copy-formats': '复制格式到另一张表',
  merge: '合并单元格',
  'merge-rows': '逐行合并单元格',
  'number-format': '数字格式',
  'row-height': '行高',
  'row-heights': '各行不同的行高',
  'column-widths': '列宽',
  'column-hidden': '隐藏列',
  'rule-formula': '输入规则：公式',
  'rule-list': '输入规则：下拉列表',
  'rule-date': '输入规则：日期',
  'rule-alert': '输入规则：出错提示',
  'rule-prompt': '输入规则：输入提示',
  'rule-clear': '清除输入规则',
  'color-rule': '按条件变色',
  'color-rule-font': '按条件变色：字的颜色',
  'color-rule-bold': '按条件变色：加粗',
  'color-rule-fill': '按条件变色：底色',
  'color-rule-areas': '按条件变色：多处一起',
  'color-rule-clear': '清除按条件变色',
  'name-add': '新建名称',
  'name-change': '修改名称',
  'name-delete': '删除名称',
  'print-paper': '打印：A4 纸',
  'print-orientation': '打印：横向和纵向',
  'print-center': '打印：水平居中',
  'print-margins': '打印：页边距',
  'print-fit': '打印：缩放到一页宽',
  'print-area': '打印：打印区域',
  'print-title': '打印：每页重复表头',
  'print-footer': '打印：页脚',
  'print-break': '打印：分页',
  'chart-add': '图表：新建',
  'chart-place': '图表：位置和大小',
  'chart-title': '图表：不显示标题',
  'chart-legend': '图表：不显示图例',
  'chart-hidden-cells': '图表：使用隐藏列的数据',
  'chart-series-name': '图表：系列名称',
  'chart-categories': '图表：专业名称',
  'chart-gap': '图表：条的间距',
  'chart-fill': '图表：条的颜色',
  'chart-labels': '图表：显示数值',
  'chart-label-format': '图表：数值的格式',
  'chart-label-place': '图表：数值的位置',
  'chart-axis-bounds': '图表：坐标轴的起止',
  'chart-axis-step': '图表：坐标轴的间隔',
  'chart-axis-hidden': '图表：不显示坐标轴',
  'chart-gridlines': '图表：不显示网格线',
  'chart-order': '图表：从上到下的顺序',
  'chart-ticks': '图表：不显示刻度',
  'table-add': '表格：新建',
  'table-name': '表格：改名',
  protect: '保护工作表',
  unprotect: '取消保护工作表',
  events: '改动时通知窗格',
};

/** What a point tries, as people call it. */
export function pointText(id: PointId): string {
  const several = id.endsWith('-areas') && id !== 'color-rule-areas';
  return several
    ? `${LOOKS[id.slice(0, -'-areas'.length) as LookId]}（多处一起）`
    : { ...LOOKS, ...OTHERS }[id as keyof typeof LOOKS | keyof typeof OTHERS];
}

/** What came of a point. */
export const STATUS_TEXT: Readonly<Record<PointStatus, string>> = {
  passed: '通过',
  different: '不同',
  unsupported: '不支持',
  untried: '未测',
};

/** A fact as it is quoted. */
export const factText = (fact: Fact): string =>
  typeof fact === 'string' ? `“${fact}”` : String(fact ?? '空');

/** Every text of 自检. */
export const SELF_CHECK_TEXT = {
  title: '自检',
  hint: '逐项检查这台电脑上的 Excel 能否完成本加载项要做的事，用时约一分钟。在临时表中进行，结束后自动删除；您的内容不会改动。',
  start: '开始自检',
  again: '重新自检',
  question: {
    title: '开始自检？',
    lines: [
      '将在这个工作簿中新建两张临时表，逐项试过后删除。您的工作表不会改动。',
      '自检会清空“撤销”记录，之前的操作就不能再用“撤销”退回。',
      '自检期间请不要编辑单元格。需要的话请先保存。',
    ],
    confirm: '开始自检',
  },
  protectedTitle: '自检没有开始',
  protectedLine: '工作簿的结构受保护，不能新建临时表。请在“审阅 → 保护工作簿”中取消保护，再试一次。',
  done: (passed: number, others: number): string =>
    others === 0 ? `自检完成，${passed} 项全部通过` : `自检完成，${passed} 项通过，${others} 项要看一看`,
  left: '名称以“督导自检_”开头的临时表没有删掉，请手工删除，或再自检一次。',
  next: '结果在下方，请点“复制”发给总部的加载项管理员。',
  result: '自检结果',
  counts: (count: number, status: string): string => `${status} ${count}`,
  cost: (requests: number, seconds: string): string => `向 Excel 发出 ${requests} 次请求，用时 ${seconds} 秒`,
  passed: (count: number): string => `通过的 ${count} 项`,
  others: '要看一看的项目',
  differs: (what: string, expected: string, found: string): string =>
    `${what}：应为 ${expected}，读到 ${found}`,
  refused: (detail: string): string => `Excel 没有接受：${detail}`,
  unread: (detail: string): string => `Excel 接受了，但这个版本读不出结果：${detail}`,
  skipped: '前一步没有成功，这一步没有试。',
  report: '自检报告',
  reportNote: '报告里没有您的工作表名、内容和文件位置。',
} as const;
