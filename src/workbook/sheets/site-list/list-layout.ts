import type { Rubric } from '../../../domain/rubric';
import { type Column, inputRules } from '../../kit/columns';
import { textLine } from '../../kit/head-lines';
import type { PlannedRow } from '../../kit/list-rows';
import { planTableSheet } from '../../kit/table-sheet';
import type { PrintPlan, SheetPlan } from '../../plan';
import { type OwnPrint, pageScale, paperPlan, rubricLine } from '../../plan-context';

/** Rows above the first one to be filled in: title, hint, captions. */
export const HEAD_ROWS = 3;

/** What is above a list, and how it is printed. */
export interface ListHead {
  readonly title: string;
  readonly hint: string;
  readonly orientation: PrintPlan['orientation'];
}

/** The paper set-up of a sheet of the list: its footer names the rubric whose words it offers. */
export const listPrint = (rubric: Rubric, name: string, own: OwnPrint): PrintPlan =>
  paperPlan(rubricLine(rubric), name, own);

/** An empty list on a sheet: title, one line of advice, captions that stay in view, rows to be filled in. */
export function planList(
  rubric: Rubric,
  name: string,
  { title, hint, orientation }: ListHead,
  columns: readonly Column[],
  year: number,
  count: number,
): SheetPlan {
  const blank: PlannedRow = { cells: columns.map(({ style }) => ({ value: null, style })), height: 0 };
  return planTableSheet({
    name,
    head: [textLine(title, 'title', 34), textLine(hint, 'subtitle', 20)],
    captionHeight: 33,
    columns,
    rows: {
      count,
      rows: () => new Array(count).fill(blank).values(),
    },
    rowHeights: 'free',
    frozenColumns: 1,
    protected: false,
    validations: (area) => inputRules(columns, area, { year, hasPeople: false }),
    print: (own) =>
      listPrint(rubric, name, {
        ...own,
        orientation,
        scale: pageScale(
          columns.map(({ mm }) => mm),
          orientation,
        ),
      }),
  });
}
