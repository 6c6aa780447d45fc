/** Words of the ribbon's commands, which have no pane to speak in. */
export const RIBBON_TEXT = {
  title: '品质督导评分',
  first: (place: string, text: string): string => `已定位到第一处：${place === '' ? '' : `${place} `}${text}`,
  more: '请在“开始”选项卡点“品质督导”，在“核对”中查看全部。',
  retry: '请再点一次这个按钮；还是不行，请点“品质督导”打开任务窗格再试。',
  lost: { title: '操作已结束', line: '结果在工作表里。请在“开始”选项卡点“品质督导”查看。' },
  close: '知道了',
} as const;
