import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { toDocument } from '../../src/domain/parse-rubric';
import type { RectificationRow } from '../../src/domain/rectification';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { GapPolicy } from '../../src/domain/scheme';
import { blankFacts } from '../../src/domain/site-facts';
import { type OracleEntry, oracle } from './oracle';
import { Random } from './random';

/** The sites of the year; the last three differ at the front only. */
export const YEAR_SITES: readonly string[] = [
  '锦江花园',
  '天府新城一期',
  '望江国际',
  '金牛万达',
  '麓湖生态城',
  '东湖花园',
  '桐梓林小区',
  '清水河畔',
  '浣花溪公馆',
  '草堂北苑',
  '青羊万和',
  '龙泉阳光城',
  '温江鱼凫',
  '双流空港',
  '郫都蜀都',
  '新都香城',
  '锦城湖岸',
  '犀浦国际',
  '华阳南湖',
  '三圣花乡',
  '中和新居',
  '东区世纪城国际会展中心商务写字楼及配套住宅小区物业服务中心',
  '西区世纪城国际会展中心商务写字楼及配套住宅小区物业服务中心',
  '南区世纪城国际会展中心商务写字楼及配套住宅小区物业服务中心',
];

export const YEAR_PERIODS = ['2011Q1', '2011Q2', '2011Q3', '2011Q4'] as const;

const REASONS = [
  '未上墙公示',
  '记录不完整',
  '标识缺失',
  '台账未更新',
  '当班人员不熟悉流程',
  '现场有积灰',
  '签字不全',
];
const PEOPLE = ['刘芳', '何勇', '罗海', '杨梅'];

/** What an inspection of the year must come to, by the second implementation of the rule book. */
export interface YearFigures {
  readonly scores: Readonly<Record<string, number | null>>;
  readonly composite: number | null;
  readonly grade: string | null;
  readonly payoutTotal: number | null;
  readonly deductions: number;
}

/** An inspection of the year and its figures. */
export interface YearInspection {
  readonly site: string;
  readonly period: string;
  readonly rubric: Rubric;
  readonly inspection: Inspection;
  /** By head office's 空档处理. */
  readonly figures: YearFigures;
  /** By the site's own. */
  readonly own: YearFigures;
  /** What head office had handed out, and 奖惩 of the people on it. */
  readonly handedOut: Inspection;
  readonly handedPayout: number | null;
}

/** How one inspection differs from the others. */
export interface YearWish {
  readonly rubric?: Rubric;
  /** Another inspection of the same site and period. */
  readonly salt?: number;
  /** Somebody on the roster whom head office did not put there. */
  readonly onePersonMore?: boolean;
  /** Another site, of which the same is entered. */
  readonly twinOf?: number;
  /** Everything is 不适用. */
  readonly nothingApplies?: boolean;
  /** Checkpoints that nobody looked at. */
  readonly blanks?: number;
  /** A deduction beyond what its item allows. */
  readonly typo?: boolean;
  /** 空档处理 that the site chose for itself; head office's is 待裁定. */
  readonly gapPolicy?: GapPolicy;
  /** 检查期间 as it is written, where it is not that of the quarter. */
  readonly period?: string;
}

