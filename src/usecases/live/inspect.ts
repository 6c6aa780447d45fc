import type { Assessment } from '../../domain/assessment';
import { readEntry } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import type { CellRef, Issue } from '../../domain/issue';
import { normaliseDeduction } from '../../domain/normalise-entry';
import type { RawValue } from '../../domain/raw-value';
import { checkpointIndex } from '../../domain/rubric';
import type { GridWorkbook } from '../../workbook/grid';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { longTexts } from '../long-texts';
import { periodIssuesIn } from '../period-issues';
import { assessed, noteIssues, type ScoreReport, scoreReport } from '../score';

/** A problem, the cell it is in, and what mends it: what a person most likely meant to type there, or 恢复规则. */
export interface Problem {
  readonly issue: Issue;
  readonly cell: CellRef | null;
  readonly fix: Fix | 'restore-rules' | null;
}

/** What is in a cell, and what is to be there instead. */
export interface Fix {
  readonly was: RawValue;
  readonly value: string | number;
}

/** What an open workbook turned out to be. */
export type Inspected =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged'; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'ours';
      readonly reading: WorkbookReading;
      readonly assessment: Assessment;
      readonly report: ScoreReport;
      readonly problems: readonly Problem[];
      /** Worth a look, but no problem. */
      readonly remarks: readonly Problem[];
    };

/** Looks at everything in an open workbook, except what `findDamage` finds. */
export function inspect(found: GridWorkbook): Inspected {
  const result = readWorkbook(found);
  if (!result.ok)
    return result.issues.some(({ code }) => code === 'not-our-workbook')
      ? { kind: 'foreign' }
      : { kind: 'damaged', issues: result.issues };
  const reading = result.value;
  const assessment = assessed(reading);
  const report = scoreReport(reading, assessment);
  const { entries, roster, rectification } = longTexts(reading);
  const placed = (issue: Issue): Problem => ({
    issue,
    cell: issue.at?.cell ?? null,
    fix: fixOf(issue, reading),
  });
  return {
    kind: 'ours',
    reading,
    assessment,
    report,
    problems: [...periodIssuesIn(reading), ...report.issues, ...entries, ...roster, ...rectification].map(
      placed,
    ),
    remarks: noteIssues(reading, assessment).map(placed),
  };
}

/** √, full-width and padded numbers are meant as what they stand for. Anything else only a person can decide. */
function fixOf(issue: Issue, { rubric, inspection }: WorkbookReading): Fix | null {
  const id = issue.at?.checkpoint;
  const located = id === undefined ? undefined : checkpointIndex(rubric).get(id);
  const isText = issue.code === 'deduction-not-number' || issue.code === 'deduction-rewrite';
  if (!isText || id === undefined || !located) return null;
  const entry = entryOf(inspection, id);
  const meant: RawValue = normaliseDeduction(entry.deduction);
  if (meant === entry.deduction || (typeof meant !== 'number' && typeof meant !== 'string')) return null;
  const { state } = readEntry({ ...entry, deduction: meant }, located.item.rule);
  return state === 'invalid' ? null : { was: entry.deduction, value: meant };
}
