import { type Grading, gradeComposite } from './grading';
import type { Inspection } from './inspection';
import type { RosterIssue } from './issue';
import { lookupNames, type UnsafeName, unsafeNames } from './lookup-names';
import type { Hundredths } from './marks';
import { derivePayouts, type Payouts } from './payout';
import { checkRoster } from './roster';
import type { Rubric } from './rubric';
import type { GapPolicy } from './scheme';
import { compositeOf, type DisciplineScore, scoreAll } from './scoring';

/** 完成 / 待完成 / 待核对: errors weigh more than blanks. */
export type Status = 'complete' | 'incomplete' | 'invalid';

/** Everything that follows from an inspection under a rubric. */
export interface Assessment {
  readonly disciplines: readonly DisciplineScore[];
  /** 综合得分; null when nothing is applicable. Provisional (暂计) until the entries are complete. */
  readonly composite: Hundredths | null;
  /** State of the entries alone: what grade and payouts wait for. */
  readonly entryStatus: Status;
  /** State of everything, roster included. */
  readonly status: Status;
  /** Null while provisional and when nothing is applicable. */
  readonly grading: Grading | null;
  /** Per roster row, null where there is no problem. */
  readonly rosterIssues: readonly (RosterIssue | null)[];
  /** Names of the rubric by which formulas would find the wrong amount; payouts wait while there is one. */
  readonly unsafeNames: readonly UnsafeName[];
  readonly payouts: Payouts;
}

/**
 * Scores, grades and derives payouts. `structureSound` is false when the workbook the inspection was read from has
 * lost or changed something: then nothing in it is complete. No money from an unfinished or faulty inspection:
 *
 * | entries    | roster | grade          | payouts        |
 * |------------|--------|----------------|----------------|
 * | any error  | any    | none (待核对)  | none (待核对)  |
 * | any blank  | any    | none (待完成)  | none           |
 * | complete   | error  | graded         | none (待核对)  |
 * | complete   | unsafe name in the rubric | graded | none (待核对) |
 * | complete   | sound  | graded         | derived        |
 * | complete   | sound  | gap undecided  | none (待裁定)  |
 */
export function assess(rubric: Rubric, inspection: Inspection, structureSound = true): Assessment {
  const disciplines = scoreAll(rubric, inspection);
  const composite = compositeOf(disciplines);
  const rosterIssues = checkRoster(inspection.roster, rubric.scheme);
  const unsafe = unsafeNames(lookupNames(rubric));
  const entryStatus = structureSound ? statusOfEntries(disciplines) : 'invalid';
  const found = { disciplines, composite, entryStatus, rosterIssues, unsafeNames: unsafe };
  return {
    ...found,
    status: paysOut(found) ? entryStatus : 'invalid',
    ...gradeAndPay(found, rubric, inspection),
  };
}

/** The same inspection under another 空档处理: nothing but grade and payouts can differ. */
export const underPolicy = (
  assessment: Assessment,
  rubric: Rubric,
  inspection: Inspection,
  gapPolicy: GapPolicy,
): Assessment => ({ ...assessment, ...gradeAndPay(assessment, rubric, { ...inspection, gapPolicy }) });

/** The same inspection with other people: nothing but payouts can differ. */
export function withRoster(
  assessment: Assessment,
  rubric: Rubric,
  inspection: Inspection,
  roster: Inspection['roster'],
): Assessment {
  const found = { ...assessment, rosterIssues: checkRoster(roster, rubric.scheme) };
  const status = paysOut(found) ? found.entryStatus : 'invalid';
  return { ...found, status, ...gradeAndPay(found, rubric, { ...inspection, roster }) };
}

/** Whether roster and names allow payouts. */
const paysOut = ({
  rosterIssues,
  unsafeNames: unsafe,
}: Pick<Assessment, 'rosterIssues' | 'unsafeNames'>): boolean =>
  unsafe.length === 0 && rosterIssues.every((issue) => issue === null);

function gradeAndPay(
  found: Omit<Assessment, 'status' | 'grading' | 'payouts'>,
  { scheme }: Rubric,
  { roster, gapPolicy }: Inspection,
): Pick<Assessment, 'grading' | 'payouts'> {
  const { composite, entryStatus } = found;
  const grading =
    entryStatus === 'complete' && composite !== null ? gradeComposite(composite, scheme, gapPolicy) : null;
  const determined =
    paysOut(found) && composite !== null && grading?.kind === 'graded'
      ? { band: grading.band, composite }
      : null;
  return { grading, payouts: derivePayouts(roster, scheme, determined) };
}

/** The state of one or more disciplines' entries. */
export function statusOfEntries(scores: readonly DisciplineScore[]): Status {
  if (scores.some(({ errors }) => errors > 0)) return 'invalid';
  return scores.some(({ blank }) => blank > 0) ? 'incomplete' : 'complete';
}
