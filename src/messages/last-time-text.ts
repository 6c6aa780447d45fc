import type { Both, ScoreChange } from '../domain/comparison/comparison';
import type { CountedKind, Incomparable } from '../domain/comparison/outcome';
import type { OutcomeCounts } from '../domain/comparison/outcome-counts';
import type { Tenths } from '../domain/marks';
import type { LastTimeRefusal } from '../usecases/last-time';
import type { ListedChange, SideWord } from '../usecases/listed-changes';
import { issueText } from './issue-text';
import { plain } from './plain';

/** The kinds of outcomes in words. */
export const OUTCOME_TEXT: Readonly<Record<CountedKind, string>> = {
  remaining: '重复发生',
  unchecked: '尚未检查',
  solved: '已解决',
  new: '本次新增',
  incomparable: '无法对照',
};

const LACKING: Readonly<Record<Incomparable, Both<string>>> = {
  'not-inspected': { before: '上次没有检查', now: '这次还没有检查' },
  'not-applicable': { before: '上次不适用', now: '这次不适用' },
  gone: { before: '上次的细则没有这一条', now: '这次的细则没有这一条' },
  reworded: { before: '上次的细则文字不同', now: '这次的细则改了文字' },
  ambiguous: { before: '上次的细则分不清是哪一条', now: '这次的细则分不清是哪一条' },
};

const mark = (tenths: Tenths | null): string => (tenths === null ? '无' : String(tenths / 10));

const score = (value: number | null): string => (value === null ? '无' : (value / 100).toFixed(2));

/** 97.50 → 98.50; 无 where a score is not there yet. */
export const scoresText = ({ before, now }: Both<number | null>): string =>
  `${score(before)} → ${score(now)}`;

/** +1.00; '' where a score is not there yet. */
export const changeText = ({ change }: Pick<ScoreChange<number>, 'change'>): string =>
  change === null ? '' : `${change > 0 ? '+' : ''}${(change / 100).toFixed(2)}`;

/** 97.50 → 98.50（+1.00，暂计） */
export function scoreChangeText(scores: ScoreChange<number>): string {
  const notes = [changeText(scores), scores.provisional ? '暂计' : ''].filter((note) => note !== '');
  return `${scoresText(scores)}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}

/** 2.5 → 1 */
export const deductedText = ({ before, now }: Both<Tenths | null>): string =>
  `${mark(before)} → ${mark(now)}`;

/** 上次扣 1.5（制度没有上墙），这次扣 1 */
export function sidesText({ sides, reasonBefore }: Pick<ListedChange, 'sides' | 'reasonBefore'>): string {
  const side = (word: SideWord, which: keyof Both<string>, name: string): string => {
    if (word === 'conforms') return `${name}符合`;
    return typeof word === 'number' ? `${name}扣 ${mark(word)}` : LACKING[word][which];
  };
  const reason = reasonBefore === '' || typeof sides.before !== 'number' ? '' : `（${plain(reasonBefore)}）`;
  return `${side(sides.before, 'before', '上次')}${reason}，${side(sides.now, 'now', '这次')}`;
}

/** 上次扣分 8 处：已解决 3，重复发生 2，尚未检查 3；本次新增 1 */
export function countsText(counts: OutcomeCounts): string {
  const lost = counts.before - counts.solved - counts.remaining - counts.unchecked;
  return [
    [
      `上次扣分 ${counts.before} 处：已解决 ${counts.solved}`,
      `重复发生 ${counts.remaining}`,
      `尚未检查 ${counts.unchecked}`,
      ...(lost > 0 ? [`无法对照 ${lost}`] : []),
    ].join('，'),
    `本次新增 ${counts.new}`,
    ...(counts.incomparable > lost ? [`另有 ${counts.incomparable - lost} 处这次扣分，上次无从对照`] : []),
  ].join('；');
}

/** Why two workbooks are not compared, in one sentence. */
export function lastTimeRefusal(file: string, refusal: LastTimeRefusal): string {
  if (refusal.code === 'other-site')
    return `“${plain(file)}”是“${plain(refusal.before)}”的，这次的是“${plain(refusal.now)}”的，不能对照。`;
  if (refusal.code === 'no-site')
    return refusal.side === 'before'
      ? `“${plain(file)}”没有填项目名称，看不出是不是这个项目的，不能对照。`
      : '这次的工作簿没有填项目名称，请先填上再对照。';
  if (refusal.code === 'same') return `“${plain(file)}”和这次的内容完全一样，是同一份，请选以前的一份。`;
  const [first] = refusal.issues;
  const more = refusal.issues.length > 1 ? `（共 ${refusal.issues.length} 处问题，这是第一处）` : '';
  return `“${plain(file)}”不能对照：${first ? issueText(first) : ''}${more}`;
}

/** The texts of 对照上次, on the command line and in the pane. */
export const LAST_TIME_TEXT = {
  title: '对照上次',
  intro: '选这个项目以前的一份工作簿，看上次扣分的地方这次解决了没有。只看不改，不会写入工作簿。',
  choose: '选择上次的工作簿',
  chooseOther: '换一份',
  close: '不对照了',
  local: '文件只在本机读取，不会上传。',
  reading: (name: string): string => `正在读取“${name}”……`,
  file: (name: string): string => `上次：${name}`,
  periods: ({ before, now }: Both<string>): string =>
    `检查期间：上次 ${plain(before) || '未填'}，这次 ${plain(now) || '未填'}`,
  reversed: '选的这份检查期间比当前的晚，请确认没有选反。',
  mayBeSame: '两份的检查期间相同，请确认选的是另一次检查。',
  composite: (text: string): string => `综合得分 ${text}`,
  discipline: (name: string, deducted: string, score: string): string =>
    `${name}：扣分 ${deducted}；得分 ${score}`,
  disciplines: '各专业的扣分和得分',
  head: ['专业', '扣分', '得分', '变化'],
  all: (count: number): string => `全部 ${count}`,
  kind: (kind: CountedKind, count: number): string => `${OUTCOME_TEXT[kind]} ${count}`,
  kinds: '看哪一些',
  list: '扣分对照',
  nothing: '这一类没有。',
  place: ({ discipline, position, item }: Pick<ListedChange, 'discipline' | 'position' | 'item'>): string =>
    `${discipline.name} ${position}  本项扣 ${deductedText(item)}`,
  row: (change: ListedChange): string => `${OUTCOME_TEXT[change.kind]}：${sidesText(change)}。${change.text}`,
  needsTwo: '请给出两份工作簿：先写上次的，再写这次的。',
  nowhere: '当前工作簿里没有这一条的位置。',
} as const;
