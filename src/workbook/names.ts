import type { Discipline } from '../domain/rubric';
import type { GapPolicy } from '../domain/scheme';

/** Names of the sheets that are the same in every workbook. */
export const SHEETS = {
  parameters: '参数',
  summary: '汇总',
  payouts: '奖惩明细',
  rectification: '整改清单',
  unmigrated: '未迁移',
  snapshot: '_细则',
  data: '_数据',
} as const;

/** A sheet that every workbook has at most once. */
export type FixedSheet = keyof typeof SHEETS;

/**
 * How names of sheets begin that were replaced by newer ones. Such a sheet is never read: hidden, its entries are about
 * to be carried over; visible, it is kept for people to look at.
 */
export const RETIRED_PREFIX = '督导旧版_';

/** Workbook-level defined names of single figures and lists; ASCII so that every program keeps them. */
export const NAMES = {
  site: 'Site',
  period: 'Period',
  year: 'ProgrammeYear',
  inspectedOn: 'InspectedOn',
  siteManager: 'SiteManager',
  rubricVersion: 'RubricVersion',
  fingerprint: 'Fingerprint',
  gapPolicy: 'GapPolicy',
  bandName: 'BandName',
  bandMin: 'BandMin',
  bandMax: 'BandMax',
  payoutRole: 'PayoutRole',
  payoutTable: 'PayoutTable',
  bonusThreshold: 'TeamBonusThreshold',
  bonusAmount: 'TeamBonusAmount',
  methods: 'Methods',
  rubricItems: 'RubricItems',
  rubricCheckpoints: 'RubricCheckpoints',
  disciplineNames: 'DisciplineNames',
  usualMethods: 'UsualMethods',
  composite: 'CompositeScore',
  grade: 'Grade',
  status: 'Status',
  teamBonus: 'TeamBonus',
  payoutTotal: 'PayoutTotal',
  payoutState: 'PayoutState',
  blankTotal: 'BlankTotal',
  errorTotal: 'ErrorTotal',
  rosterName: 'RosterName',
  rosterRole: 'RosterRole',
  rosterAmount: 'RosterAmount',
  rosterCheck: 'RosterCheck',
  asOf: 'AsOfDay',
  personLabels: 'PersonLabels',
  phaseNames: 'PhaseNames',
  phaseFrom: 'PhaseFrom',
  phaseTo: 'PhaseTo',
  planTask: 'PlanTask',
  planOwner: 'PlanOwner',
  planDue: 'PlanDue',
  planProgress: 'PlanProgress',
} as const;

/** Defined names that exist once per discipline; the discipline's suffix follows. */
export type DisciplineName =
  | 'Score'
  | 'Weight'
  | 'Inspector'
  | 'Ids'
  | 'Check'
  | 'Counted'
  | 'Deduction'
  | 'Reason'
  | 'Method';

const SUFFIXES: Readonly<Record<string, string>> = {
  'customer-service': 'CustomerService',
  'facility-maintenance': 'Facilities',
  'order-maintenance': 'Order',
  cleaning: 'Cleaning',
  greening: 'Greening',
};

/** The defined name of a discipline's figure, e.g. Score_CustomerService. */
export function disciplineName(kind: DisciplineName, { id }: Discipline): string {
  const suffix = Object.hasOwn(SUFFIXES, id) ? SUFFIXES[id] : undefined;
  return `${kind}_${suffix ?? `X_${id.replaceAll('-', '_')}`}`;
}

/** Names of the Excel tables of a site's workbook, by which queries find them. */
export const TABLES = { data: 'SiteDetails' } as const;

/** The gap policies as they are in the workbook. */
export const GAP_POLICY_LABELS: Readonly<Record<GapPolicy, string>> = {
  undetermined: '待裁定',
  lower: '就低',
  higher: '就高',
  nearest: '四舍五入',
};

/** Words that formulas write and compare; each means exactly one thing. */
export const WORDS = {
  notInspected: '未检',
  problemOnly: '有问题未扣分',
  notNumber: '不是数字',
  rewrite: '改为 ',
  cross: '请写扣几分',
  decimals: '只能一位小数',
  noReason: '缺原因',
  outside: '超出',
  notApplicable: '不适用',
  complete: '完成',
  incomplete: '待完成',
  invalid: '待核对',
  undetermined: '待裁定',
  payable: '可核发',
} as const;
