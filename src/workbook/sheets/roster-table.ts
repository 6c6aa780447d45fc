import { type Column, hiddenColumn, offeredDiscipline, offeredPerson, shown } from '../kit/columns';
import type { DeclaredTable } from '../kit/declared-table';
import type { NamedList } from '../kit/expression';
import { listedRule } from '../kit/input-rules';
import { NAMES, SHEETS } from '../names';

/** The columns of 奖惩明细: who is on the roster, what follows for each, and a hidden helper, names as they are compared. */
const COLUMNS = {
  number: shown('序号', 11, 'textCenter'),
  name: offeredPerson('姓名', 30),
  role: {
    ...shown('岗位', 38, 'inputText'),
    rule: (area) => listedRule(area, '岗位', NAMES.payoutRole, '请从列表中选择岗位；岗位和标准见“参数”表。'),
  },
  discipline: offeredDiscipline('分管专业', 32),
  amount: shown('金额（元）', 25, 'money'),
  check: shown('核对', 20.5, 'check'),
  signature: shown('签字', 23, 'text'),
  key: hiddenColumn('姓名键', 20),
} as const satisfies Record<string, Column>;

export type RosterField = keyof typeof COLUMNS;

/** 奖惩明细: one row per person. */
export const ROSTER_TABLE: DeclaredTable<RosterField> = {
  kind: 'payouts',
  name: SHEETS.payouts,
  columns: COLUMNS,
  distinctive: ['name', 'role', 'amount'],
  end: '团队奖励',
};

/** The people of the roster, by their names. */
export const ROSTER_NAMES: NamedList = {
  definedName: NAMES.rosterName,
  values: ({ roster }) => roster.map(({ name }) => name),
};