/** What was entered about a site in a quarter; the same for the same arguments. */
export function yearInspection(site: number, quarter: number, wish: YearWish = {}): YearInspection {
  const { rubric = defaultRubric(), salt = 0, nothingApplies = false, blanks = 0 } = wish;
  const like = wish.twinOf ?? site;
  const random = new Random(10_000 * salt + 100 * quarter + like);
  const name = YEAR_SITES[site] ?? `项目${site}`;
  const period = wish.period ?? (YEAR_PERIODS[quarter] as string);
  const density = 0.01 + 0.011 * ((like * 7 + quarter * 3) % 24);
  const entries = new Map<string, RawEntry>();
  const rectification = new Map<string, RectificationRow>();
  [...checkpointIndex(rubric)].forEach(([id, { item }], i) => {
    const { min, max } = item.rule;
    if (i < blanks) return;
    if (nothingApplies) entries.set(id, { deduction: '/', reason: '本项目没有', method: null });
    else if (wish.typo && i === 0) entries.set(id, { deduction: max, reason: '多写了一个零', method: null });
    else if (random.chance(density)) {
      entries.set(id, { deduction: random.int(min, max) / 10, reason: random.pick(REASONS), method: null });
      rectification.set(id, {
        responsible: random.pick(PEOPLE),
        dueOn: SERIAL_OF_MARCH_25 + 91 * quarter + random.int(5, 40),
        measure: '按要求整改',
        state: random.pick(['未整改', '整改中', '已整改']),
        recheck: null,
      });
    } else if (random.chance(0.01)) entries.set(id, { deduction: '/', reason: '本项目没有', method: null });
    else entries.set(id, { deduction: 0, reason: null, method: null });
  });
  const day = `2011-${String(3 * quarter + 3).padStart(2, '0')}-${String(10 + (site % 15)).padStart(2, '0')}`;
  const facts = {
    ...blankFacts(name, period, 2011),
    inspectedOn: day,
    siteManager: '陈志明',
    inspectors: Object.fromEntries(rubric.disciplines.map(({ id }) => [id, '李晓燕'])),
  };
  const roster = [
    { name: '陈志明', role: '项目经理', discipline: null },
    { name: '刘芳', role: '项目分管副经理', discipline: rubric.disciplines[0]?.name ?? null },
    { name: `班长${site}`, role: '班长(领班)', discipline: null },
  ];
  const gapPolicy = wish.gapPolicy ?? HEAD_OFFICES;
  const handed = { ...blankFacts(name, YEAR_PERIODS[quarter] as string, 2011), siteManager: '陈志明' };
  const people = wish.onePersonMore ? [...roster, YEAR_STRANGER] : roster;
  const inspection: Inspection = { facts, gapPolicy, entries, roster: people, rectification };
  return {
    site: name,
    period,
    rubric,
    inspection,
    figures: figuresOf(rubric, inspection, HEAD_OFFICES),
    own: figuresOf(rubric, inspection, gapPolicy),
    handedOut: { ...blankInspection(handed, HEAD_OFFICES), roster },
    handedPayout: figuresOf(rubric, { ...inspection, roster }, HEAD_OFFICES).payoutTotal,
  };
}

/** 2011-03-25, the end of the first quarter's inspections. */
const SERIAL_OF_MARCH_25 = 40_627;

/** Whom a site put on the roster itself. */
export const YEAR_STRANGER = { name: '周强', role: '项目经理', discipline: null };

/** 空档处理 of head office. */
const HEAD_OFFICES: GapPolicy = 'undetermined';

function figuresOf(rubric: Rubric, { entries, roster }: Inspection, gapPolicy: GapPolicy): YearFigures {
  const result = oracle({
    rubric: toDocument(rubric),
    entries: new Map([...entries].map(([id, entry]) => [id, entry as OracleEntry])),
    gapPolicy,
    bands: [
      { name: '不及格', min: 0, max: 79 },
      { name: '良好', min: 80, max: 90 },
      { name: '优秀', min: 91, max: 100 },
    ],
    payouts: [
      { role: '项目经理', amounts: [-500, 0, 1000] },
      { role: '项目分管副经理', amounts: [-400, 0, 800] },
      { role: '部门主任/副主任', amounts: [-300, 0, 600] },
      { role: '班长(领班)', amounts: [-100, 0, 0] },
    ],
    teamBonus: { threshold: 96, amount: 3000 },
    roster: roster.map(({ name, role }) => ({ name: String(name), role: String(role) })),
  });
  const figure = (text: string | null): number | null => (text === null ? null : Number(text));
  return {
    scores: Object.fromEntries(result.disciplines.map(({ id, score }) => [id, figure(score)])),
    composite: figure(result.composite),
    grade: result.grade,
    payoutTotal: result.payoutTotal,
    deductions: [...entries.values()].filter(
      ({ deduction }) => typeof deduction === 'number' && deduction > 0,
    ).length,
  };
}
