import { type Hundredths, hundredths } from './marks';

/** How a composite that falls between two bands is graded. 待裁定 / 就低 / 就高 / 四舍五入. */
export const GAP_POLICIES = ['undetermined', 'lower', 'higher', 'nearest'] as const;
export type GapPolicy = (typeof GAP_POLICIES)[number];

/** Band 等级: composites from min to max, both included, in hundredths. */
export interface Band {
  readonly name: string;
  readonly min: Hundredths;
  readonly max: Hundredths;
}

/** Payout 奖惩 of one role 岗位: one whole-yuan amount per person for each band, in the order of the bands. */
export interface PayoutRule {
  readonly role: string;
  readonly amounts: readonly number[];
}

/** Team bonus 团队奖励: whole yuan per site when the composite itself reaches the threshold. */
export interface TeamBonus {
  readonly threshold: Hundredths;
  readonly amount: number;
}

/** Everything about grades and money that head office may change; part of the rubric. */
export interface Scheme {
  readonly bands: readonly Band[];
  readonly gapPolicy: GapPolicy;
  readonly payouts: readonly PayoutRule[];
  readonly teamBonus: TeamBonus;
  /** Inspection methods 检查方式 offered in the list; the first is the default. They carry no weight. */
  readonly methods: readonly string[];
}

/** The scheme of the 方案, 检查验收阶段 items 2–7. */
export const DEFAULT_SCHEME: Scheme = {
  bands: [
    { name: '不及格', min: hundredths(0), max: hundredths(7900) },
    { name: '良好', min: hundredths(8000), max: hundredths(9000) },
    { name: '优秀', min: hundredths(9100), max: hundredths(10000) },
  ],
  gapPolicy: 'undetermined',
  payouts: [
    { role: '项目经理', amounts: [-500, 0, 1000] },
    { role: '项目分管副经理', amounts: [-400, 0, 800] },
    { role: '部门主任/副主任', amounts: [-300, 0, 600] },
    { role: '班长(领班)', amounts: [-100, 0, 0] },
  ],
  teamBonus: { threshold: hundredths(9600), amount: 3000 },
  methods: ['明查', '暗访', '岗位询问', '客户回访', '笔试'],
};
