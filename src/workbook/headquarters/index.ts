import type { Consolidation } from '../../domain/consolidation/consolidation';
import { periodRange } from '../../domain/consolidation/period-range';
import type { WorkbookPlan } from '../plan';
import { type AlteredFile, planAlteredSheet } from './altered-sheet';
import { planComparisonSheet } from './comparison';
import { cellText, contextOf, type HeadquartersTexts } from './context';
import { planDetailsSheet } from './details-sheet';
import { planExcludedSheet } from './excluded-sheet';
import { planMissedSheet } from './missed-sheet';
import { HQ_SHEETS } from './names';
import { planRankingSheet } from './ranking';
import { overdueNames, planRectificationsSheet } from './rectifications-sheet';
import { repeatedTexts } from './repeated-texts';

/** Head office's workbook and the names of its sheets of 明细. */
export interface HeadquartersPlan {
  readonly plan: WorkbookPlan;
  readonly detailNames: readonly string[];
}

/**
 * Head office's workbook, every formula with the result it must give. 明细 is planned with its captions alone; `details`
 * says how many rows each sheet of it has, which are written by whoever has them. 改动 is there where anything was altered.
 */
export function planHeadquarters(
  consolidation: Consolidation,
  texts: HeadquartersTexts,
  details: readonly number[] = [0],
  altered: readonly AlteredFile[] = [],
): HeadquartersPlan {
  const context = contextOf(consolidation, texts);
  const detailSheets = details.map((rows, i) => planDetailsSheet(context, rows, i));
  const plan: WorkbookPlan = {
    title: cellText(`品质督导评分汇总 ${periodRange(consolidation.periods)}`.trim()),
    sheets: [
      planRankingSheet(context),
      planComparisonSheet(context),
      planMissedSheet(context),
      planRectificationsSheet(context),
      ...detailSheets,
      ...(altered.length > 0 ? [planAlteredSheet(context, altered)] : []),
      planExcludedSheet(context),
    ],
    names: overdueNames(context),
    texts: repeatedTexts(consolidation.rubrics),
    activeSheet: HQ_SHEETS.ranking,
  };
  return { plan, detailNames: detailSheets.map(({ name }) => name) };
}
