import type { SkipCode } from '../usecases/batch';
import { failureText } from './failure-text';
import { plain } from './plain';

/** What a batch reports, at the command line and in the pane. */
export const BATCH_TEXT = {
  nothingWritten: '没有生成任何文件。',
  written: (count: number): string => `已生成 ${count} 个工作簿`,
  skipped: (count: number): string => `没有生成 ${count} 个：`,
  stopped: (count: number): string => `已停止，还有 ${count} 个没有生成。`,
  progress: (done: number, of: number): string => `已完成 ${done} / ${of}`,
  renamed: (site: string, file: string): string =>
    `“${plain(site)}”与另一项目的文件名相同，文件名改为 ${file}。`,
  overwriteHint: '要替换尚未录入的旧文件，请加 --overwrite。',
  endMark: '文件末尾有一个 DOS 的结束符（Ctrl+Z），已略去，不影响清单。',
  template: (path: string): string => `空白项目清单已保存为 ${path}`,
} as const;

/** Why the workbook of a site was not written, in one sentence. */
export function skipText(code: SkipCode, file: string): string {
  switch (code) {
    case 'exists':
      return `${file} 已存在，没有覆盖。`;
    case 'filled':
      return `${file} 已有录入内容或被改动过，没有覆盖。`;
    case 'foreign':
      return `${file} 不是空白的评分工作簿，没有覆盖。`;
    case 'stopped':
      return `${file} 还没有生成。`;
    default:
      return failureText(code, file);
  }
}
