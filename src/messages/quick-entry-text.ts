import type { Said } from '../usecases/quick/quick-state';
import { FIELD_TEXT } from './field-text';
import { plain } from './plain';
import { RULE_TEXT } from './rule-text';

/** The texts of 快速录入. */
export const QUICK_TEXT = {
  title: '快速录入',
  intro: '照着现场表一条接一条录，只用数字键盘，不用鼠标。每条录完自动写入表格，录错可以撤回。',
  start: '开始快速录入',
  goOn: '接着录入',
  end: '结束',
  discipline: '专业',
  method: `${FIELD_TEXT.method}（F2 换）`,
  usualMethod: (name: string): string => (name === '' ? '默认' : `默认（${plain(name)}）`),
  place: (discipline: string, position: string): string =>
    position === '' ? discipline : `${discipline} ${position}`,
  asked: {
    code: '现场表上的录入码是多少？',
    discipline: '录哪个专业？',
    finished: (discipline: string): string => `「${discipline}」都录完了`,
  },
  codeFacts: '印在现场表每一页的上方，四位数字。编号对得上才能按编号录。',
  disciplineChoice: (number: number, name: string, blank: number): string =>
    blank === 0 ? `${number} ${name}（已检完）` : `${number} ${name}（${blank} 项未检）`,
  range: (range: string): string => `每缺一项扣 ${range}`,
  present: (deduction: string, reason: string): string =>
    deduction === ''
      ? `没有扣分，写着：${plain(reason)}`
      : `已录 ${plain(deduction)}${reason === '' ? '' : `：${plain(reason)}`}`,
  overwrite: (deduction: string): string => `改写为 ${deduction}？`,
  overwriteConforms: (reason: string): string => `原来写的“${plain(reason)}”会一起去掉。`,
  deduction: (deduction: string): string =>
    deduction === '/' ? '不适用，原因是？' : `扣 ${deduction}，存在什么问题？`,
  labels: {
    code: '录入码',
    discipline: '专业序号',
    place: '编号',
    placeText: '检查内容里的字',
    amount: '扣分',
    overwrite: '是否改写',
    reason: FIELD_TEXT.reason,
  },
  hints: {
    code: '输入四位数字，按回车；没有现场表就直接按回车，按文字录。',
    discipline: '按 1、2、3……选；直接按回车，到第一个没检完的。',
    place: '回车录这一条。录别的输编号，如 3-2；别的专业输：客\u20603-2 或 2-3-2。',
    placeText: '回车录这一条；要录别的，输检查内容里的几个字。',
    placeDone: '回车换专业；要改已录的，输编号或内容里的几个字。',
    amount: '输扣分，回车；直接按回车，先不录。',
    overwrite: '按 + 改写，按 - 不改。',
    reason: '直接输入，或用 ↑↓ 选常用问题，回车；先空着也行，直接按回车。',
    reasonKept: '回车保留原来的；要改，直接输入或用 ↑↓ 选。',
  },
  keys: {
    conforms: '符合 +',
    notApplicable: '不适用 /',
    wholeItem: '本项全部符合 *',
    back: '返回 -',
    escape: '返回 Esc',
    yes: '改写 +',
    no: '不改 -',
    undo: '撤回 Ctrl+Z',
  },
  offers: { place: '找到的检查内容', reason: '常用问题' },
  used: (count: number): string => (count === 0 ? '细则' : `用过 ${count} 次`),
  listed: '参数',
  recent: '刚录的',
  recentEntry: (deduction: string, reason: string): string =>
    deduction === ''
      ? '清空'
      : deduction === '0'
        ? '符合'
        : [deduction === '/' ? '不适用' : `扣 ${deduction}`, reason === '' ? '缺原因' : plain(reason)].join(
            '，',
          ),
  recentItem: (item: number, count: number): string => `第 ${item} 项其余 ${count} 条符合`,
  status: { waiting: '等待写入', writing: '正在写入', written: '已写入', refused: '没有写入' },
  refused: (found: string): string =>
    `没有写入：单元格已改为${found === '' ? '空白' : `“${plain(found)}”`}，没有动它。`,
  formula: '没有写入：单元格里是公式，没有动它。',
  gone: '没有写入：表里找不到这一条了，或检查内容已改。',
  unwritten: (count: number): string => `有 ${count} 步还没有写入表格。`,
  retry: '重试',
  missing: (discipline: string, blank: number, reasons: number, problems: number): string => {
    const parts = [
      blank === 0 ? '' : `${blank} 项未检`,
      reasons === 0 ? '' : `${reasons} 项缺原因`,
      problems === 0 ? '' : `${problems} 项填得不对`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? `${discipline}：都录完了。` : `${discipline}：还有 ${parts.join('，')}。`;
  },
  next: (position: string): string => `接下来 ${position}。`,
} as const;

/** What is said of what was typed. */
export function saidText(said: Said): string {
  switch (said.code) {
    case 'code-shape':
      return `“${plain(said.typed)}”不是录入码。录入码是四位数字。`;
    case 'code-differs':
      return `现场表的录入码是 ${said.typed}，这个工作簿是 ${said.own}：细则版本不同，编号对不上。请输检查内容里的字来录。`;
    case 'no-code':
      return '没有录入码，不按编号录。请输检查内容里的字，或一条接一条录。';
    case 'numbers-refused':
      return `“${plain(said.typed)}”：编号没有和现场表核对过，不能用。请输检查内容里的字。`;
    case 'choose-discipline':
      return `请按 1–${said.count} 选专业。`;
    case 'no-discipline':
      return `没有“${plain(said.typed)}”这个专业。`;
    case 'discipline-hidden':
      return `「${plain(said.name)}」的表在这份工作簿里是隐藏的，由别人录。`;
    case 'no-item':
      return `「${plain(said.discipline)}」没有第 ${said.item} 项，只到第 ${said.last} 项。`;
    case 'no-checkpoint':
      return `第 ${said.item} 项没有 ${said.item}-${said.checkpoint}，只到 ${said.item}-${said.last}。`;
    case 'row-missing':
      return `表里找不到“${plain(said.text)}”这一行，请在“核对”看怎么恢复。`;
    case 'no-place':
      return said.numbers
        ? `“${plain(said.typed)}”不是编号。请输编号，如 3-2，或检查内容里的几个字。`
        : `“${plain(said.typed)}”里没有字。请输检查内容里的几个字。`;
    case 'nothing-found':
      return `没有检查内容含“${plain(said.typed)}”。`;
    case 'several-found':
      return `有 ${said.count} 条含“${plain(said.typed)}”，请用 ↓ 选，或多输几个字。`;
    case 'amount':
      return RULE_TEXT.deductPerMissing(said.issue);
    case 'item-full':
      return '这一项每条都填过了。';
    case 'all-done':
      return '都录完了。要改已录的，请输编号或检查内容里的字。';
    case 'say-so':
      return '这里已经录过：按 + 改写，按 - 不改。';
    case 'mend-on-sheet':
      return '单元格里是公式的错误值或逻辑值，请先在表里清掉。';
    case 'formula-on-sheet':
      return '单元格里是公式，改写了就回不来，没有改。请直接在表里改。';
    case 'reason-long':
      return `原因有 ${said.length} 个字，最多 ${said.limit} 个字，请写短一些。`;
    case 'changed-meanwhile':
      return '表格刚才有改动，请看清现在问的是哪一条再录。';
    case 'entry-changed':
      return '这一条刚才有人改过，请看清现在的内容再继续。';
    case 'taken-back':
      return said.count === 1 ? '已撤回 1 条。' : `已撤回 ${said.count} 条。`;
    case 'touched-since':
      return said.of === 1
        ? '这一条后来改过，没有撤回。'
        : `${said.of} 条中有 ${said.count} 条后来改过，没有撤回${said.count === said.of ? '' : '；其余已撤回'}。`;
    case 'nothing-to-take-back':
      return '没有可以撤回的。';
  }
}

/** Whether what is said is good to know, and nothing that was refused. */
export const isGoodToKnow = ({ code }: Said): boolean => code === 'taken-back' || code === 'no-code';
