import { type Assessment, assess } from '../domain/assessment';
import type { Inspection } from '../domain/inspection';
import type { Rubric } from '../domain/rubric';
import { SHEETS } from './names';
import type { WorkbookPlan } from './plan';
import type { PlanContext, StandingLists } from './plan-context';
import { planDataSheet } from './sheets/data';
import { planParametersSheet } from './sheets/parameters-sheet';
import { planPayoutSheet } from './sheets/payout-sheet';
import { planRectificationSheet } from './sheets/rectification-sheet';
import { planScoreSheet } from './sheets/score';
import { planSnapshotSheet } from './sheets/snapshot-sheet';
import { planSummarySheet } from './sheets/summary';

/**
 * The whole workbook of one inspection, every formula with the result it must give. With `standing` the lists keep
 * their rows; otherwise they are arranged anew.
 */
export function planWorkbook(
  rubric: Rubric,
  inspection: Inspection,
  standing?: StandingLists,
  assessment: Assessment = assess(rubric, inspection),
): WorkbookPlan {
  const context: PlanContext = {
    rubric,
    inspection,
    assessment,
    ...(standing ? { standing } : {}),
  };
  const planned = [
    planParametersSheet(context),
    planSummarySheet(context),
    ...context.assessment.disciplines.map((score) => planScoreSheet(context, score)),
    planPayoutSheet(context),
    planRectificationSheet(context),
    planSnapshotSheet(rubric),
    planDataSheet(context),
  ];
  return {
    title: `品质督导评分 ${inspection.facts.site} ${inspection.facts.period}`,
    sheets: planned.map(({ sheet }) => sheet),
    names: planned.flatMap(({ names }) => names),
    activeSheet: SHEETS.summary,
  };
}
