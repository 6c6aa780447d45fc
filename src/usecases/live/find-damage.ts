import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';
import { compareWorkbook } from '../../workbook/integrity/compare-workbook';
import { alterationCell } from '../check/alteration-cell';
import type { Problem } from './inspect';

/** Up to this many damaged formulas of a sheet are told one by one; more are one problem, at the first. */
const ONE_BY_ONE = 3;

/**
 * Formulas that are gone, replaced by a value or changed, by sheet, and sheets that lack their protection: what they showed
 * is frozen or wrong or soon may be, and only 恢复规则 brings them back, from the workbook's own rubric. Results are not
 * looked at, because a part of the workbook may have been read earlier.
 */
export function findDamage(found: GridWorkbook): readonly Problem[] {
  const compared = compareWorkbook(found, []);
  if (!compared.ok) return [];
  const bySheet = new Map<string, Alteration[]>();
  for (const alteration of compared.value.alterations.filter(isDamage))
    bySheet.set(alteration.sheet, [...(bySheet.get(alteration.sheet) ?? []), alteration]);
  const formulas = [...bySheet.values()].flatMap((damaged) =>
    damaged.length > ONE_BY_ONE
      ? damaged.slice(0, 1).map((first) => problemOf(first, damaged.length, found))
      : damaged.map((one) => problemOf(one, 1, found)),
  );
  return [...formulas, ...unprotected(compared.value.alterations)];
}

/** Protection comes last of every write: what lacks it was opened by somebody, or not finished. One problem for all. */
function unprotected(alterations: readonly Alteration[]): readonly Problem[] {
  const open = alterations.flatMap(({ kind, sheet }) => (kind === 'protection' ? [sheet] : []));
  return open.length > 0
    ? [{ issue: { code: 'sheets-unprotected', sheets: open }, cell: null, fix: 'restore-rules' }]
    : [];
}

/** Whether a formula was planned where something else or nothing stands now. */
const isDamage = ({ kind, expected }: Alteration): boolean =>
  (kind === 'formula' || kind === 'missing') && expected.startsWith('=');

function problemOf(alteration: Alteration, count: number, found: GridWorkbook): Problem {
  const { sheet, label } = alteration;
  const cell = alterationCell(found, alteration);
  return {
    issue: { code: 'formula-damaged', count, label, at: { sheet, ...(cell ? { row: cell.row } : {}) } },
    cell,
    fix: 'restore-rules',
  };
}
