/** Words of looking for something in the sheets. */
export const FIND_TEXT = {
  find: '查找',
  findTitle: '在表格里查找（Ctrl+F）',
  label: '查找内容',
  next: '下一个',
  nextTitle: '下一个（回车）',
  previous: '上一个',
  previousTitle: '上一个（Shift+回车）',
  close: '关闭',
  closeTitle: '关闭查找（Esc）',
  none: '没有找到',
  at: (place: number, count: number): string => `第 ${place} 处，共 ${count} 处`,
} as const;
