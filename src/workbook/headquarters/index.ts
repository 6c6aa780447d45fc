import type { Consolidation } from '../../domain/consolidation/consolidation';
import type { WorkbookPlan } from '../plan';
import { planComparisonSheet } from './comparison';
import { cellText, contextOf, type HeadquartersTexts } from './context';
import { planDetailsSheet } from './details-sheet';
import { planExcludedSheet } from './excluded-sheet';
import { planMissedSheet } from './missed-sheet';
import { HQ_SHEETS } from './names';
import { planRankingSheet } from './ranking';
import { overdueNames, planRectificationsSheet } from './rectifications-sheet';

/**
 * Head office's workbook, every formula with the result it must give. 明细 is planned with its captions alone; `details`
 * rows of it are written by whoever has them.
 */
export function planHeadquarters(
  consolidation: Consolidation,
  texts: HeadquartersTexts,
  details = 0,
): WorkbookPlan {
  const context = contextOf(consolidation, texts);
  const newest = consolidation.periods[0]?.label ?? '';
  return {
    title: cellText(`品质督导评分汇总 ${newest}`.trim()),
    sheets: [
      planRankingSheet(context),
      planComparisonSheet(context),
      planMissedSheet(context),
      planRectificationsSheet(context),
      planDetailsSheet(context, details),
      planExcludedSheet(context),
    ],
    names: overdueNames(context),
    activeSheet: HQ_SHEETS.ranking,
  };
}
