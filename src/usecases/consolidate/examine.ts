import { type Assessment, underPolicy, withRoster } from '../../domain/assessment';
import { digestContent } from '../../domain/content-digest';
import { looksEmpty } from '../../domain/folding';
import { readHandout } from '../../domain/handout';
import type { SinceHandout } from '../../domain/handout-difference';
import type { Inspection } from '../../domain/inspection';
import type { Issue } from '../../domain/issue';
import { hundredthsToNumber } from '../../domain/marks';
import type { Rubric } from '../../domain/rubric';
import { readSaveRecord } from '../../domain/save-record';
import type { GapPolicy } from '../../domain/scheme';
import { sinceHandout } from '../../domain/since-handout';
import type {
  Exclusion,
  ExclusionCode,
  PolicyClaim,
  SiteDetail,
  SiteRemark,
  SiteResult,
} from '../../domain/site-result';
import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';
import { compareWorkbook, type IntegrityReport } from '../../workbook/integrity/compare-workbook';
import { isInputIssue } from '../input-issues';
import { deductionsOf, openRectificationsOf, remarksOf } from './site-lists';

/** What a file turned out to be. */
export type Examined<Detail = SiteDetail> = ExaminedSite<Detail> | ExcludedFile;

/** A workbook that takes part, and what 明细 shows of it, in whatever form that is kept. */
export interface ExaminedSite<Detail = SiteDetail> {
  readonly kind: 'site';
  readonly result: SiteResult;
  readonly detail: Detail;
  /** The first of what was altered; missing where nothing was. */
  readonly alterations?: readonly Alteration[];
}

/** A file that does not. */
export interface ExcludedFile {
  readonly kind: 'excluded';
  readonly exclusion: Exclusion;
  readonly alterations?: readonly Alteration[];
}

/** A file's place in the ranking and its 完整性核对. */
export interface Examination {
  readonly examined: Examined;
  /** Everything that is not as it must be; null where there is no rubric of head office's to hold the file against. */
  readonly alterations: readonly Alteration[] | null;
}

/**
 * Takes one workbook for the ranking, or says why it cannot be: everything is computed anew from the raw entries with
 * head office's own rubric. A workbook whose entries can be attributed takes part even if something else in it was
 * altered; the ranking then says so. Between two bands `gapPolicy` decides, or else what the rubric says, but never what the
 * workbook says of itself.
 */
export const examine = (
  file: string,
  found: GridWorkbook,
  known: readonly Rubric[],
  gapPolicy: GapPolicy | null = null,
): Examined => examineClosely(file, found, known, gapPolicy).examined;

/** The same, with what was altered. */
export function examineClosely(
  file: string,
  found: GridWorkbook,
  known: readonly Rubric[],
  gapPolicy: GapPolicy | null = null,
): Examination {
  const compared = compareWorkbook(found, known);
  if (!compared.ok) return { examined: excluded(file, codeOf(compared.issues), {}), alterations: null };
  const { rubricKnown, alterations } = compared.value;
  const examined = placed(file, compared.value, gapPolicy, found.modified ?? null);
  const kept = rubricKnown ? alterations.slice(0, MOST_KEPT).map(shortened) : [];
  return {
    examined: kept.length > 0 ? { ...examined, alterations: kept } : examined,
    alterations: rubricKnown ? alterations : null,
  };
}

/** Alterations of one file that 改动 lists, and most characters of what was there and is there now. */
const MOST_KEPT = 100;
const MOST_CHARACTERS = 300;

const shortened = (alteration: Alteration): Alteration => ({
  ...alteration,
  expected: alteration.expected.slice(0, MOST_CHARACTERS),
  found: alteration.found.slice(0, MOST_CHARACTERS),
});

function placed(
  file: string,
  report: IntegrityReport,
  gapPolicy: GapPolicy | null,
  modified: number | null,
): Examined {
  const { assessment } = report;
  const { rubric, inspection, issues } = report.reading;
  if (!report.rubricKnown)
    return excluded(file, 'unknown-rubric', {
      version: rubric.version,
      fingerprint: rubric.fingerprint.slice(0, 8),
    });
  if (issues.some(({ code }) => code === 'layout-newer')) return excluded(file, 'newer', {});
  if (issues.length > 0) return unreliable(file, issues, report.alterations.length);
  const refusal = refusalOf(file, assessment, report);
  if (refusal) return refusal;
  const remarks = remarksOf(assessment.disciplines, inspection);
  return {
    kind: 'site',
    result: resultOf(file, report, gapPolicy ?? rubric.scheme.gapPolicy, remarks, modified),
    detail: { remarks, methods: inspection.facts.methods },
  };
}

