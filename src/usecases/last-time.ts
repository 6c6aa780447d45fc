import { compareInspections } from '../domain/comparison/compare-inspections';
import type { Both, Comparison } from '../domain/comparison/comparison';
import { countOutcomes, type OutcomeCounts } from '../domain/comparison/outcome-counts';
import { newestFirst, periodKey } from '../domain/consolidation/period';
import { siteKey } from '../domain/consolidation/site-head';
import { type Checked, failed, type Issue } from '../domain/issue';
import type { GridWorkbook } from '../workbook/grid';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';

/** Two workbooks of a site beside each other. */
export interface LastTime {
  readonly comparison: Comparison;
  readonly counts: OutcomeCounts;
  /** 检查期间 of both, as they state it. */
  readonly periods: Both<string>;
  /** The one that is taken for the earlier one is of a later period. */
  readonly isReversed: boolean;
}

/** Why two workbooks cannot be compared. */
export type LastTimeRefusal =
  | { readonly code: 'unsound'; readonly issues: readonly Issue[] }
  | ({ readonly code: 'other-site' } & Both<string>);

/** A workbook as something to compare with; fails where it is none of ours, or anything was lost in it. */
export function readLastTime(found: GridWorkbook): Checked<WorkbookReading> {
  const reading = readWorkbook(found);
  return reading.ok && reading.value.issues.length > 0 ? failed(reading.value.issues) : reading;
}

/** Compares two workbooks; those of two sites are not compared. */
export function compareWorkbooks(
  earlier: WorkbookReading,
  later: WorkbookReading,
):
  | { readonly ok: true; readonly value: LastTime }
  | { readonly ok: false; readonly refusal: LastTimeRefusal } {
  const [before, now] = [earlier.inspection.facts, later.inspection.facts];
  if (siteKey(before.site) !== siteKey(now.site))
    return { ok: false, refusal: { code: 'other-site', before: before.site, now: now.site } };
  const comparison = compareInspections(earlier, later);
  const [was, is] = [periodKey(before.period), periodKey(now.period)];
  return {
    ok: true,
    value: {
      comparison,
      counts: countOutcomes(comparison),
      periods: { before: before.period, now: now.period },
      isReversed: was.span !== null && is.span !== null && newestFirst(was, is) < 0,
    },
  };
}
