import type { EditionNote } from '../domain/migration/edition-notes';
import type { Rubric } from '../domain/rubric';
import type { LostEntry } from '../usecases/live/lost-entries';
import { editionNoteText } from './edition-note-text';
import { plain } from './plain';

/** What a command of the pane is called while it runs, and in a report when it failed. */
export const COMMAND_TEXT = {
  start: '正在读取工作簿',
  generate: '正在生成表格',
  edition: '正在读取细则文件',
  recheck: '正在核对',
  'go-to': '正在定位',
  fix: '正在改正',
  'fill-rest': '正在填写',
  'restore-rules': '正在恢复规则',
  'fit-rows': '正在调整行高',
  summary: '正在写入汇总',
  rectification: '正在生成整改清单',
  'send-check': '正在做发送前检查',
  show: '正在打开工作表',
  'self-check': '正在自检',
  form: '正在准备现场表',
  'merge-read': '正在读取要合并的文件',
  merge: '正在合并',
  'take-back-merge': '正在退回合并',
  'last-time': '正在读取上次的工作簿',
  'quick-entry': '正在写入录入',
  paste: '正在写入粘贴的内容',
  rename: '正在改名',
} as const;

export type CommandName = keyof typeof COMMAND_TEXT;

/** Said while Excel keeps a request waiting, as it does as long as a cell is being edited. */
export const WAITING_TEXT = 'Excel 还没有回应。如果有单元格正在输入，请按回车完成输入，会自动继续。';

/** Titles of what the pane reports after a command. */
export const DONE_TEXT = {
  generated: '表格已生成',
  regenerated: '表格已更新，已填内容都在',
  regeneratedInPart: (count: number): string =>
    count === 0 ? '表格已更新，有内容对不上' : `表格已更新，有 ${count} 条没有带过来，已放在「未迁移」`,
  checked: (problems: number): string =>
    problems === 0 ? '核对完成，没有发现问题' : `核对完成，有 ${problems} 处需要处理`,
  fixed: '已改正',
  filled: (name: string, count: number): string =>
    count === 0 ? `「${name}」没有空白的扣分` : `「${name}」已把 ${count} 个空白扣分填为 0`,
  takenBack: (count: number, of: number): string =>
    count === of ? `已退回 ${count} 个 0` : `已退回 ${count} 个 0，其余 ${of - count} 个后来改过，没有动`,
  rulesRestored: '输入规则、格式和锁定已恢复，已填内容没有改动',
  rowsFitted: (count: number): string =>
    count === 0 ? '文字都能完整显示，行高不用调整' : `已加高 ${count} 行，文字都能完整显示`,
  summaryWritten: '汇总和奖惩明细已更新',
  rectificationWritten: (count: number): string =>
    count === 0 ? '目前没有扣分，整改清单是空的' : `整改清单已更新，共 ${count} 条`,
  sendChecked: (pending: number): string => (pending === 0 ? '可发送' : `还不能发送，有 ${pending} 处要处理`),
  failed: '没有完成',
  formRefused: '请先改正“生成”中标出的内容',
  cancelled: '已取消',
  repaired: '上次没有完成的操作已收尾',
  keptOld: '上次的操作没有完成，旧表已保留并显示出来',
} as const;

/** Lines under those titles. */
export const LINE_TEXT = {
  kept: (count: number): string =>
    count === 0 ? '原来的表里还没有填写内容。' : `保留了 ${count} 条已填内容。`,
  /** `why`: in the words of 未迁移. */
  lost: ({ text, fields }: LostEntry, why: string): string =>
    `“${plain(text)}”（${why}）：${fields.map(({ caption, value }) => `${caption}“${plain(value)}”`).join('，')}。`,
  note: (note: EditionNote): string => `${editionNoteText(note)}。`,
  moreNotes: (count: number): string => `细则另有 ${count} 处改动。`,
  moreLost: (count: number): string => `另有 ${count} 条，也都放到「未迁移」。`,
  skipped: (rows: readonly number[]): string =>
    `第 ${rows.slice(0, 8).join('、')} ${rows.length > 8 ? `等 ${rows.length} ` : ''}行写了问题但没有扣分，没有填 0。请填上扣分；没有问题的填 0。`,
  named: (name: string, free: string): string => `已有名为「${name}」的工作表，新表命名为「${free}」。`,
  oldKept: '有内容对不上，旧表保留在旁边（名称以“督导旧版_”开头），请核对后再删除。',
  next: '下一步：打印表格带到现场，或直接在表中录入扣分。',
  keptOld: '请对照以“督导旧版_”开头的工作表核对已填内容，再删除旧表。',
  foreign: '这个工作簿里还没有评分表。请先在“生成”中填写项目信息并生成。',
} as const;

