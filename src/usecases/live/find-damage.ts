import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';
import { compareDamage, type DamageReport } from '../../workbook/integrity/compare-damage';
import { newerIssues } from '../../workbook/reading/read-snapshot';
import { alterationCell } from '../check/alteration-cell';
import type { Inspected, Problem } from './inspect';

/** Up to this many damaged formulas of a sheet are reported one by one; more are one problem, at the first. */
const ONE_BY_ONE = 3;

/** What is damaged, and the comparison that found it; null where a newer program made the workbook. */
export interface Damage {
  readonly problems: readonly Problem[];
  readonly report: DamageReport | null;
}

/**
 * Formulas that are gone, replaced by a value or changed, by sheet, and sheets that lack their protection: what they showed
 * is frozen or wrong or soon may be, and only 恢复规则 brings them back, from the workbook's own rubric. Results are not
 * looked at, because a part of the workbook may have been read earlier. `before`: what was found last, so that only what
 * has changed since is compared again.
 */
export function findDamage(
  found: GridWorkbook,
  { reading, assessment }: Pick<Extract<Inspected, { kind: 'ours' }>, 'reading' | 'assessment'>,
  before: Damage | null = null,
): Damage {
  if (newerIssues(found).length > 0) return { problems: [], report: null };
  const report = compareDamage(found, reading, assessment, before?.report ?? null);
  return { problems: problemsOf(report.alterations, found), report };
}

function problemsOf(alterations: readonly Alteration[], found: GridWorkbook): readonly Problem[] {
  const bySheet = new Map<string, Alteration[]>();
  for (const alteration of alterations.filter(({ kind }) => kind !== 'protection'))
    bySheet.set(alteration.sheet, [...(bySheet.get(alteration.sheet) ?? []), alteration]);
  const formulas = [...bySheet.values()].flatMap((damaged) =>
    damaged.length > ONE_BY_ONE
      ? damaged.slice(0, 1).map((first) => problemOf(first, damaged.length, found))
      : damaged.map((one) => problemOf(one, 1, found)),
  );
  return [...formulas, ...unprotected(alterations)];
}

/** Protection comes last of every write: what lacks it was opened by somebody, or not finished. One problem for all. */
function unprotected(alterations: readonly Alteration[]): readonly Problem[] {
  const open = alterations.flatMap(({ kind, sheet }) => (kind === 'protection' ? [sheet] : []));
  return open.length > 0
    ? [{ issue: { code: 'sheets-unprotected', sheets: open }, cell: null, fix: 'restore-rules' }]
    : [];
}

function problemOf(alteration: Alteration, count: number, found: GridWorkbook): Problem {
  const { sheet, label } = alteration;
  const cell = alterationCell(found, alteration);
  return {
    issue: { code: 'formula-damaged', count, label, at: { sheet, ...(cell ? { row: cell.row } : {}) } },
    cell,
    fix: 'restore-rules',
  };
}
