import type { Rubric } from '../domain/rubric';
import { planSiteListTemplate } from '../workbook/site-list-plan';
import type { WorkbookPort } from './workbook-port';

/** Writes an empty list of sites 项目清单 to be filled in, with examples of a year. */
export const writeSiteListTemplate = (
  rubric: Rubric,
  year: number,
  port: Pick<WorkbookPort, 'write'>,
): Promise<void> => port.write(planSiteListTemplate(rubric, year));