/** What identifies an edition of the rubric. */
type EditionName = Pick<Rubric, 'id' | 'title' | 'version' | 'fingerprint'>;

/** Said before everything that Excel's own undo does not take back. */
const FINAL = '此操作不能用“撤销”退回。';

/** Questions before what cannot be taken back. */
export const QUESTION_TEXT = {
  fillRest: {
    title: (name: string): string => `「${name}」其余按符合（0）？`,
    lines: (count: number): readonly string[] => [
      `${count} 个空白的扣分将填为 0（符合）。`,
      '请确认这些检查内容都已检查过。已填的不会改动；写了问题而没有扣分的不填。',
      '填错了不能用“撤销”退回，请在“核对”页点“退回刚填的”；后来改过的不退。',
    ],
    confirm: '填写',
  },
  restoreRules: {
    title: '恢复规则？',
    lines: [
      '将重新设置各表的输入规则、公式、格式和锁定。',
      '已填内容、您自己的工作表都不会改动；在评分表上自己设的格式会被还原。',
      FINAL,
    ],
    confirm: '恢复',
  },
  regenerate: {
    title: '重新生成？',
    kept: (count: number): string => `已填的 ${count} 条内容会保留。`,
    follow: (count: number): string => `已填内容有 ${count} 条跟着各自的检查内容带过去。`,
    changed: (what: string, from: string, to: string): string =>
      `${what}将从「${plain(from)}」改为「${plain(to)}」。`,
    newInspection: '如果这是另一次检查，请先取消，在新的工作簿中生成，否则原来的扣分会算到这一次。',
    final: FINAL,
    confirm: '重新生成',
    renewTitle: '换用另一版细则？',
  },
} as const;

/** What 生成 would do, beyond the names of sheets. */
export const PREVIEW_TEXT = {
  update: (from: EditionName, to: EditionName): string => {
    const isOther = from.id !== to.id;
    const name = ({ title, version }: EditionName): string =>
      `${isOther ? `「${plain(title)}」` : ''}${plain(version)} 版`;
    const isSameName = !isOther && from.version === to.version;
    const code = isSameName ? `（版本号相同，内容不同，指纹 ${to.fingerprint.slice(0, 8)}）` : '';
    return `评分细则将从 ${name(from)}换成 ${name(to)}${code}。`;
  },
  lost: (count: number): string =>
    `${count} 条已填内容在新版细则中对不上，会放到「未迁移」，不计分，请对照新表重新填写。`,
  damage: (count: number): string => `现有表格有 ${count} 处结构问题，旧表会保留在旁边供核对。`,
  unreadable: '现有评分表缺少细则快照，读不出已填内容。请用原文件恢复，或在新工作簿中生成。',
} as const;

/** Words of the table 汇总 in the pane. */
export const RESULT_TEXT = {
  none: '—',
  notApplicable: '不适用',
  blanks: (name: string, count: number): string => `「${name}」还有 ${count} 项没有填。`,
  errors: (name: string, count: number): string => `「${name}」有 ${count} 处需要改正。`,
  structure: (count: number): string => `表格结构有 ${count} 处问题，见“核对”。`,
  roster: (count: number): string => `人员名单有 ${count} 处问题，见“核对”。`,
  undecided: '综合得分落在两个等级之间的空档，请在“参数”表选择“空档处理”。',
  noRoster: '「奖惩明细」中还没有填写人员，目前只有团队奖励。',
} as const;

/** What 帮助 and a report name when there is nothing better. */
export const FIX_TEXT = (value: string | number): string => `改为 ${value}`;
