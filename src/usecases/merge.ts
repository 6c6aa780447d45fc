import { periodKey } from '../domain/consolidation/period';
import { siteKey } from '../domain/consolidation/site-head';
import { isEntryUsed } from '../domain/entry';
import { looksEmpty } from '../domain/folding';
import type { Issue } from '../domain/issue';
import type { Settlement } from '../domain/merge/conflict';
import { type Merged, mergeInspections } from '../domain/merge/merge-inspections';
import type { MergePart } from '../domain/merge/merging';
import { type MergedOver, type TakenBack, takeBackMerge } from '../domain/merge/take-back';
import { type Rubric, shortCode } from '../domain/rubric';
import type { GridWorkbook } from '../workbook/grid';
import type { Alteration } from '../workbook/integrity/alteration';
import type { WorkbookPlan } from '../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { unreadIssues } from '../workbook/reading/unread-columns';
import { recordsOf } from '../workbook/records';
import { identityOf } from '../workbook/sheets/entered-tables';
import { withVisibleDisciplines } from '../workbook/visible-disciplines';
import { planWorkbook } from '../workbook/workbook-plan';
import { compareForSending } from './check/compare';
import { visibleDisciplines } from './visible-disciplines';

/** A workbook that is to be merged, by the name that people know its file by. */
export interface MergeSource {
  readonly file: string;
  readonly found: GridWorkbook;
}

/** Why a file cannot be merged with the others. */
export type MergeRefusal = { readonly file: string } & (
  | { readonly code: 'unsound'; readonly issues: readonly Issue[] }
  | {
      readonly code: 'other-site' | 'other-period' | 'other-rubric';
      readonly here: string;
      readonly there: string;
    }
  /** 项目名称 is not filled in. */
  | { readonly code: 'no-site' }
  | { readonly code: 'altered'; readonly alterations: readonly Alteration[] }
);

/** Workbooks that can be merged: of one site, period and rubric. */
export interface Mergeable {
  readonly rubric: Rubric;
  readonly parts: readonly [MergePart, ...MergePart[]];
  readonly readings: readonly [WorkbookReading, ...WorkbookReading[]];
  /** Ids of the disciplines whose sheets are in view in any of the workbooks. */
  readonly visible: readonly string[];
}

/** A merge that was written, by which it is taken back; `fingerprint` is that of its rubric. */
export type WrittenMerge = MergedOver & { readonly fingerprint: string };

/** What becomes of workbooks that are merged. */
export interface MergedWorkbook extends Merged {
  /** Checkpoints that hold anything. */
  readonly entries: number;
  /** To be written only where nothing is unsettled. */
  readonly plan: WorkbookPlan;
}

/**
 * Reads workbooks that are to be merged. Each must be sound and unaltered (`allowAltered` lets altered ones pass), and all of the
 * site, period and rubric of the first; the refusals name every file that is not.
 */
export function readMergeable(
  sources: readonly MergeSource[],
  { allowAltered }: { readonly allowAltered: boolean },
):
  | { readonly ok: true; readonly value: Mergeable }
  | { readonly ok: false; readonly refusals: readonly MergeRefusal[] } {
  const refusals: MergeRefusal[] = [];
  const read = sources.flatMap(({ file, found }) => {
    const compared = compareForSending(found);
    if (!compared.ok) {
      refusals.push({ file, code: 'unsound', issues: compared.issues });
      return [];
    }
    const { reading, alterations } = compared.value;
    const issues = unreadIssues(reading);
    if (issues.length > 0) refusals.push({ file, code: 'unsound', issues });
    else if (looksEmpty(reading.inspection.facts.site)) refusals.push({ file, code: 'no-site' });
    else if (alterations.length > 0 && !allowAltered) refusals.push({ file, code: 'altered', alterations });
    return [{ file, found, reading }];
  });
  const [first, ...others] = read;
  for (const { file, reading } of others) {
    const refusal = first && differenceFrom(first.reading, reading);
    if (refusal) refusals.push({ file, ...refusal });
  }
  if (!first || refusals.length > 0) return { ok: false, refusals };
  const { rubric } = first.reading;
  return {
    ok: true,
    value: {
      rubric,
      parts: [partOf(first), ...others.map(partOf)],
      readings: [first.reading, ...others.map(({ reading }) => reading)],
      visible: [...new Set(read.flatMap(({ found, reading }) => visibleDisciplines(found, reading)))],
    },
  };
}

/** What workbooks say together, as far as people have decided. */
export const mergeContents = ({ parts, rubric }: Mergeable, settlement: Settlement): Merged =>
  mergeInspections(parts, rubric, identityOf, settlement);

/** The same, and the workbook that comes of it. */
export function mergeWorkbooks(mergeable: Mergeable, settlement: Settlement): MergedWorkbook {
  const { rubric, readings, visible } = mergeable;
  const merged = mergeContents(mergeable, settlement);
  const handedOut = readings.map((reading) => reading.handedOut).find(({ length }) => length > 0) ?? [];
  const records = { ...recordsOf(readings[0]), handedOut }; // it goes on from the first one
  const plan = planWorkbook(rubric, merged.inspection, { records });
  return { ...merged, entries: entriesIn(merged), plan: withVisibleDisciplines(plan, rubric, visible) };
}

/** What taking a merge back makes of a workbook; null where it is of another inspection by now. */
export function takeBackIn(
  found: GridWorkbook,
  over: WrittenMerge,
): (Omit<TakenBack, 'inspection'> & { readonly plan: WorkbookPlan }) | null {
  const result = readWorkbook(found);
  if (!result.ok || unreadIssues(result.value).length > 0) return null;
  const { rubric, inspection: now } = result.value;
  const [was, is] = [over.merged.facts, now.facts];
  if (was.site !== is.site || was.period !== is.period || over.fingerprint !== rubric.fingerprint)
    return null;
  const { inspection, ...count } = takeBackMerge(over, now);
  const plan = planWorkbook(rubric, inspection, { records: recordsOf(result.value) });
  return { ...count, plan: withVisibleDisciplines(plan, rubric, visibleDisciplines(found, result.value)) };
}

/** Checkpoints that hold anything. */
export const entriesIn = ({ inspection }: Pick<Merged, 'inspection'>): number =>
  [...inspection.entries.values()].filter(isEntryUsed).length;

const partOf = ({
  file,
  reading,
}: {
  readonly file: string;
  readonly reading: WorkbookReading;
}): MergePart => ({
  file,
  inspection: reading.inspection,
});

type Difference = Extract<MergeRefusal, { readonly here: string }>;

/** In what a workbook is not of the same inspection as the first one. */
function differenceFrom(first: WorkbookReading, other: WorkbookReading): Omit<Difference, 'file'> | null {
  const [here, there] = [first.inspection.facts, other.inspection.facts];
  if (siteKey(here.site) !== siteKey(there.site))
    return { code: 'other-site', here: here.site, there: there.site };
  if (periodKey(here.period).key !== periodKey(there.period).key)
    return { code: 'other-period', here: here.period, there: there.period };
  return first.rubric.fingerprint === other.rubric.fingerprint
    ? null
    : { code: 'other-rubric', here: versionOf(first.rubric), there: versionOf(other.rubric) };
}

const versionOf = (rubric: Rubric): string => `${rubric.version}（${shortCode(rubric)}）`;
