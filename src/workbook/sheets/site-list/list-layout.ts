import { a1, columnArea } from '../../address';
import { mmToWidth, PEN_ROW } from '../../measure';
import type { Area, SheetPlan, ValidationPlan } from '../../plan';
import { SheetBuilder } from '../../sheet-builder';
import type { StyleId } from '../../styles';

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

/** An empty list on a sheet: title, one line of advice, captions that stay in view, rows to be filled in. */
export function planList(
  name: string,
  head: { readonly title: string; readonly hint: string },
  columns: readonly ListColumn[],
  rowCount: number,
): SheetPlan {
  const builder = new SheetBuilder(columns.length);
  builder.wide(1, 1, columns.length, head.title, 'title');
  builder.height(1, 34);
  builder.wide(2, 1, columns.length, head.hint, 'subtitle');
  builder.height(2, 20);
  builder.row(
    HEAD_ROWS,
    columns.map(({ caption }) => caption),
    'header',
  );
  builder.height(HEAD_ROWS, 33);
  const last = HEAD_ROWS + rowCount;
  for (let row = HEAD_ROWS + 1; row <= last; row++) {
    columns.forEach(({ style }, i) => {
      builder.value(row, i + 1, null, style);
    });
    builder.height(row, PEN_ROW);
  }
  return {
    name,
    visibility: 'visible',
    columns: columns.map(({ mm }) => ({ width: mmToWidth(mm) })),
    heights: builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    validations: columns.map(({ rule }, i) => {
      const area = columnArea(i + 1, HEAD_ROWS + 1, last);
      return rule(area, a1(area.top, area.left));
    }),
    conditionalFormats: [],
    freeze: { rows: HEAD_ROWS, columns: 1 },
    protected: false,
    showGridlines: false,
  };
}

/** A rule for texts of at most `most` characters, with a prompt that says what to write. */
export const textRule =
  (caption: string, most: number, prompt: string): ListColumn['rule'] =>
  (area, first) => ({
    area,
    rule: { kind: 'custom', formula: `LEN(${first})<=${most}` },
    severity: 'stop',
    prompt: { title: caption, text: prompt },
    error: { title: caption, text: `最多 ${most} 个字,请缩短。` },
  });

/** A rule that offers the words of a defined name. */
export const choiceRule =
  (caption: string, name: string, prompt: string): ListColumn['rule'] =>
  (area) => ({
    area,
    rule: { kind: 'list', source: `=${name}` },
    severity: 'information',
    prompt: { title: caption, text: prompt },
    error: { title: caption, text: '列表中没有这一项,确定要填写吗?' },
  });
