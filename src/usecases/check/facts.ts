import { looksEmpty } from '../../domain/folding';
import type { Place } from '../../domain/issue';
import type { DisciplineScore } from '../../domain/scoring';
import { checkText, TEXT_LIMITS } from '../../domain/site-facts';
import { type GridWorkbook, textAt } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import { findTable, rowsBelow } from '../../workbook/reading/find-table';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { PARAMETER_LABELS as LABEL } from '../../workbook/sheets/parameter-labels';
import { toldCells } from '../input-issues';
import { block, type Remark } from './finding';

/** 项目名称, 检查期间, 检查日期 and 被检查项目负责人: each filled in, and short enough for its cell. */
export function factRemarks({ inspection, issues, tabs }: WorkbookReading): readonly Remark[] {
  const { site, period, year, inspectedOn, siteManager } = inspection.facts;
  const sheet = tabs.get(SHEETS.parameters);
  if (sheet === undefined) return []; // said by the structure
  const told = new Set(
    issues.flatMap((issue) => ('label' in issue ? issue.label : (issue.at?.column ?? []))),
  );
  const at = (label: string): Place => ({ sheet, column: label });
  const text = (label: string, value: string, limit: number): readonly Remark[] =>
    looksEmpty(value)
      ? [block({ code: 'fact-missing', at: at(label) })]
      : checkText(value, label, limit).map((issue) => block({ ...issue, at: at(label) }));
  const byLabel: readonly (readonly [string, readonly Remark[]])[] = [
    [LABEL.site, text(LABEL.site, site, TEXT_LIMITS.site)],
    [LABEL.period, text(LABEL.period, period, TEXT_LIMITS.period)],
    [
      LABEL.year,
      year >= 1901 && year <= 9999 ? [] : [block({ code: 'year-invalid', value: '', at: at(LABEL.year) })],
    ],
    [LABEL.inspectedOn, text(LABEL.inspectedOn, inspectedOn ?? '', TEXT_LIMITS.period)],
    [LABEL.siteManager, text(LABEL.siteManager, siteManager, TEXT_LIMITS.person)],
  ];
  return byLabel.flatMap(([label, remarks]) => (told.has(label) ? [] : remarks));
}

/** 检查人 of every discipline that applies to the site. */
export function inspectorRemarks(
  { inspection, tabs, issues }: WorkbookReading,
  scores: readonly DisciplineScore[],
  found: GridWorkbook,
): readonly Remark[] {
  const sheet = found.sheets.find(({ name }) => name === tabs.get(SHEETS.parameters));
  if (!sheet) return [];
  const isTold = toldCells(issues);
  const table = findTable(sheet, [LABEL.discipline, LABEL.inspector], 2);
  const placeOf = (discipline: string): Place => {
    const column = table?.columns.get(LABEL.discipline) ?? 0;
    const row = table && rowsBelow(table).find((below) => textAt(sheet, below, column) === discipline);
    return row ? { sheet: sheet.name, row, column: LABEL.inspector } : { sheet: sheet.name };
  };
  return scores.flatMap(({ discipline: { id, name }, score }): readonly Remark[] => {
    const inspector = inspection.facts.inspectors[id] ?? '';
    const at = placeOf(name);
    if (isTold(at)) return [];
    if (!looksEmpty(inspector))
      return checkText(inspector, LABEL.inspector, TEXT_LIMITS.person).map((issue) =>
        block({ ...issue, at }),
      );
    return score === null ? [] : [block({ code: 'inspector-missing', discipline: name, at })];
  });
}
