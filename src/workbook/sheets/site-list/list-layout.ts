import type { Rubric } from '../../../domain/rubric';
import { a1, columnArea } from '../../address';
import { mmToWidth } from '../../measure';
import type { Area, PrintPlan, SheetPlan, ValidationPlan } from '../../plan';
import { type OwnPrint, pageScale, paperPlan, rubricLine } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import type { StyleId } from '../../styles';
import { hintTitle, textRule } from '../../text-rule';

/** One column of a list to be filled in. */
export interface ListColumn {
  readonly caption: string;
  readonly mm: number;
  readonly style: StyleId;
  /** The input rule of its cells; `first` is the reference of the topmost one. */
  readonly rule: (area: Area, first: string) => ValidationPlan;
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
  rowCount: number,
): SheetPlan {
  const builder = new SheetBuilder(columns.length);
  builder.wide(1, 1, columns.length, title, 'title');
  builder.height(1, 34);
  builder.wide(2, 1, columns.length, hint, 'subtitle');
  builder.height(2, 20);
  builder.row(
    HEAD_ROWS,
    columns.map(({ caption }) => caption),
    'header',
  );
  builder.height(HEAD_ROWS, 33);
  const widths = columns.map(({ mm }) => mm);
  builder.fit(widths);
  const last = HEAD_ROWS + rowCount;
  for (let row = HEAD_ROWS + 1; row <= last; row++)
    columns.forEach(({ style }, i) => {
      builder.value(row, i + 1, null, style);
    });
  return {
    name,
    visibility: 'visible',
    columns: widths.map((mm) => ({ width: mmToWidth(mm) })),
    heights: builder.heights.slice(0, HEAD_ROWS), // the rows below grow with what is typed
    cells: builder.cells,
    merges: builder.merges,
    validations: columns.map(({ rule }, i) => {
      const area = columnArea(i + 1, HEAD_ROWS + 1, last);
      return rule(area, a1(area.top, area.left));
    }),
    conditionalFormats: [],
    freeze: { rows: HEAD_ROWS, columns: 1 },
    print: listPrint(rubric, name, {
      orientation,
      area: { top: 1, left: 1, bottom: last, right: columns.length },
      titleRows: [1, HEAD_ROWS],
      breaksAfter: [],
      scale: pageScale(widths, orientation),
    }),
    protected: false,
    showGridlines: false,
  };
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
