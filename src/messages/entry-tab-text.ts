import { plain } from './plain';

/** The texts of 录入: the form for paper, and bringing together what several people entered. */
export const ENTRY_TEXT = {
  open: {
    title: '还没填的、有问题的',
    discipline: '专业',
    all: '全部专业',
    lists: {
      blank: (count: number): string => `未检 ${count}`,
      problem: (count: number): string => `有问题 ${count}`,
      unmarked: (count: number): string => `有问题未扣分 ${count}`,
    },
    next: { blank: '下一条未检', problem: '下一条有问题', unmarked: '下一条未扣分' },
    nothing: { blank: '都检查过了。', problem: '没有扣分的。', unmarked: '没有写了问题而未扣分的。' },
    place: (discipline: string, position: string): string => `${discipline} ${position}`,
    row: (text: string, deduction: string, reason: string): string =>
      [text, deduction === '' ? '' : `扣分 ${plain(deduction)}`, reason === '' ? '' : plain(reason)]
        .filter((part) => part !== '')
        .join('；'),
  },
  form: {
    title: '现场表（打印用）',
    intro: '打印出来带到现场用笔填，回来再录入。A4 竖版，一项一块，编号与录入时相同。',
    disciplines: '打印哪些专业',
    filled: '印上已填的内容',
    large: '大字',
    make: '下载现场表',
    open: '打开现场表',
    none: '请至少选一个专业。',
    saved: '现场表已下载。请打开后打印；这份表不用寄。',
    opened: '现场表已在另一个窗口打开，按 Ctrl+P 打印；不用保存，不用寄。',
    impossible: '这台电脑的 Excel 不能从窗格保存文件。请在浏览器工作台打开这个工作簿，再下载现场表。',
    name: (site: string): string => `现场表_${site}`,
  },
  merge: {
    title: '合并录入',
    intro: '几个人分开填的工作簿，合并到当前这一份：各填各的自动合在一起，填得不一样的由您选定。',
    choose: '选择要合并的文件',
    chooseMore: '换一组文件',
    local: '文件只在本机读取，不会上传。',
    reading: (name: string): string => `正在读取“${name}”……`,
    here: '当前工作簿',
    refused: '这些文件不能合并，什么都没有改动：',
    altered: '确认这些改动没有问题，也可以继续。',
    goOn: '知道有改动，继续合并',
    files: (names: readonly string[]): string => `要合并的：${names.join('、')}`,
    conflicts: (open: number, all: number): string =>
      open === 0 ? `填写不同的 ${all} 处，都已选定` : `填写不同的 ${all} 处，还有 ${open} 处要选定`,
    noConflicts: '各份没有填写不同的地方。',
    byDiscipline: (name: string): string => `「${name}」整个专业都用：`,
    takeAll: (name: string, file: string): string => `「${name}」都用 ${file}`,
    take: (title: string, file: string): string => `${title}：采用 ${file}`,
    taken: '已选',
    pick: '采用',
    apply: '合并到当前工作簿',
    applyLater: '请先把填写不同的地方都选定。',
    cancel: '不合并了',
    question: {
      title: '合并到当前工作簿？',
      lines: (files: number, gained: number): readonly string[] => [
        `${files} 份合并为一份，当前工作簿会增加 ${gained} 条填写内容。`,
        '您自己的工作表不会改动。此操作不能用“撤销”退回。',
      ],
      ownSheets: (file: string, sheets: readonly string[]): string =>
        `“${file}”里自己加的工作表（${sheets.join('、')}）不会合并过来。`,
      confirm: '合并',
    },
    done: (entries: number): string => `已合并，现在共录入 ${entries} 条`,
    takeBack: '退回刚才的合并',
    takeBackHint: '合并进来的内容会退回，合并后又改过的不动。',
    takenBack: (count: number): string => `合并已退回，${count} 处恢复为合并前的内容`,
    kept: (count: number): string => `${count} 处在合并后又改过，没有动。`,
    notTakenBack: '工作簿有读不出的内容，或已不是合并时的那次检查，没有退回。',
    changed: '工作簿刚才又有改动，请再看一遍填写不同的地方。',
    unreadable: (name: string): string => `“${name}”打不开，可能已移走或正被其他程序占用，请重新选择。`,
    tooLong: (name: string): string => `“${name}”读取太久，没有读完。请确认是评分工作簿。`,
    broken: '没有完成，请关闭窗格后重新打开再试。',
  },
} as const;
