import { liesWithin } from '../domain/consolidation/period';
import type { Issue, Place } from '../domain/issue';
import type { SiteFacts } from '../domain/site-facts';
import type { WorkbookReading } from '../workbook/reading/read-workbook';

/** 检查日期 outside of 检查期间, at 检查日期 where the place is known; only periods that are understood are judged. */
export const periodIssues = (
  { inspectedOn, period }: Pick<SiteFacts, 'inspectedOn' | 'period'>,
  at?: Place,
): readonly Issue[] =>
  inspectedOn !== null && liesWithin(inspectedOn, period) === false
    ? [{ code: 'date-outside-period', day: inspectedOn, period: period.trim(), ...(at ? { at } : {}) }]
    : [];

/** The same of a workbook that has been read. */
export const periodIssuesIn = ({ inspection, factPlaces }: WorkbookReading): readonly Issue[] =>
  periodIssues(inspection.facts, factPlaces.inspectedOn);
