import { distinctFileNames, fileName } from '../domain/file-name';
import { blankInspection, type Inspection } from '../domain/inspection';
import type { Checked } from '../domain/issue';
import type { Rubric } from '../domain/rubric';
import { checkFacts } from '../domain/site-facts';
import type { IgnoredParts, ListDefaults, ListedSite } from '../domain/site-list';
import type { ListIssue } from '../domain/site-list-issue';
import type { GridWorkbook } from '../workbook/grid';
import { readSiteList } from '../workbook/reading/read-site-list';

/** The workbook of one site that is to be made. */
export interface BatchJob {
  readonly site: string;
  /** The file's name, unlike those of all other jobs. */
  readonly file: string;
  /** Another site has the name that this file would have; so it got a suffix. */
  readonly renamed: boolean;
  readonly inspection: Inspection;
}

/** Everything that a list of sites asks for. */
export interface Batch {
  readonly rubric: Rubric;
  readonly jobs: readonly BatchJob[];
  readonly ignored: IgnoredParts;
}

/** What is to be made of a list of sites, in its order; or everything that is wrong with the list. */
export function planBatch(
  list: GridWorkbook,
  rubric: Rubric,
  defaults: ListDefaults,
): Checked<Batch, ListIssue> {
  const read = readSiteList(list, rubric, defaults);
  if (!read.ok) return read;
  const { sites, ignored } = read.value;
  // What the list itself says has been checked cell by cell; what it does not say comes from the defaults.
  const [first] = sites.map(({ facts }) => checkFacts(facts)).filter((issues) => issues.length > 0);
  if (first) return { ok: false, issues: first };
  const names = sites.map(({ facts }) => fileName(facts.site, facts.period));
  const files = distinctFileNames(names);
  const jobs = sites.map((site, i): BatchJob => {
    const file = files[i] ?? '';
    return {
      site: site.facts.site,
      file,
      renamed: file !== names[i],
      inspection: inspectionOf(site, rubric),
    };
  });
  return { ok: true, value: { rubric, jobs, ignored } };
}

const inspectionOf = ({ facts, roster }: ListedSite, { scheme }: Rubric): Inspection => ({
  ...blankInspection(facts, scheme.gapPolicy),
  roster,
});
