/**
 * Random but repeatable inspections for comparing the product with the oracle. The same seed gives the same case.
 * Marks are kept as whole tenths in here, so that every generated number is a clean one-decimal mark.
 */
import type { OracleEntry, OracleInput, OracleRubric } from './oracle';
import { Random } from './random';

/** A rubric in the file format of default-rubric.json. */
export interface RubricDocument extends OracleRubric {
  id: string;
  version: string;
  title: string;
  disciplines: DisciplineDocument[];
}

type Item = OracleRubric['disciplines'][number]['items'][number];
type ItemDocument = Item & { category: string; name: string; provenance: 'source' | 'supplement' };
type DisciplineDocument = {
  id: string;
  name: string;
  weight: number;
  columns: string[];
  items: ItemDocument[];
};

export interface RandomCase {
  document: RubricDocument;
  input: OracleInput;
  /** What the entries are like, for messages. */
  profile: Profile;
}

const PROFILES = [
  'conforming',
  'few',
  'many',
  'edge', // complete, composite aimed at a band edge, a gap or the threshold
  'edge',
  'edge',
  'edge',
  'items-na',
  'disciplines-na',
  'all-na',
  'blanks',
  'untouched',
  'errors',
  'mixed',
] as const;
type Profile = (typeof PROFILES)[number];

// ---------------------------------------------------------------- rubrics

const FRAMES = [
  { id: 'customer-service', name: '客户服务', prefix: 'CS' },
  { id: 'facility-maintenance', name: '设施设备维护', prefix: 'FM' },
  { id: 'order-maintenance', name: '秩序维护管理', prefix: 'OM' },
  { id: 'cleaning', name: '保洁管理', prefix: 'CL' },
  { id: 'greening', name: '绿化管理', prefix: 'GR' },
];
const COLUMN_SETS = [
  ['类别', '项目', '标准及检查内容', '规定分值', '评分细则'],
  ['类别', '标准内容', '检查内容', '规定分值', '评分细则'],
];
const TOPICS = ['制度建设', '档案管理', '岗位形象', '巡查记录', '现场环境', '应急预案'];

function smallRubric(rng: Random, seed: number): RubricDocument {
  const weights = rng.split(100, FRAMES.length);
  const disciplines = FRAMES.map(({ id, name, prefix }, index) => {
    const count = rng.int(1, 4);
    const fullMarks = rng.chance(0.5)
      ? rng.split(1000, count) // tenths
      : rng.split(20, count).map((part) => part * 50);
    const columns = [...rng.pick(COLUMN_SETS)];
    const items = fullMarks.map((full, position): ItemDocument => {
      const number = String(position + 1).padStart(2, '0');
      const checks = rng.int(1, 4);
      const generous = rng.chance(0.6); // one deduction may take the whole item
      const max = rng.int(1, generous ? full : Math.max(1, Math.min(full, 30)));
      const min = rng.int(1, rng.chance(0.5) ? max : Math.min(max, 10));
      return {
        id: `${prefix}-${number}`,
        category: position < 2 ? '内部管理' : '现场管理',
        name: `${rng.pick(TOPICS)}${position + 1}`,
        checkpoints: Array.from({ length: checks }, (_, i) => `${name}检查内容${number}之${i + 1}`),
        fullMark: full / 10,
        deductPerMissing: { min: min / 10, max: max / 10 },
        provenance: rng.chance(0.5) ? 'source' : 'supplement',
      };
    });
    return { id, name, weight: weights[index] as number, columns, items };
  });
  return { id: `random-${seed}`, version: `test-${seed}`, title: '随机评分细则', disciplines };
}

/** The given rubric as a document; what it lacks is filled in, what it has is kept, also the order of its keys. */
function asDocument(rubric: OracleRubric): RubricDocument {
  const fill = <T extends object, D extends object>(given: T, defaults: D): D & T => ({
    ...given,
    ...defaults,
    ...given,
  });
  const disciplines = rubric.disciplines.map((discipline, index) => {
    const items = discipline.items.map((item, position) =>
      fill(item, { category: '内部管理', name: `项目${position + 1}`, provenance: 'source' as const }),
    );
    const defaults = { name: `专业${index + 1}`, columns: COLUMN_SETS[0] as string[] };
    return { ...fill(discipline, defaults), items };
  });
  const defaults = { id: 'full', version: 'test', title: '评分细则' };
  return structuredClone({ ...fill(rubric, defaults), disciplines });
}

