import type { DueThing } from '../usecases/programme';
import type { Rename } from '../usecases/rename-people';
import { plain } from './plain';

/** Texts of 专项 in the pane. */
export const PROGRAMME_TEXT = {
  none: '这个工作簿只有评分表，没有专项工作表（人员、工作计划、会议培训等）。',
  add: '到“生成”页勾选“同时生成专项工作表”，再点重新生成，已填内容不受影响。',
  toGenerate: '去生成',
  now: '现在',
  phase: (on: string, phase: string | null): string =>
    phase === null ? `${on}，不在任何阶段内。` : `${on}，${plain(phase)}。`,
  noDay: '还不知道按哪一天算：请在“参数”表填写截止日期，或让 Excel 重算一次。',
  counts: (overdue: number, soon: number, done: number, all: number): string =>
    `共 ${all} 项，已完成 ${done} 项，逾期 ${overdue} 项，3 天内到期 ${soon} 项。`,
  list: '逾期和快到期的',
  nothingDue: '没有逾期和快到期的工作。',
  overdue: (days: number): string => `逾期 ${days} 天`,
  soon: (days: number): string => (days === 0 ? '今天到期' : `${days} 天内到期`),
  row: ({ name, owner, due }: Pick<DueThing, 'name' | 'owner' | 'due'>): string =>
    `${plain(name)}：${due ?? ''} 到期，${owner === '' ? '还没有责任人' : `责任人 ${plain(owner)}`}。`,
  unread: '没有写入：有的内容读不出来，写了会丢。请先改正',
  gone: '这一行已经不在了。',
  tasks: {
    title: '把问题变成工作',
    count: (count: number): string =>
      count === 0
        ? '整改清单里没有还没列入工作计划的问题。'
        : `整改清单里有 ${count} 条没整改完的问题，还没列入工作计划。`,
    add: '加入工作计划',
  },
  paste: {
    title: '粘贴名单或计划',
    intro: '在 Excel 或 Word 表格里复制整块内容，粘贴到下面。第一行可以是标题，标题对得上就按标题认列。',
    table: '放到哪张表',
    field: '粘贴在这里',
    empty: '还没有粘贴内容。',
    found: (added: number, known: number): string =>
      known === 0 ? `认出 ${added} 行，都是新的。` : `认出 ${added} 行新的；${known} 行表里已有，不再加。`,
    nothing: (known: number): string =>
      known === 0 ? '没有认出可用的行。' : `${known} 行表里都已有，没有新的。`,
    better: (name: string): string => `这份内容更像「${name}」，请在上面换一张表。`,
    above: (count: number): string => `标题行以上的 ${count} 行没有写入。`,
    first: (cells: readonly string[]): string => `第一行：${cells.map(plain).join('，')}。`,
    tooMany: (most: number, count: number): string =>
      `一次最多粘贴 ${most} 行，这里有 ${count} 行，请分几次粘贴。`,
    taken: (captions: readonly string[]): string => `各列依次认作：${captions.join('、')}。`,
    left: (captions: readonly string[]): string =>
      `这些列没有对应的位置，不会写入：${captions.map(plain).join('、')}。`,
    beyond: (count: number): string => `右边多出的 ${count} 列不会写入。`,
    write: '写入',
    done: (count: number, sheet: string): string => `已在「${sheet}」加了 ${count} 行`,
    changed: '没有写入：表格在这期间变了，请再看一遍后重试。',
  },
  rename: {
    title: (renames: readonly Pick<Rename, 'from' | 'to'>[]): string =>
      renames.length === 1 ? '其他表里也改名吗？' : `有 ${renames.length} 个人改了名，其他表里也改吗？`,
    line: ({ from, to, places }: Rename): string =>
      `“${plain(from)}”改成“${plain(to)}”：其他表里还有 ${places} 处。`,
    confirm: '全部改',
    dismiss: '只改人员表',
    done: (count: number): string => `已改 ${count} 处姓名`,
    nothing: '没有需要改的姓名了',
  },
} as const;
