import { PROGRAMME_TEXT } from './programme-text';

/** Texts of `dudao programme`. */
export const PROGRAMME_COMMAND_TEXT = {
  none: `${PROGRAMME_TEXT.none}在窗格的“生成”页勾选“同时生成专项工作表”再重新生成，就会加上，已填内容不受影响；新工作簿用 generate --programme。`,
  /** What is not done and has no day that can be read. */
  undated: (count: number): string => `另有 ${count} 项没有完成时间，看不出是否逾期。`,
  overdue: (count: number): string => `逾期 ${count} 项：`,
  soon: (count: number): string => `快到期 ${count} 项：`,
} as const;
