import { assess } from '../domain/assessment';
import { parseDay } from '../domain/calendar';
import { deductedCheckpoints } from '../domain/deducted-checkpoints';
import { checkEntries, type EntriesDocument, parseEntries } from '../domain/entries-document';
import { BLANK_ENTRY, isEmptyText, type RawEntry } from '../domain/entry';
import { entryOf, type Inspection } from '../domain/inspection';
import { type Checked, failed, type Issue, passed } from '../domain/issue';
import { mergeRectifications, rectificationIssues } from '../domain/rectifications-document';
import { checkRoster, normaliseRole, type RosterRow } from '../domain/roster';
import { type CheckpointId, checkpointIndex, type Rubric } from '../domain/rubric';
import { checkFacts, checkText, type SiteFacts, TEXT_LIMITS } from '../domain/site-facts';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { unreadIssues } from '../workbook/reading/unread-columns';
import { recordsOf } from '../workbook/records';
import { planWorkbook } from '../workbook/workbook-plan';
import { periodIssues } from './period-issues';
import type { WorkbookPort } from './workbook-port';

/** What a fill did, and what the user should know about it. */
export interface FillResult {
  /** Checkpoints that were written. */
  readonly written: number;
  /** Checkpoints that `rest: conforming` left blank, because a problem is stated there without its marks. */
  readonly skipped: readonly CheckpointId[];
  /** Rectifications that were written. */
  readonly rectifications: number;
  /** Problems that do not keep the file from being written, e.g. a name twice on the roster. */
  readonly warnings: readonly Issue[];
  /** Sheets of the input that are not ours and therefore not in the output. */
  readonly leftOut: readonly string[];
}

/**
 * Adds entries to a workbook: reads what is there, checks what is given, writes the whole anew. Nothing is written
 * unless every given entry is right. What is in the workbook already stays, `rest: conforming` fills only blanks.
 */
export async function fill(
  data: unknown,
  source: Pick<WorkbookPort, 'read'>,
  target: Pick<WorkbookPort, 'write'>,
): Promise<Checked<FillResult>> {
  const reading = readWorkbook(await source.read());
  const document = parseEntries(data);
  if (!reading.ok) return reading;
  const unread = unreadIssues(reading.value);
  if (unread.length > 0) return failed(unread);
  if (!document.ok) return document;
  const { rubric, foreignSheets } = reading.value;
  const merged = merge(document.value, rubric, reading.value.inspection);
  if (!merged.ok) return merged;
  await target.write(planWorkbook(rubric, merged.value, { records: recordsOf(reading.value) }));
  const warnings = [
    ...periodIssues(merged.value.facts),
    ...checkRoster(merged.value.roster, rubric.scheme).filter((issue) => issue !== null),
  ];
  const skipped = document.value.rest === 'conforming' ? problemsOnly(merged.value) : [];
  return passed({
    written: writtenCount(document.value, rubric) - skipped.length,
    skipped,
    rectifications: document.value.rectifications?.length ?? 0,
    warnings,
    leftOut: foreignSheets,
  });
}

const writtenCount = (document: EntriesDocument, rubric: Rubric): number =>
  document.rest === 'conforming' ? checkpointIndex(rubric).size : document.entries.length;

/** Checkpoints with a problem but without marks. */
const problemsOnly = ({ entries }: Inspection): readonly CheckpointId[] =>
  [...entries].flatMap(([id, entry]) => (isProblemOnly(entry) ? [id] : []));

const isProblemOnly = ({ deduction, reason }: RawEntry): boolean =>
  deduction === null && !isEmptyText(reason);

function merge(document: EntriesDocument, rubric: Rubric, inspection: Inspection): Checked<Inspection> {
  const entries = checkEntries(document, rubric);
  const facts = mergeFacts(document, inspection.facts);
  const merged: Inspection = {
    ...inspection,
    facts,
    gapPolicy: document.gapPolicy ?? inspection.gapPolicy,
    entries: entries.ok
      ? mergeEntries(entries.value, document.rest === 'conforming', rubric, inspection)
      : inspection.entries,
    roster: document.roster?.map((person) => rosterRow(person, rubric)) ?? inspection.roster,
  };
  const planned = document.rectifications ?? [];
  const day = facts.inspectedOn === null ? null : parseDay(facts.inspectedOn);
  // What is wrong with entries is reported already; nobody knows whether they are deductions.
  const unsure = entries.ok ? [] : document.entries.map(({ checkpoint }) => checkpoint.trim());
  const deducted = [...unsure, ...deductedCheckpoints(assess(rubric, merged).disciplines)];
  const issues: readonly Issue[] = [
    ...versionIssues(document, rubric),
    ...inspectorIssues(document, rubric),
    ...checkFacts(facts),
    ...rosterTextIssues(document),
    ...(entries.ok ? [] : entries.issues),
    ...rectificationIssues(planned, { rubric, inspectedOn: day, deducted }),
  ];
  if (issues.length > 0) return failed(issues);
  return passed({ ...merged, rectification: mergeRectifications(planned, inspection.rectification, day) });
}

function mergeEntries(
  given: ReadonlyMap<CheckpointId, RawEntry>,
  restConforms: boolean,
  rubric: Rubric,
  inspection: Inspection,
): ReadonlyMap<CheckpointId, RawEntry> {
  const merged = new Map<CheckpointId, RawEntry>();
  for (const id of checkpointIndex(rubric).keys()) {
    const present = entryOf(inspection, id);
    const isRest = restConforms && present.deduction === null && !isProblemOnly(present);
    const filled = isRest ? { ...present, deduction: 0 } : present;
    const entry = given.get(id) ?? filled;
    if (entry !== BLANK_ENTRY) merged.set(id, entry);
  }
  return merged;
}

function mergeFacts(document: EntriesDocument, facts: SiteFacts): SiteFacts {
  const day = document.inspectedOn;
  return {
    ...facts,
    site: document.site ?? facts.site,
    period: document.period ?? facts.period,
    siteManager: document.siteManager ?? facts.siteManager,
    inspectedOn: day === undefined ? facts.inspectedOn : (parseDay(day, `${facts.year}-01-01`) ?? day),
    inspectors: { ...facts.inspectors, ...document.inspectors },
  };
}

function versionIssues({ rubricVersion }: EntriesDocument, rubric: Rubric): readonly Issue[] {
  return rubricVersion === undefined || rubricVersion === rubric.version
    ? []
    : [{ code: 'rubric-version-differs', expected: rubricVersion, found: rubric.version }];
}

function inspectorIssues({ inspectors }: EntriesDocument, rubric: Rubric): readonly Issue[] {
  const ids = rubric.disciplines.map(({ id }) => id);
  return Object.keys(inspectors ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => ({ code: 'discipline-unknown', id, known: ids }));
}

const rosterTextIssues = ({ roster }: EntriesDocument): readonly Issue[] =>
  (roster ?? []).flatMap(({ name, role, discipline }) => [
    ...checkText(name, 'name', TEXT_LIMITS.person),
    ...checkText(role, 'role', TEXT_LIMITS.person),
    ...checkText(discipline ?? '', 'discipline', TEXT_LIMITS.person),
  ]);

function rosterRow(person: NonNullable<EntriesDocument['roster']>[number], rubric: Rubric): RosterRow {
  const discipline = rubric.disciplines.find(({ id }) => id === person.discipline)?.name ?? person.discipline;
  return {
    name: person.name,
    role: normaliseRole(person.role, rubric.scheme),
    discipline: discipline ?? null,
  };
}
