import type { Content } from '../workbook/contents';
import { plain } from './plain';

/** What a file may hold that the workbench does not keep. */
export const CONTENT_TEXT: Readonly<Record<Content, string>> = {
  chart: '图表',
  picture: '图片',
  shape: '图形或文本框',
  table: '表格（带筛选按钮的）',
  comment: '批注',
  pivot: '数据透视表',
  control: '按钮等控件',
  embedded: '嵌入的文件',
  slicer: '切片器',
  query: '数据连接',
  'chart-sheet': '图表工作表',
  macro: '宏',
  links: '取自其他文件的数据',
  names: '公式里用的名称',
  look: '颜色、合并、数字格式等样子',
};

/** Texts about a workbook that is only to be looked at. */
export const LOOK_TEXT = {
  name: (name: string): string => `${name}（只能查看）`,
  opened: (name: string): string => `已打开「${plain(name)}」，只能查看，原因写在右边。`,
  notSaved: '这份文件在工作台里只能查看，不能保存。请用 Excel 或 WPS 打开它。',
  title: '这份文件只能查看',
  why: '文件里有工作台存不住的内容。在这里保存会丢掉它们，所以不能修改，也不能保存；文件本身没有改动。',
  holds: '存不住的内容',
  whole: '整个工作簿',
  what: (contents: readonly Content[]): string => contents.map((content) => CONTENT_TEXT[content]).join('、'),
  todo: '要修改、打印或发送，请用 Excel 或 WPS 打开这份文件。',
  back: '要继续评分，请点上面的“打开”选评分工作簿，或点“新建”。',
} as const;