// ---------------------------------------------------------------- entries

/** One checkpoint with the range of its item in tenths. */
interface Spot {
  key: string;
  item: Item;
  weight: number;
  low: number;
  high: number;
}

const REASONS = ['未上墙公示', '记录不完整', '标识缺失，已拍照', ' 两侧有空格 ', 'No. 3 missing', '\u3000'];
const NO_REASONS = [null, '', ' ', '   '];
const TEXTS = ['1.5', '0', '无', '扣1分', ' ', '/ ', '//', 'N/A', '-', '1,5'];
const FULL_WIDTH = ['\uff11\uff0e\uff15', '\uff10', '\uff11', '\uff0f', '\u3000'];
const FAULTS = [
  'too high',
  'below min',
  'two decimals',
  'text',
  'full-width',
  'negative',
  'boolean',
  'missing reason',
] as const;

/** 3 → 0.3, or at times 0.30000000000000004, as a spreadsheet may have computed it. */
function mark(rng: Random, tenths: number): number {
  return rng.chance(0.05) ? tenths * 0.1 : tenths / 10;
}

const conforming = (rng: Random): OracleEntry => ({
  deduction: 0,
  reason: rng.chance(0.05) ? '现场已确认' : null,
});
const notApplicable = (rng: Random): OracleEntry => ({ deduction: '/', reason: rng.pick(REASONS) });
const missing = (rng: Random, spot: Spot, tenths?: number): OracleEntry => ({
  deduction: mark(rng, tenths ?? rng.int(spot.low, spot.high)),
  reason: rng.pick(REASONS),
});

function faulty(rng: Random, spot: Spot): OracleEntry {
  const reason = rng.pick([...REASONS, ...NO_REASONS]);
  switch (rng.pick(FAULTS)) {
    case 'too high':
      return { deduction: (spot.high + rng.pick([1, 5, 10, 100])) / 10, reason };
    case 'below min':
      return { deduction: spot.low > 1 ? rng.int(1, spot.low - 1) / 10 : 0.05, reason };
    case 'two decimals':
      return { deduction: (rng.int(spot.low, spot.high) * 10 + rng.int(1, 9)) / 100, reason };
    case 'text':
      return { deduction: rng.pick(TEXTS), reason };
    case 'full-width':
      return { deduction: rng.pick(FULL_WIDTH), reason };
    case 'negative':
      return { deduction: -rng.int(1, spot.high) / 10, reason };
    case 'boolean':
      return { deduction: rng.chance(0.5), reason };
    case 'missing reason': {
      const valid = rng.chance(0.3) ? notApplicable(rng) : missing(rng, spot);
      return { ...valid, reason: rng.pick(NO_REASONS) };
    }
  }
}

type Entries = OracleInput['entries'];

/** Blank in one of the ways a blank can look; a reason beside it is allowed. */
function clear(rng: Random, entries: Entries, key: string): void {
  const reason = rng.chance(0.1) ? '待补检' : null;
  if (rng.chance(0.4)) entries.delete(key);
  else entries.set(key, { deduction: rng.chance(0.7) ? null : '', reason });
}

function deductSome(rng: Random, entries: Entries, spots: Spot[], probability: number): void {
  for (const spot of spots) {
    if (rng.chance(probability)) entries.set(spot.key, missing(rng, spot));
  }
}

/** Turns whole items to '/', sometimes leaving one checkpoint so that the item stays applicable. */
function dropItems(rng: Random, entries: Entries, spots: Spot[], probability: number): void {
  for (const item of new Set(spots.map((spot) => spot.item))) {
    if (!rng.chance(probability)) continue;
    const own = spots.filter((spot) => spot.item === item);
    for (const spot of rng.chance(0.8) ? own : own.slice(1)) {
      entries.set(spot.key, notApplicable(rng));
    }
  }
}

