import { RECHECK_RESULTS, RECTIFICATION_STATES } from '../../domain/rectification';
import { choiceInput, dayInput, hiddenColumn, offeredPerson, shown, textInput } from '../kit/columns';
import type { DeclaredTable } from '../kit/declared-table';
import { SHEETS } from '../names';

/** The columns of 整改清单; the first, hidden, says which checkpoint a row is about. */
export const RECTIFICATION_COLUMNS = {
  id: hiddenColumn('编号', 18),
  number: shown('序号', 9, 'textCenter'),
  discipline: shown('专业', 19, 'textCenter'),
  checkpoint: shown('检查内容', 44, 'text'),
  reason: shown('存在问题', 45, 'text'),
  deduction: shown('扣分', 10.5, 'mark'),
  responsible: offeredPerson('责任人', 17, 'inputCenter'),
  dueOn: dayInput('完成时间', 23, '12-15'),
  measure: textInput('整改措施', 42),
  state: choiceInput('状态', 15, RECTIFICATION_STATES),
  recheck: choiceInput('复查', 13, RECHECK_RESULTS),
  check: shown('核对', 20, 'check'),
} as const;

export type RectificationField = keyof typeof RECTIFICATION_COLUMNS;

/** 整改清单: one row per deduction. */
export const RECTIFICATION_TABLE: DeclaredTable<RectificationField> = {
  kind: 'rectification',
  name: SHEETS.rectification,
  columns: RECTIFICATION_COLUMNS,
  distinctive: ['id', 'responsible', 'dueOn'],
};
