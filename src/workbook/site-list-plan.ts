import type { Rubric } from '../domain/rubric';
import type { WorkbookPlan } from './plan';
import { planListHelpSheet } from './sheets/site-list/help-sheet';
import { LIST_SHEETS } from './sheets/site-list/list-sheets';
import { planPeopleListSheet } from './sheets/site-list/people-list-sheet';
import { planSitesSheet } from './sheets/site-list/sites-sheet';

/** An empty list of sites 项目清单 to be filled in, with the columns and words of a rubric and examples of a year. */
export function planSiteListTemplate(rubric: Rubric, year: number): WorkbookPlan {
  const planned = [
    planSitesSheet(rubric, year),
    planPeopleListSheet(rubric, year),
    planListHelpSheet(rubric, year),
  ];
  return {
    title: '项目清单',
    sheets: planned.map(({ sheet }) => sheet),
    names: planned.flatMap(({ names }) => names),
    activeSheet: LIST_SHEETS.sites,
  };
}