/** Deducts at random until the composite is as near above `target` as the ranges allow (all in thousandths). */
function aimAt(rng: Random, entries: Entries, spots: Spot[], target: number): void {
  let rest = 100_000 - target;
  const taken = new Map<Item, number>();
  for (const spot of rng.shuffle(spots)) {
    const left = Math.round(spot.item.fullMark * 10) - (taken.get(spot.item) ?? 0);
    const high = Math.min(spot.high, left);
    const wanted = Math.round(rest / spot.weight); // a tenth of a mark moves the composite by weight/1000
    if (wanted < spot.low || high < spot.low) continue;
    const tenths = wanted <= high ? wanted : rng.chance(0.7) ? high : rng.int(spot.low, high);
    entries.set(spot.key, missing(rng, spot, tenths));
    taken.set(spot.item, (taken.get(spot.item) ?? 0) + tenths);
    rest -= tenths * spot.weight;
  }
}

/** A composite (in thousandths) on or beside a band edge, anywhere or in the very middle of a gap, or at the threshold. */
function pickTarget(rng: Random, bands: OracleInput['bands'], threshold: number): number {
  const thousandths = (value: number) => Math.round(value * 1000);
  const upper = rng.int(1, bands.length - 1);
  const from = thousandths((bands[upper - 1] as OracleInput['bands'][number]).max);
  const to = thousandths((bands[upper] as OracleInput['bands'][number]).min);
  const near = () => rng.pick([-20, -15, -10, -5, 0, 0, 0, 5, 10, 15, 20]);
  return rng.pick([
    from + near(),
    to + near(),
    (from + to) / 2 + rng.pick([-10, 0, 0, 0, 10]),
    rng.int(from, to),
    rng.int(from, to),
    thousandths(threshold) + near(),
  ]);
}

function fillEntries(rng: Random, profile: Profile, input: OracleInput): void {
  const { entries, rubric } = input;
  const groups = rubric.disciplines.map(({ weight, items }) =>
    items.flatMap((item) =>
      item.checkpoints.map((_, index): Spot => {
        const { min, max } = item.deductPerMissing;
        const [low, high] = [Math.round(min * 10), Math.round(max * 10)];
        return { key: `${item.id}.${index + 1}`, item, weight, low, high };
      }),
    ),
  );
  const spots = groups.flat();
  for (const spot of spots) entries.set(spot.key, conforming(rng));

  switch (profile) {
    case 'conforming':
      break;
    case 'few':
      deductSome(rng, entries, spots, 0.08);
      break;
    case 'many': // enough to clamp items at 0
      deductSome(rng, entries, spots, rng.pick([0.5, 0.8, 1]));
      break;
    case 'edge':
      aimAt(rng, entries, spots, pickTarget(rng, input.bands, input.teamBonus.threshold));
      if (rng.chance(0.15)) dropItems(rng, entries, spots, 1.5 / spots.length);
      break;
    case 'items-na':
      deductSome(rng, entries, spots, 0.1);
      dropItems(rng, entries, spots, rng.pick([0.1, 0.3, 0.6]));
      break;
    case 'disciplines-na': {
      deductSome(rng, entries, spots, rng.pick([0.05, 0.15]));
      const gone = rng.shuffle(groups).slice(0, rng.int(1, groups.length - 1));
      for (const spot of gone.flat()) entries.set(spot.key, notApplicable(rng));
      break;
    }
    case 'all-na':
      for (const spot of spots) entries.set(spot.key, notApplicable(rng));
      break;
    case 'blanks': {
      deductSome(rng, entries, spots, 0.1);
      const count = rng.pick([1, 1, 2, Math.ceil(spots.length / 3), spots.length - 1]);
      for (const spot of rng.shuffle(spots).slice(0, count)) clear(rng, entries, spot.key);
      break;
    }
    case 'untouched':
      for (const spot of spots) clear(rng, entries, spot.key);
      break;
    case 'errors':
      deductSome(rng, entries, spots, 0.1);
      for (const spot of rng.shuffle(spots).slice(0, rng.pick([1, 1, 2, 4, 12]))) {
        entries.set(spot.key, faulty(rng, spot));
      }
      break;
    case 'mixed':
      deductSome(rng, entries, spots, 0.2);
      dropItems(rng, entries, spots, 0.15);
      for (const spot of spots) {
        if (rng.chance(0.1)) clear(rng, entries, spot.key);
        else if (rng.chance(0.15)) entries.set(spot.key, faulty(rng, spot));
      }
  }
}

