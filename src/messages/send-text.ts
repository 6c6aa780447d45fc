/** What 发送前检查 says as a whole. */
export const SEND_TEXT = {
  ready: '可发送',
  readyLine: '内容完整,没有错误,没有发现改动。',
  notReady: '还不能发送',
  pending: (count: number): string => `还有 ${count} 处要处理`,
  next: '请逐条处理,保存后再检查一次。',
  alterations: '改动',
  notes: '提示,不影响发送',
  part: (title: string, count: number): string => `${title}(${count})`,
  more: (count: number): string => `……另有 ${count} 处,用 --json 查看全部`,
  fileName: '文件名',
  mailSubject: '邮件主题',
  relist: '整改清单也可以用 dudao fill 重新生成,录入文件只写 {"entries": []}。',
} as const;
