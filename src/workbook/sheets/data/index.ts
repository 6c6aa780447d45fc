import { DETAIL_CAPTIONS } from '../../detail-table';
import { SHEETS, TABLES } from '../../names';
import type { PlanContext, PlannedSheet } from '../../plan-context';
import { DATA_CAPTIONS } from './columns';
import { dataRows } from './rows';

/**
 * `_数据`: everything that was entered as a tidy Excel table, very hidden, for queries over a folder of workbooks. One
 * row per checkpoint in the rubric's order under the captions of head office's 明细, identified by its number and text; all
 * else comes by formula, so that the table is right without the add-in.
 */
export function planDataSheet(context: PlanContext): PlannedSheet {
  const cells = [
    DATA_CAPTIONS.map((value) => ({ value, style: 'hiddenCaption' as const })),
    ...dataRows(context.assessment, context.inspection, context.rubric, context.layout),
  ];
  return {
    sheet: {
      name: SHEETS.data,
      visibility: 'veryHidden',
      columns: [], // nobody looks at it
      heights: [],
      cells,
      merges: [],
      validations: [],
      conditionalFormats: [],
      table: {
        name: TABLES.data,
        area: { top: 1, left: 1, bottom: cells.length, right: DETAIL_CAPTIONS.length },
      },
      protected: true,
      showGridlines: true,
    },
    names: [],
  };
}
