import type { IsoDay } from '../domain/calendar';
import { disciplineFileName, distinctFileNames, fileName } from '../domain/file-name';
import { blankInspection, type Inspection } from '../domain/inspection';
import type { Checked } from '../domain/issue';
import type { Rubric } from '../domain/rubric';
import { checkFacts } from '../domain/site-facts';
import type { IgnoredParts, ListDefaults, ListedSite } from '../domain/site-list';
import type { ListIssue } from '../domain/site-list-issue';
import type { GridWorkbook } from '../workbook/grid';
import { readSiteList } from '../workbook/reading/read-site-list';
import { withProgramme } from '../workbook/sheets/programme/with-programme';

/** A workbook that is to be made: of a site, or of one discipline of it. */
export interface BatchJob {
  readonly site: string;
  /** The file's name, unlike those of all other jobs. */
  readonly file: string;
  /** Id of the discipline whose inspector it is for; missing where it is for all of them. */
  readonly discipline?: string;
  /** Another site has the name that this file would have; so it got a suffix. Said once for each site. */
  readonly renamed: boolean;
  readonly inspection: Inspection;
}

/** Everything that a list of sites asks for. */
export interface Batch {
  readonly rubric: Rubric;
  readonly jobs: readonly BatchJob[];
  /** How many workbooks each site gets. */
  readonly perSite: number;
  readonly ignored: IgnoredParts;
}

/** How workbooks are handed out. */
export interface HandoutWish extends ListDefaults {
  /** 按专业分开: a workbook for each discipline of a site, as `splitWorkbook` makes them. */
  readonly byDiscipline?: boolean;
  /** What day it is, where every workbook is to have the programme. */
  readonly programmeOn?: IsoDay | null;
}

/** What is to be made of a list of sites, in its order; or everything that is wrong with the list. */
export function planBatch(
  list: GridWorkbook,
  rubric: Rubric,
  { byDiscipline = false, programmeOn = null, ...defaults }: HandoutWish,
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
      inspection: inspectionOf(site, rubric, programmeOn),
    };
  });
  return byDiscipline
    ? { ok: true, value: { rubric, ignored, ...splitJobs(jobs, rubric) } }
    : { ok: true, value: { rubric, ignored, jobs, perSite: 1 } };
}

/** A job for each discipline of each site. */
function splitJobs(jobs: readonly BatchJob[], { disciplines }: Rubric): Pick<Batch, 'jobs' | 'perSite'> {
  const parts = jobs.flatMap((job) =>
    disciplines.map(({ id, name }, i) => ({
      ...job,
      file: disciplineFileName(job.file, name),
      discipline: id,
      renamed: job.renamed && i === 0,
    })),
  );
  const files = distinctFileNames(parts.map(({ file }) => file));
  return {
    jobs: parts.map((part, i) => ({ ...part, file: files[i] ?? '' })),
    perSite: disciplines.length,
  };
}

const inspectionOf = (
  { facts, roster }: ListedSite,
  { scheme }: Rubric,
  programmeOn: IsoDay | null,
): Inspection => withProgramme({ ...blankInspection(facts, scheme.gapPolicy), roster }, programmeOn);
