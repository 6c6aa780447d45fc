import { checkSiteList } from '../../domain/check-site-list';
import type { Checked } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import type { ListDefaults, ListField, SiteList } from '../../domain/site-list';
import type { ListIssue } from '../../domain/site-list-issue';
import type { GridSheet, GridWorkbook } from '../grid';
import { LIST_SHEETS } from '../sheets/site-list/list-sheets';
import { LIST_CAPTIONS } from './site-list-headers';
import { siteListRows } from './site-list-rows';
import { lyingIssue, shapeIssues } from './site-list-shape';
import { findListTable, type ListTable } from './site-list-table';

/** How a sheet of people is called. */
const PEOPLE_SHEET = /^人员(名单|清单|表)?$/;

const PEOPLE_FIELDS: readonly ListField[] = ['site', 'name', 'role', 'discipline'];

/**
 * Reads a list of sites 项目清单, one row per site: people in further rows of the same site, or on a sheet 人员. Tables
 * are found by their captions, in any order and below any title. All problems are found at once.
 */
export function readSiteList(
  workbook: GridWorkbook,
  rubric: Rubric,
  defaults: ListDefaults,
): Checked<SiteList, ListIssue> {
  const filled = workbook.sheets.filter(({ rows }) => rows.size > 0);
  const seen = filled.filter(({ visibility }) => visibility === 'visible');
  const unseen = filled.filter(({ visibility }) => visibility !== 'visible');
  const tables = seen.flatMap((sheet) => findListTable(sheet, rubric.disciplines) ?? []);
  const sites = tables.find((table) => !isOfPeople(table)) ?? tables[0];
  if (!sites) return { ok: false, issues: [headerIssue(seen, unseen, rubric)] };
  const people = tables.find((table) => table !== sites && isOfPeople(table)) ?? null;
  const used = [sites, ...(people ? [people] : [])];
  const misshapen = used.flatMap((table) => shapeIssues(table, rubric.disciplines));
  if (misshapen.length > 0) return { ok: false, issues: misshapen };
  const read = used.map((table) => siteListRows(table, table === people));
  const lost = used.flatMap((table) => columnIssues(table, table === people));
  const issues = [
    ...used.flatMap((table) => table.issues),
    ...lost,
    ...lostPeople(seen, used),
    ...read.flatMap((part) => part.issues),
  ];
  const checked = checkSiteList(
    read.flatMap(({ rows }) => rows),
    rubric,
    defaults,
  );
  if (!checked.ok || issues.length > 0)
    return { ok: false, issues: [...issues, ...(checked.ok ? [] : withoutEchoes(checked.issues, lost))] };
  return {
    ok: true,
    value: {
      sites: checked.value,
      ignored: {
        columns: used.flatMap(({ ignored }) => ignored),
        sheets: seen
          .filter((sheet) => sheet.name !== LIST_SHEETS.help && !used.some((table) => table.sheet === sheet))
          .map(({ name }) => name),
        hiddenSheets: unseen.map(({ name }) => name),
        noSites: read.flatMap(({ noSites }) => noSites),
        hiddenRows: read.flatMap(({ hiddenRows }) => hiddenRows),
      },
    },
  };
}

/** No list is seen: it lies on its side, is on a hidden sheet, or nowhere. */
function headerIssue(
  seen: readonly GridSheet[],
  unseen: readonly GridSheet[],
  { disciplines }: Rubric,
): ListIssue {
  for (const sheet of seen) {
    const issue = lyingIssue(sheet, disciplines);
    if (issue) return issue;
  }
  const hidden = unseen.find((sheet) => findListTable(sheet, disciplines));
  return hidden ? { code: 'list-sheet-hidden', at: { sheet: hidden.name } } : { code: 'list-header-missing' };
}

/** Whether a table lists people of sites and nothing about the sites themselves. */
const isOfPeople = ({ sheet, columns }: ListTable): boolean =>
  PEOPLE_SHEET.test(sheet.name) ||
  (columns.has('name') && [...columns.keys()].every((field) => PEOPLE_FIELDS.includes(field)));

/** Columns without which people cannot be read; a table of sites may have none of them. */
function columnIssues({ sheet, headerRow, columns }: ListTable, isPeople: boolean): readonly ListIssue[] {
  const missing = (['name', 'role'] as const).filter((field) => !columns.has(field));
  return (isPeople || missing.length === 1 ? missing : []).map((field) => ({
    code: 'column-missing',
    caption: LIST_CAPTIONS[field],
    at: { sheet: sheet.name, row: headerRow },
  }));
}

/** A sheet that is called 人员 but does not say which site its people belong to. */
const lostPeople = (seen: readonly GridSheet[], used: readonly ListTable[]): readonly ListIssue[] =>
  seen
    .filter(({ name }) => PEOPLE_SHEET.test(name) && !used.some(({ sheet }) => sheet.name === name))
    .map(({ name }) => ({ code: 'column-missing', caption: LIST_CAPTIONS.site, at: { sheet: name } }));

/** Leaves out what every single person lacks because a whole column is missing. */
const withoutEchoes = (found: readonly ListIssue[], lost: readonly ListIssue[]): readonly ListIssue[] =>
  found.filter(
    ({ code, at }) =>
      !['roster-role-unknown', 'roster-name-missing'].includes(code) ||
      !lost.some((issue) => issue.at?.sheet === at?.sheet),
  );
