import { plain } from './plain';

/** Words of the bar above the grid. */
export const BAR_TEXT = {
  title: '品质督导评分',
  hint: '没有 Excel 也能试用，数据只在这个浏览器里',
  blank: '新建',
  open: '打开',
  save: '保存',
  saveTitle: '保存为 .xlsx 文件 （Ctrl+S）',
  openTitle: '打开 .xlsx 文件 （Ctrl+O）',
  blankTitle: '新建空白工作簿',
  unnamed: '工作簿',
  edited: '有未保存的改动',
  saved: '已保存',
  commands: '文件',
  grid: '工作簿',
  pane: '品质督导评分任务窗格',
  fold: '收起窗格',
  foldTitle: '收起右边的窗格，表格更宽',
  unfold: '打开窗格',
  unfoldTitle: '打开右边的窗格：生成、核对、汇总、发送、总部、帮助',
  divider: '拖动可调整任务窗格的宽度',
} as const;

/** Why the grid did not take what was typed. */
export const REFUSAL_TEXT = {
  locked: '这个单元格受保护，不能改动。可以填写的是淡黄色的格子。',
  mixed: '选中的区域里有受保护的单元格，没有改动。可以填写的是淡黄色的格子。',
  format: '这张表受保护，不能改格式。行高和列宽可以调整。',
  structure: '这张表受保护，不能插入、删除或移动行、列和单元格。',
  sheet: '这张表受保护，不能删除。',
  name: '没有这个格子。请填要去的格子，例如 G5。',
  look: '这份文件在工作台里只能查看，不能修改。要修改，请用 Excel 或 WPS 打开。',
} as const;

/** Dialogues of the workbench. */
export const DIALOG_TEXT = {
  cancel: '取消',
  retry: '重新填写',
  accept: '仍然填入',
  invalid: '填写有误',
  loseTitle: '当前工作簿还没有保存',
  loseText: '继续的话，没有保存的改动会丢失。',
  saveFirst: '先保存',
  discard: '不保存，继续',
} as const;

/** What the workbench reports. */
export const WORKBENCH_TEXT = {
  starting: '正在打开…',
  opening: (name: string): string => `正在打开「${plain(name)}」…`,
  reading: '正在读取内容…',
  showing: '正在显示表格…',
  opened: (name: string): string => `已打开「${plain(name)}」。`,
  saving: '正在保存…',
  savedAs: (name: string): string => `已保存为「${plain(name)}」。`,
  /** Of a file that lacks what 快速录入 could not write; not all is saved. */
  savedWithout: (name: string): string =>
    `「${plain(name)}」存好了，但快速录入有几步还没写进表格，不在文件里。写进去以后请再保存一次。`,
  printsWithout: '快速录入有几步还没写进表格，印不出来。',
  notSaved: '没有保存：工作簿里有文件格式容不下的内容。',
  notOpened: '文件打不开，工作簿没有改动。',
} as const;

/** Words of the grid that its own Chinese lacks, by its keys. */
export const GRID_WORDS = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析公式',
      calculating: '正在计算',
      'array-analysis': '正在分析数组公式',
      'array-calculation': '正在计算数组公式',
      done: '计算完成',
    },
  },
  'sheets-ui': {
    merge: {
      confirm: {
        warning: '合并后只保留左上角单元格的内容。',
        dismantleMergeCellWarning: '这样会拆开一些合并的单元格，要继续吗？',
      },
    },
    filter: { confirm: { error: '不能这样做', notAllowedToInsertRange: '筛选区域里不能插入单元格。' } },
    info: { error: '错误', forceStringInfo: '以文本保存的数字' },
  },
  ui: { ribbon: { menu: '菜单' } },
} as const;
