import { type CommonProblems, usedProblems } from '../../domain/common-problems';
import type { Issue } from '../../domain/issue';
import { showRaw } from '../../domain/raw-value';
import { type GridSheet, valueAt } from '../grid';
import { byLayout } from '../layout-version';
import { PARAMETER_LABELS as LABEL } from '../sheets/parameter-labels';
import { findLabel } from './find-label';

/** So many rows below the caption are looked at, those included that somebody inserted. */
const MOST_ROWS = 100;

/** 常用问题 found below their caption on 参数; workbooks of before the list have none, and lack nothing. */
export function readCommonProblems(
  sheet: GridSheet | undefined,
  layout: number,
): { readonly texts: CommonProblems | undefined; readonly issues: readonly Issue[] } {
  if (!sheet || !byLayout(layout, true, { until: 2, was: false })) return { texts: undefined, issues: [] };
  const caption = LABEL.commonProblems;
  const label = findLabel(sheet, caption);
  if (!label)
    return { texts: undefined, issues: [{ code: 'column-missing', caption, at: { sheet: sheet.name } }] };
  const rows = Array.from({ length: MOST_ROWS }, (_, i) => {
    const value = valueAt(sheet, label.row + 1 + i, label.column);
    return value !== null && typeof value === 'object' ? '' : showRaw(value);
  });
  return { texts: usedProblems(rows), issues: [] };
}
