import { plain } from './plain';

const DAY_MS = 86_400_000;

/** 今天 10:05, 昨天 10:05, 11月3日 10:05: when something was kept; both in milliseconds since 1970. */
export function whenText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime();
  const day =
    at >= midnight
      ? '今天'
      : at >= midnight - DAY_MS
        ? '昨天'
        : `${then.getMonth() + 1}月${then.getDate()}日`;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day} ${two(then.getHours())}:${two(then.getMinutes())}`;
}

/** What the workbench says of drafts: workbooks that it kept by itself because they were not saved. */
export const DRAFT_TEXT = {
  open: '草稿',
  openTitle: '没有保存就关掉的工作簿',
  title: '找回没有保存的工作簿',
  lead: '工作台自动留着这些没有保存的内容。找回后请按“保存”存成文件。',
  note: '草稿只存在这台电脑的这个浏览器里，保留 30 天。公用电脑用完请删除。',
  keptAt: (when: string): string => `${when} 留存`,
  restore: '找回',
  restoreOf: (name: string): string => `找回「${plain(name)}」`,
  remove: '删除',
  removeOf: (name: string): string => `删除「${plain(name)}」的草稿`,
  removeAgain: '确定删除',
  later: '以后再说',
  restoring: (name: string): string => `正在找回「${plain(name)}」…`,
  restored: (name: string, when: string): string =>
    `已找回「${plain(name)}」到 ${when} 为止的内容，请核对最后填写的几格并保存。`,
  partlyRestored: (name: string, cells: number): string =>
    `已找回「${plain(name)}」，有 ${cells} 格所在的工作表不见了，没有放回。请核对并保存。`,
  gone: '这份草稿已经不在了。',
  unreadable: (name: string): string => `「${plain(name)}」的草稿打不开，仍然保留着。`,
  notKept: '浏览器存不下草稿（空间已满，或是无痕窗口）。请常按 Ctrl+S 保存，以免丢失。',
  elsewhereTitle: '这份工作簿已在另一个窗口打开',
  elsewhere: (name: string): string =>
    `「${plain(name)}」正在另一个窗口里填写。两边都改，后保存的文件里没有另一边填的内容。`,
  openAnyway: '仍然打开',
} as const;
