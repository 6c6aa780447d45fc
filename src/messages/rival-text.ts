import type { Reason, Undecided } from '../domain/consolidation/decide';
import type { Difference } from '../domain/consolidation/difference';
import type { Exclusion, Rival } from '../domain/site-result';
import { plain } from './plain';

/** Why another file of the same inspection counts, and this one does not. */
const REASONS: Readonly<Record<Reason, string>> = {
  preferred: '按指定采用那一份',
  period: '检查日期不在检查期间内，可能填错了期间；已采用日期在期间内的那一份',
  alterations: '这一份有改动，已采用没有改动的那一份',
  same: '已采用那一份',
  date: '那一份的检查日期较晚，已采用',
  saves: '那一份是在这一份之后改写的，已采用',
  modified: '那一份保存较晚，已采用',
  newest: '分不出先后，按指定采用保存较晚的那一份',
};

/** Why none of the files counts. */
const DOUBTS: Readonly<Record<Undecided, string>> = {
  nothing: '分不出哪一份在后（没有写入记录，保存时间相同或没有）',
  copies: '两份是分开改的，各有各的内容',
  conflict: '写入记录和保存时间对不上：较早的一份后来又改过',
  dates: '检查日期不同，又都不在检查期间内',
};

const SEVERAL = '这几份是分开改的，或分不出先后';

/** Why a file does not count beside others of the same inspection, without a full stop. */
export function rivalReason({ code, facts, rivals = [] }: Exclusion): string {
  const inspection =
    facts.site === undefined ? '' : `（${plain(String(facts.site))} ${plain(String(facts.period ?? ''))}）`;
  const names = rivals.map(({ file }) => `“${file}”`).join('、');
  const more = Number(facts.files ?? 0) - 1 - rivals.length;
  const others = names === '' ? '另一份文件' : `${names}${more > 0 ? `等 ${more + rivals.length} 份` : ''}`;
  const why = code === 'undecided' ? undecidedWhy(facts, rivals.length) : REASONS[reasonOf(facts.why)];
  return `与${others}是同一次检查${inspection}，${[why, ...rivals.map((rival) => differencesText(rival, rivals.length > 1))].join('；')}`;
}

const undecidedWhy = ({ doubt }: Exclusion['facts'], rivals: number): string =>
  rivals > 1 && doubt !== 'dates' ? SEVERAL : DOUBTS[doubtOf(doubt)];

const reasonOf = (why: unknown): Reason =>
  typeof why === 'string' && Object.hasOwn(REASONS, why) ? (why as Reason) : 'same';
const doubtOf = (doubt: unknown): Undecided =>
  typeof doubt === 'string' && Object.hasOwn(DOUBTS, doubt) ? (doubt as Undecided) : 'nothing';

/** How a file differs from another one, this one's value first: 综合得分 92.24→92.37；整改进度不同. */
export function differencesText({ file, differences }: Rival, isNamed = false): string {
  const text = differences.length === 0 ? '内容相同' : differences.map(differenceText).join('，');
  return isNamed ? `比“${file}”：${text}` : differences.length === 0 ? text : `这一份→那一份：${text}`;
}

/** One difference in words. */
function differenceText(difference: Difference): string {
  switch (difference.what) {
    case 'composite':
      return `综合得分 ${difference.here.toFixed(2)}→${difference.there.toFixed(2)}`;
    case 'grade':
      return `等级 ${plain(difference.here ?? '待裁定')}→${plain(difference.there ?? '待裁定')}`;
    case 'payout':
      return `奖惩合计 ${difference.here ?? '未定'}→${difference.there ?? '未定'}`;
    case 'date':
      return `检查日期 ${difference.here ?? '未填'}→${difference.there ?? '未填'}`;
    case 'open':
      return `未整改完 ${difference.here} 条→${difference.there} 条`;
    case 'deductions': {
      const { count, first } = difference;
      const listed = first.map(({ checkpoint, here, there }) => `${checkpoint} ${here}→${there}`).join('、');
      return count === 1
        ? `扣分 ${listed}`
        : `扣分 ${count} 处不同（${listed}${count > first.length ? '……' : ''}）`;
    }
    default:
      return `${PARTS[difference.what]}不同`;
  }
}

const PARTS: Readonly<
  Record<
    Exclude<Difference['what'], 'composite' | 'grade' | 'payout' | 'date' | 'open' | 'deductions'>,
    string
  >
> = {
  rubric: '评分细则的版本',
  facts: '项目信息',
  texts: '不适用或备注',
  inspectors: '检查人',
  methods: '检查方式',
  policy: '空档处理',
  roster: '人员名单',
  tables: '专项工作的表格',
  commonProblems: '常用问题',
  reasons: '存在问题的文字',
  rectification: '整改进度',
};

/** What head office can do about it. */
export const RIVAL_ADVICE = {
  duplicate: '如果应当采用这一份，请指定它，或移走那一份再重新汇总',
  undecided: '请与项目核实，指定采用哪一份，或移走不要的再重新汇总',
} as const;
