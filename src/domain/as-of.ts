import type { IsoDay } from './calendar';

/** The day that a workbook of the programme works out by what is due and what is overdue. */
export interface AsOf {
  /** 截止日期 as people chose it; null: whatever day it is. */
  readonly chosen: IsoDay | null;
  /** What the workbook took for today when it was calculated last; null where no program has. */
  readonly today: IsoDay | null;
}

/** The day that is reckoned by; null where nobody knows it. */
export const dayOf = (asOf: AsOf | undefined): IsoDay | null => asOf?.chosen ?? asOf?.today ?? null;
