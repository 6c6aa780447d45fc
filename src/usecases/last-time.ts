import { compareInspections } from '../domain/comparison/compare-inspections';
import type { Both, Comparison } from '../domain/comparison/comparison';
import { countOutcomes, type OutcomeCounts } from '../domain/comparison/outcome-counts';
import { newestFirst, periodKey } from '../domain/consolidation/period';
import { siteKey } from '../domain/consolidation/site-head';
import { digestContent, wholeDigest } from '../domain/content-digest';
import { looksEmpty } from '../domain/folding';
import type { Issue } from '../domain/issue';
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
  /** Both state the same 检查期间, and no two days of inspection: they may well be one inspection. */
  readonly mayBeSame: boolean;
}

/** Why two workbooks cannot be compared. */
export type LastTimeRefusal =
  | { readonly code: 'unsound'; readonly issues: readonly Issue[] }
  | ({ readonly code: 'other-site' } & Both<string>)
  /** 项目名称 is not filled in. */
  | { readonly code: 'no-site'; readonly side: keyof Both<unknown> }
  /** Both hold the same, word for word. */
  | { readonly code: 'same' };

/** What comes of it, or why nothing does. */
export type LastTimeResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: LastTimeRefusal };

/** A workbook as something to compare with; refused where it is none of ours, or anything was lost in it. */
export function readLastTime(found: GridWorkbook): LastTimeResult<WorkbookReading> {
  const reading = readWorkbook(found);
  const issues = reading.ok ? reading.value.issues : reading.issues;
  return reading.ok && issues.length === 0
    ? { ok: true, value: reading.value }
    : { ok: false, refusal: { code: 'unsound', issues } };
}

/** An earlier workbook of the same site as the later one, and not that one itself. */
export function admitEarlier(found: GridWorkbook, later: WorkbookReading): LastTimeResult<WorkbookReading> {
  const read = readLastTime(found);
  if (!read.ok) return read;
  const refusal: LastTimeRefusal | null =
    otherSite(read.value, later) ?? (isSame(read.value, later) ? { code: 'same' } : null);
  return refusal ? { ok: false, refusal } : read;
}

/** Compares two workbooks; those of two sites are not compared. */
export function compareWorkbooks(earlier: WorkbookReading, later: WorkbookReading): LastTimeResult<LastTime> {
  const refusal = otherSite(earlier, later);
  if (refusal) return { ok: false, refusal };
  const comparison = compareInspections(earlier, later);
  const [before, now] = [earlier.inspection.facts, later.inspection.facts];
  const periods: Both<string> = { before: before.period, now: now.period };
  const [was, is] = [periodKey(periods.before), periodKey(periods.now)];
  return {
    ok: true,
    value: {
      comparison,
      counts: countOutcomes(comparison),
      periods,
      isReversed: was.span !== null && is.span !== null && newestFirst(was, is) < 0,
      mayBeSame:
        was.key === is.key &&
        !looksEmpty(periods.now) &&
        (before.inspectedOn === null || now.inspectedOn === null || before.inspectedOn === now.inspectedOn),
    },
  };
}

function otherSite(earlier: WorkbookReading, later: WorkbookReading): LastTimeRefusal | null {
  const [before, now] = [earlier.inspection.facts.site, later.inspection.facts.site];
  if (looksEmpty(before)) return { code: 'no-site', side: 'before' };
  if (looksEmpty(now)) return { code: 'no-site', side: 'now' };
  return siteKey(before) === siteKey(now) ? null : { code: 'other-site', before, now };
}

const isSame = (a: WorkbookReading, b: WorkbookReading): boolean => contentOf(a) === contentOf(b);

const contentOf = ({ inspection, rubric }: WorkbookReading): string =>
  `${rubric.fingerprint} ${wholeDigest(digestContent(inspection, rubric))}`;