// ---------------------------------------------------------------- settings and roster

const BANDS = [
  { name: '不及格', min: 0, max: 79 },
  { name: '良好', min: 80, max: 90 },
  { name: '优秀', min: 91, max: 100 },
];
const PAYOUTS = [
  { role: '项目经理', amounts: [-500, 0, 1000] },
  { role: '项目分管副经理', amounts: [-400, 0, 800] },
  { role: '部门主任/副主任', amounts: [-300, 0, 600] },
  { role: '班长(领班)', amounts: [-100, 0, 0] },
];
const NAMES = ['张三', '李四', '王小明', '欧阳 静', 'Lee Ann', 'lee ann', '赵六', '陈 七', '周八'];

/** The bands, payouts and bonus of the plan; in one case of six some that head office changed. */
function settings(rng: Random): Pick<OracleInput, 'bands' | 'payouts' | 'teamBonus'> {
  const plan = { bands: BANDS, payouts: PAYOUTS, teamBonus: { threshold: 96, amount: 3000 } };
  if (!rng.chance(1 / 6)) return structuredClone(plan);
  const edges = rng.pick([
    [59.5, 60.25, 84.75, 85],
    [74.99, 75, 89.99, 90],
    [79.9, 80.1, 90.5, 92],
  ]) as [number, number, number, number];
  return {
    bands: BANDS.map((band, i) => ({
      name: band.name,
      min: [0, edges[1], edges[3]][i] as number,
      max: [edges[0], edges[2], 100][i] as number,
    })),
    payouts: PAYOUTS.map(({ role, amounts }) => ({
      role,
      amounts: amounts.map((amount) => amount + rng.pick([0, 0, 50, -20])),
    })),
    teamBonus: { threshold: rng.pick([95, 96.5, 97.25]), amount: rng.pick([2000, 3500]) },
  };
}

function randomRoster(rng: Random, payouts: OracleInput['payouts']): OracleInput['roster'] {
  const names = rng.shuffle(NAMES).slice(0, rng.int(0, 6));
  const roster = names.map((name) => ({ name, role: rng.pick(payouts).role }));
  const victim = roster.at(-1);
  if (victim && rng.chance(0.2)) {
    const twin = roster[0] as { name: string };
    const fault = rng.pick(roster.length > 1 ? ['twin', 'role', 'name'] : ['role', 'name']);
    if (fault === 'twin') victim.name = rng.pick([twin.name, ` ${twin.name}`, spaced(twin.name)]);
    if (fault === 'role') victim.role = rng.pick(['保安', '', '项目经理 ', '经理']);
    if (fault === 'name') victim.name = rng.pick(['', ' ', '\u3000']);
  }
  if (roster.length < 6 && rng.chance(0.15)) {
    roster.splice(rng.int(0, roster.length), 0, { name: '', role: '' }); // a row that does not exist
  }
  return roster;
}

/** The same name with a full-width space after its first character. */
const spaced = (name: string): string => `${name.slice(0, 1)}\u3000${name.slice(1)}`;

/** The case of a seed. 'full' inspects the given rubric, 'small' a random one of the same format. */
export function randomCase(seed: number, kind: 'small' | 'full', fullRubric: OracleRubric): RandomCase {
  const rng = new Random(seed);
  const document = kind === 'small' ? smallRubric(rng, seed) : asDocument(fullRubric);
  const { bands, payouts, teamBonus } = settings(rng);
  const input: OracleInput = {
    rubric: document,
    entries: new Map(),
    gapPolicy: rng.pick(['undetermined', 'lower', 'higher', 'nearest'] as const),
    bands,
    payouts,
    teamBonus,
    roster: randomRoster(rng, payouts),
  };
  const profile = rng.pick(PROFILES);
  fillEntries(rng, profile, input);
  return { document, input, profile };
}
