import type { Unmigrated } from '../../domain/migration/unmigrated';
import { BLANK_RECTIFICATION } from '../../domain/rectification';
import { cellOf } from '../cell-of';
import { mmToWidth, PEN_ROW } from '../measure';
import { SHEETS } from '../names';
import { type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE, type StyleId } from '../styles';
import { UNMIGRATED_CAPTIONS, UNMIGRATED_FIRST_ROW, WHY } from './unmigrated-captions';

type Field = keyof typeof UNMIGRATED_CAPTIONS;

/** Widths in millimetres and styles; the first two columns are hidden. All of a row can be cleared by people who are done with it. */
const COLUMNS: Readonly<Record<Field, readonly [mm: number, style: StyleId]>> = {
  id: [18, 'hiddenInput'],
  format: [18, 'hiddenInput'],
  item: [33, 'inputText'],
  text: [40, 'inputText'],
  range: [14, 'inputCenter'],
  deduction: [11, 'inputDeduction'],
  reason: [34, 'inputText'],
  method: [18, 'inputCenter'],
  responsible: [14, 'inputCenter'],
  dueOn: [23, 'inputDate'],
  measure: [26, 'inputText'],
  state: [13, 'inputCenter'],
  recheck: [11, 'inputCenter'],
  why: [22, 'inputText'],
};
const FIELDS = Object.keys(UNMIGRATED_CAPTIONS) as readonly Field[];
const FIRST_ROW = UNMIGRATED_FIRST_ROW;
/** The first column that is seen. */
const LEFT = 3;

/**
 * `未迁移`: what could not follow its checkpoint into this edition of the rubric, so that nothing is lost; only where there
 * is any. It counts for nothing. People enter it anew at its place and clear the row.
 */
export function planUnmigratedSheet(context: PlanContext): readonly PlannedSheet[] {
  const { standing, inspection } = context;
  const rows = standing ? standing.unmigrated : inspection.unmigrated;
  if (!rows || (rows.length === 0 && !standing)) return []; // a sheet that stands stays, with every row cleared too
  const builder = new SheetBuilder(FIELDS.length);
  const right = FIELDS.length;
  builder.wide(1, LEFT, right, '未迁移', 'title');
  builder.height(1, 32);
  builder.wide(
    2,
    LEFT,
    right,
    '换用新细则时没有带过来的填写内容，不计分。请对照新表重新填写，填好一行就清空一行。',
    'subtitle',
  );
  builder.height(2, 18);
  builder.row(FIRST_ROW - 1, Object.values(UNMIGRATED_CAPTIONS), 'header');
  builder.height(FIRST_ROW - 1, 24);
  rows.forEach((row, i) => {
    putRow(builder, FIRST_ROW + i, row);
  });
  const widths = FIELDS.map((field) => COLUMNS[field][0]);
  builder.fit(widths.map((mm, i) => (i < LEFT - 1 ? 0 : mm)));
  return [
    {
      sheet: {
        name: SHEETS.unmigrated,
        visibility: 'visible',
        tabColor: PALETTE.warn,
        columns: widths.map((mm, i) => ({ width: mmToWidth(mm), ...(i < LEFT - 1 ? { hidden: true } : {}) })),
        heights: builder.heights,
        cells: builder.cells,
        merges: builder.merges,
        validations: [],
        conditionalFormats: [],
        freeze: { rows: FIRST_ROW - 1, columns: 0 },
        print: printPlan(context, SHEETS.unmigrated, {
          orientation: 'landscape',
          area: { top: 1, left: LEFT, bottom: FIRST_ROW + rows.length - 1, right },
          titleRows: [1, FIRST_ROW - 1],
          breaksAfter: [],
        }),
        protected: true,
        showGridlines: false,
      },
      names: [],
    },
  ];
}

function putRow(builder: SheetBuilder, row: number, unmigrated: Unmigrated | null): void {
  const { responsible, dueOn, measure, state, recheck } = unmigrated?.rectification ?? BLANK_RECTIFICATION;
  const {
    id = null,
    format = null,
    item = null,
    text = null,
    range = null,
    entry,
    reason,
  } = unmigrated ?? {};
  const values = {
    id,
    format: format && String(format), // as it is read again from a cell of text
    item,
    text,
    range,
    deduction: entry?.deduction ?? null,
    reason: entry?.reason ?? null,
    method: entry?.method ?? null,
    responsible,
    dueOn,
    measure,
    state,
    recheck,
    why: reason === undefined ? null : WHY[reason],
  } as const;
  FIELDS.forEach((field, i) => {
    builder.value(row, i + 1, cellOf.raw(values[field]), COLUMNS[field][1]);
  });
  builder.height(row, PEN_ROW);
}