/** Problems that are listed one by one. */
const MOST_LISTED = 3;

/**
 * A workbook whose entries cannot all be read. What people typed wrong is reported as such, and so is whatever changed nothing
 * that must stay; 改动 is only said where there is one.
 */
function unreliable(file: string, issues: readonly Issue[], alterations: number): ExcludedFile {
  const listed = issues.slice(0, MOST_LISTED);
  return alterations === 0 || issues.every(isInputIssue)
    ? excluded(file, 'inputs', { issues: issues.length, alterations }, listed)
    : excluded(file, 'altered', { alterations });
}

export const excluded = (
  file: string,
  code: ExclusionCode,
  facts: Exclusion['facts'],
  issues: readonly Issue[] = [],
): ExcludedFile => ({
  kind: 'excluded',
  exclusion: { file, code, facts, ...(issues.length > 0 ? { issues } : {}) },
});

function codeOf(issues: readonly Issue[]): ExclusionCode {
  if (issues.some(({ code }) => code === 'layout-newer')) return 'newer';
  const isOurs = issues.every(
    (issue) =>
      issue.code !== 'not-our-workbook' && !(issue.code === 'snapshot-damaged' && issue.detail === 'missing'),
  );
  return isOurs ? 'unknown-rubric' : 'not-ours'; // so are sheets of ours that were taken out of their workbook
}

function refusalOf(file: string, assessment: Assessment, { reading }: IntegrityReport): Examined | null {
  const { site, period } = reading.inspection.facts;
  const sum = (key: 'errors' | 'blank'): number =>
    assessment.disciplines.reduce((total, score) => total + score[key], 0);
  if (assessment.entryStatus === 'invalid') return excluded(file, 'invalid', { errors: sum('errors') });
  if (assessment.entryStatus === 'incomplete') return excluded(file, 'incomplete', { blanks: sum('blank') });
  if (assessment.composite === null) return excluded(file, 'nothing-applies', {});
  if (looksEmpty(site)) return excluded(file, 'incomplete', { missing: 'site' });
  if (looksEmpty(period)) return excluded(file, 'incomplete', { missing: 'period' });
  return null;
}

function resultOf(
  file: string,
  { reading, assessment: own, alterations }: IntegrityReport,
  gapPolicy: GapPolicy,
  remarks: readonly SiteRemark[],
  modified: number | null,
): SiteResult {
  const { rubric, inspection, saves } = reading;
  const isOwn = inspection.gapPolicy === gapPolicy;
  const counted = isOwn ? own : underPolicy(own, rubric, inspection, gapPolicy);
  const { disciplines, composite } = counted;
  return {
    file,
    site: inspection.facts.site.trim(),
    period: inspection.facts.period.trim(),
    inspectedOn: inspection.facts.inspectedOn,
    fingerprint: rubric.fingerprint,
    scores: Object.fromEntries(
      disciplines.map(({ discipline, score }) => [
        discipline.id,
        score === null ? null : hundredthsToNumber(score),
      ]),
    ),
    composite: composite === null ? 0 : hundredthsToNumber(composite),
    ...moneyOf(counted),
    gapPolicy,
    claim: isOwn ? null : claimOf(own, inspection),
    sinceHandout: sinceHandoutOf(reading, counted, gapPolicy),
    deductions: deductionsOf(remarks),
    openRectifications: openRectificationsOf(remarks, inspection),
    alterations: alterations.length,
    revision: {
      saved: saves && readSaveRecord(saves.record, saves.content),
      modified,
      content: digestContent(inspection, rubric),
    },
  };
}

const claimOf = (own: Assessment, { gapPolicy }: Inspection): PolicyClaim => ({
  gapPolicy,
  decides: (own.grading?.gap ?? null) !== null,
  ...moneyOf(own),
});

/** 奖惩 is by the 空档处理 that counts. */
function sinceHandoutOf(
  { rubric, inspection, handedOut }: IntegrityReport['reading'],
  counted: Assessment,
  gapPolicy: GapPolicy,
): SinceHandout {
  if (handedOut.length === 0) return null;
  const handout = readHandout(handedOut);
  if (!handout) return 'unreadable';
  const counting = { ...inspection, gapPolicy };
  return sinceHandout(
    handout,
    inspection,
    rubric,
    (roster) => withRoster(counted, rubric, counting, roster).payouts.total,
  );
}

const moneyOf = ({ grading, payouts }: Assessment): Pick<SiteResult, 'grade' | 'payoutTotal'> => ({
  grade: grading?.kind === 'graded' ? grading.band.name : null,
  payoutTotal: payouts.total,
});
