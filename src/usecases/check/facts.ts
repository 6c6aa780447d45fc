import { looksEmpty } from '../../domain/folding';
import type { Place } from '../../domain/issue';
import type { DisciplineScore } from '../../domain/scoring';
import { checkText, TEXT_LIMITS } from '../../domain/site-facts';
import { SHEETS } from '../../workbook/names';
import type { FactPlaces } from '../../workbook/reading/fact-cells';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { reportedCells } from '../input-issues';
import { block, type Remark } from './finding';

/** 项目名称, 检查期间, 检查日期 and 被检查项目负责人: each filled in, and short enough for its cell. */
export function factRemarks({ inspection, issues, factPlaces }: WorkbookReading): readonly Remark[] {
  const { site, period, year, inspectedOn, siteManager } = inspection.facts;
  const isReported = reportedCells(issues);
  const text = (
    fact: Exclude<keyof FactPlaces, 'gapPolicy'>,
    value: string,
    limit: number,
  ): readonly Remark[] => {
    const at = factPlaces[fact];
    return looksEmpty(value)
      ? [block({ code: 'fact-missing', at })]
      : checkText(value, fact, limit).map((issue) => block({ ...issue, at }));
  };
  const isYear = year >= 1901 && year <= 9999;
  const remarks = [
    ...text('site', site, TEXT_LIMITS.site),
    ...text('period', period, TEXT_LIMITS.period),
    ...(isYear ? [] : [block({ code: 'year-invalid', value: '', at: factPlaces.year })]),
    ...text('inspectedOn', inspectedOn ?? '', TEXT_LIMITS.period),
    ...text('siteManager', siteManager, TEXT_LIMITS.person),
  ];
  return remarks.filter(({ issue: { at } }) => at?.cell && !isReported(at)); // without a cell the structure is reported
}

/** 检查人 of every discipline that applies to the site. */
export function inspectorRemarks(
  { inspection, inspectorPlaces, tabs, issues }: WorkbookReading,
  scores: readonly DisciplineScore[],
): readonly Remark[] {
  const sheet = tabs.get(SHEETS.parameters);
  if (sheet === undefined) return [];
  const isReported = reportedCells(issues);
  return scores.flatMap(({ discipline: { id, name }, score }): readonly Remark[] => {
    const inspector = inspection.facts.inspectors[id] ?? '';
    const at: Place = inspectorPlaces.get(id)?.at('inspector') ?? { sheet };
    if (isReported(at)) return [];
    if (!looksEmpty(inspector))
      return checkText(inspector, 'inspector', TEXT_LIMITS.person).map((issue) => block({ ...issue, at }));
    return score === null ? [] : [block({ code: 'inspector-missing', discipline: name, at })];
  });
}
