import { type Assessment, assess } from '../domain/assessment';
import type { Inspection } from '../domain/inspection';
import type { Rubric } from '../domain/rubric';
import { planEnteredTables } from './kit/plan-entered';
import { LAYOUT_VERSION } from './layout-version';
import { withMarker } from './marker';
import { SHEETS } from './names';
import type { WorkbookPlan } from './plan';
import type { ExistingRows, PlanContext, PlannedSheet } from './plan-context';
import type { WorkbookRecords } from './records';
import { planDataSheet } from './sheets/data';
import { ENTERED_TABLES } from './sheets/entered-tables';
import { planParametersSheet } from './sheets/parameters-sheet';
import { planPayoutSheet } from './sheets/payout-sheet';
import { PLAN } from './sheets/programme/plan-table';
import { planTimelineSheet, TIMELINE } from './sheets/programme/timeline-sheet';
import { planRectificationSheet } from './sheets/rectification-sheet';
import { planScoreSheet } from './sheets/score';
import { planSnapshotSheet } from './sheets/snapshot-sheet';
import { planSummarySheet } from './sheets/summary';
import { planUnmigratedSheet } from './sheets/unmigrated-sheet';

/** How a workbook is laid out other than anew and as it is made now. */
export interface LayoutOptions {
  /** Lists that keep their rows; otherwise they are arranged anew. */
  readonly existing?: ExistingRows;
  /** What was computed of the inspection already. */
  readonly assessment?: Assessment;
  /** The layout version; the newest when missing. */
  readonly layout?: number;
  /** What the workbook remembers of itself; missing where nothing is to be written. */
  readonly records?: WorkbookRecords;
}

/** The sheets of the programme that the workbook has; 进度图 is behind the plan that it shows. */
const planProgramme = (context: PlanContext): readonly (readonly [kind: string, PlannedSheet])[] =>
  planEnteredTables(ENTERED_TABLES, context).flatMap((sheet) => [
    sheet,
    ...(sheet[0] === PLAN.kind ? planTimelineSheet(context) : []).map(
      (timeline) => [TIMELINE.kind, timeline] as const,
    ),
  ]);

/** The whole workbook of one inspection, every formula with the result it must give. */
export function planWorkbook(
  rubric: Rubric,
  inspection: Inspection,
  { existing, assessment = assess(rubric, inspection), layout = LAYOUT_VERSION, records }: LayoutOptions = {},
): WorkbookPlan {
  const context: PlanContext = {
    rubric,
    inspection,
    assessment,
    layout,
    ...(existing ? { existing } : {}),
    ...(records ? { records } : {}),
  };
  const planned: readonly (readonly [kind: string, PlannedSheet])[] = [
    ['parameters', planParametersSheet(context)],
    ['summary', planSummarySheet(context)],
    ...context.assessment.disciplines.map((score) => ['score', planScoreSheet(context, score)] as const),
    ['payouts', planPayoutSheet(context)],
    ['rectification', planRectificationSheet(context)],
    ...planProgramme(context),
    ...planUnmigratedSheet(context).map((sheet) => ['unmigrated', sheet] as const),
    ['snapshot', planSnapshotSheet(context)],
    ['data', planDataSheet(context)],
  ];
  return {
    title: `品质督导评分 ${inspection.facts.site} ${inspection.facts.period}`,
    sheets: planned.map(([kind, { sheet }]) => withMarker(sheet, kind, layout)),
    names: planned.flatMap(([, { names }]) => names),
    activeSheet: SHEETS.summary,
  };
}
