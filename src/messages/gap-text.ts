import type { GapPolicy } from '../domain/scheme';

/** The gap policies by the names the user knows. */
export const GAP_POLICY_TEXT: Readonly<Record<GapPolicy, string>> = {
  undetermined: '待裁定',
  lower: '就低',
  higher: '就高',
  nearest: '四舍五入',
};
