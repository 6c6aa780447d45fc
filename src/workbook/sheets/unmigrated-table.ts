import type { MoveReason } from '../../domain/migration/follow';
import type { Column } from '../kit/columns';
import type { DeclaredTable } from '../kit/declared-table';
import { SHEETS } from '../names';
import type { StyleId } from '../styles';

/** Every cell can be cleared by people who are done with a row, and none has a rule. */
const column = (caption: string, mm: number, style: StyleId = 'inputText'): Column => ({
  caption,
  mm,
  style,
  ...(style === 'hiddenInput' ? { hidden: true } : {}),
});

/** The columns of 未迁移; the first two, hidden, say which checkpoint it was. */
export const UNMIGRATED_COLUMNS = {
  id: column('编号', 18, 'hiddenInput'),
  format: column('格式', 18, 'hiddenInput'),
  item: column('原项目', 33),
  text: column('原检查内容', 40),
  range: column('原幅度', 14, 'inputCenter'),
  deduction: column('扣分', 11, 'inputDeduction'),
  reason: column('存在问题', 34),
  method: column('检查方式', 18, 'inputCenter'),
  responsible: column('责任人', 14, 'inputCenter'),
  dueOn: column('完成时间', 23, 'inputDate'),
  measure: column('整改措施', 26),
  state: column('状态', 13, 'inputCenter'),
  recheck: column('复查', 11, 'inputCenter'),
  why: column('原因', 22),
} as const;

export type UnmigratedField = keyof typeof UNMIGRATED_COLUMNS;

/** 未迁移: what did not follow into an edition of the rubric. */
export const UNMIGRATED_TABLE: DeclaredTable<UnmigratedField> = {
  kind: 'unmigrated',
  name: SHEETS.unmigrated,
  columns: UNMIGRATED_COLUMNS,
};

/** Why, in the words of the sheet. */
export const WHY: Readonly<Record<MoveReason, string>> = {
  gone: '新细则没有这一条',
  reworded: '新细则改了文字',
  range: '新细则改了扣分幅度',
  ambiguous: '新细则里相同的文字不止一处',
};
