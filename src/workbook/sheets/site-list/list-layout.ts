import type { Rubric } from '../../../domain/rubric';
import { textLine } from '../../kit/head-lines';
import type { PlannedRow } from '../../kit/list-rows';
import { planTableSheet, type TableColumn } from '../../kit/table-sheet';
import type { Area, PrintPlan, SheetPlan, ValidationPlan } from '../../plan';
import { type OwnPrint, pageScale, paperPlan, rubricLine } from '../../plan-context';
import type { StyleId } from '../../styles';
import { hintTitle, textRule } from '../../text-rule';

/** One column of a list to be filled in. */
export interface ListColumn extends TableColumn {
  readonly style: StyleId;
  /** The input rule of its cells. */
  readonly rule: (area: Area) => ValidationPlan;
}

/** Rows above the first one to be filled in: title, hint, captions. */
export const HEAD_ROWS = 3;

/** What stands above a list, and how it is printed. */
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
  columns: readonly ListColumn[],
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
      styles: columns.map(({ style }) => style),
      rows: () => new Array(count).fill(blank).values(),
    },
    rowHeights: 'free',
    frozenColumns: 1,
    protected: false,
    validations: (area) => columns.map(({ rule }, i) => rule(area(i + 1))),
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

/** A rule for texts of at most `most` characters, with a prompt that says what to write. */
export const textColumn =
  (caption: string, most: number, prompt: string): ListColumn['rule'] =>
  (area) =>
    textRule(area, caption, most, prompt);

/** A rule that offers the words of a defined name. */
export const choiceRule =
  (caption: string, name: string, prompt: string): ListColumn['rule'] =>
  (area) => ({
    area,
    rule: { kind: 'list', source: `=${name}` },
    severity: 'information',
    prompt: { title: hintTitle(caption), text: prompt },
    error: { title: hintTitle(caption), text: '列表中没有这一项，确定要填写吗？' },
  });
