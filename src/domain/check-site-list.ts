import { readYear } from './fact-type';
import { foldText } from './folding';
import type { Checked, Place } from './issue';
import { namesNothing } from './no-site-row';
import { showRaw } from './raw-value';
import type { Rubric } from './rubric';
import type { SiteFacts } from './site-facts';
import type { ListDefaults, ListedSite, ListField, ListRow } from './site-list';
import { placeOf, readListCell } from './site-list-cells';
import type { ListIssue } from './site-list-issue';
import { type ListedPerson, peopleIssues, readPerson } from './site-list-people';

/** A site while its rows are gathered: each fact with the place that gave it first. */
interface SiteDraft {
  readonly site: string;
  readonly firstAt: Place;
  readonly facts: Map<ListField, { readonly text: string; readonly at: Place }>;
  readonly people: ListedPerson[];
  /** The row that names the site and no person. */
  plainAt: Place | null;
}

/**
 * The sites of a list in its order, rows of the same 项目名称 taken together, or everything that is wrong with it. A fact
 * may be given in one of a site's rows or again in all of them, but never in two ways.
 */
export function checkSiteList(
  rows: readonly ListRow[],
  rubric: Rubric,
  defaults: ListDefaults,
): Checked<readonly ListedSite[], ListIssue> {
  const drafts = new Map<string, SiteDraft>();
  const issues: ListIssue[] = [];
  for (const row of rows) readRow(row, drafts, rubric, defaults.year, issues);
  for (const { people } of drafts.values()) issues.push(...peopleIssues(people, rubric));
  if (issues.length > 0) return { ok: false, issues: inOrderOf(rows, issues) };
  if (drafts.size === 0) return { ok: false, issues: [{ code: 'list-empty' }] };
  return { ok: true, value: [...drafts.values()].map((draft) => siteOf(draft, rubric, defaults)) };
}

function readRow(
  row: ListRow,
  drafts: Map<string, SiteDraft>,
  rubric: Rubric,
  year: number,
  issues: ListIssue[],
): void {
  if (row.cells.size === 0) return;
  const { text: site, issues: siteIssues } = readListCell(row, 'site');
  issues.push(...siteIssues);
  const person = readPerson(row, rubric, issues);
  if (namesNothing(site)) {
    if (siteIssues.length === 0) issues.push({ code: 'list-site-blank', at: placeOf(row, 'site') });
    return;
  }
  const draft = draftOf(site, row, drafts, issues);
  if (!draft) return;
  if (person) draft.people.push(person);
  if (row.peopleOnly) return;
  takeFacts(row, draft, year, issues);
  if (person) return;
  if (draft.plainAt)
    issues.push({ code: 'list-site-twice', site, where: draft.plainAt, at: placeOf(row, 'site') });
  else draft.plainAt = row.at;
}

/** The draft that a row belongs to, begun by the first row of its site; null where there is none to belong to. */
function draftOf(
  site: string,
  row: ListRow,
  drafts: Map<string, SiteDraft>,
  issues: ListIssue[],
): SiteDraft | null {
  const key = foldText(site);
  const begun = drafts.get(key);
  const at = placeOf(row, 'site');
  if (begun) {
    if (begun.site !== site)
      issues.push({ code: 'list-site-spelling', site, other: begun.site, where: begun.firstAt, at });
    return begun;
  }
  if (row.peopleOnly) {
    issues.push({ code: 'list-site-unlisted', site, at });
    return null;
  }
  const draft: SiteDraft = { site, firstAt: row.at, facts: new Map(), people: [], plainAt: null };
  drafts.set(key, draft);
  return draft;
}

const isFact = (field: ListField): boolean => !['site', 'name', 'role', 'discipline'].includes(field);

function takeFacts(row: ListRow, { site, facts }: SiteDraft, usual: number, issues: ListIssue[]): void {
  const said = readYear(row.cells.get('year') ?? null) ?? yearIn(showRaw(row.cells.get('period') ?? null));
  for (const field of row.cells.keys()) {
    if (!isFact(field)) continue;
    const { text, issues: found } = readListCell(row, field, Number(said) || usual);
    issues.push(...found);
    if (text === '') continue;
    const earlier = facts.get(field);
    if (!earlier) facts.set(field, { text, at: row.at });
    else if (earlier.text !== text)
      issues.push({
        code: 'list-facts-differ',
        site,
        value: text,
        other: earlier.text,
        where: earlier.at,
        at: placeOf(row, field),
      });
  }
}

function siteOf({ site, facts, people }: SiteDraft, rubric: Rubric, defaults: ListDefaults): ListedSite {
  const text = (field: ListField): string => facts.get(field)?.text ?? '';
  const period = text('period') || defaults.period;
  const inspectedOn = text('inspectedOn') || null;
  const inspectors = rubric.disciplines.flatMap(({ id }) => {
    const name = text(`inspector:${id}`) || text('inspector');
    return name === '' ? [] : [[id, name] as const];
  });
  const own: SiteFacts = {
    site,
    period,
    year: Number(text('year') || yearIn(period) || yearIn(inspectedOn ?? '') || defaults.year),
    inspectedOn,
    siteManager: text('siteManager'),
    inspectors: Object.fromEntries(inspectors),
    methods: {},
  };
  return { facts: own, roster: people.map(({ person }) => person) };
}

/** The year that a text begins with, '' where it begins with none. */
const yearIn = (text: string): string => /^(19|20|21)\d{2}(?!\d)/.exec(text)?.[0] ?? '';

/** Problems from the top of the list to its end, whatever found them. */
function inOrderOf(rows: readonly ListRow[], issues: readonly ListIssue[]): readonly ListIssue[] {
  const order = new Map(rows.map(({ at }, i) => [`${at.row} ${at.sheet}`, i]));
  const rank = ({ at }: ListIssue): number => order.get(`${at?.row} ${at?.sheet}`) ?? -1;
  return [...issues].sort((a, b) => rank(a) - rank(b));
}
