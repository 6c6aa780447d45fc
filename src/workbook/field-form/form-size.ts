import { STYLES, type StyleId } from '../styles';

/** The columns of a field form from the left. */
export const COLUMNS = ['item', 'number', 'checkpoint', 'box', 'problem'] as const;
export type FormColumn = (typeof COLUMNS)[number];
export const COLUMN_COUNT = COLUMNS.length;

/** Number of a column, counted from 1. */
export const formColumnNumber = (column: FormColumn): number => COLUMNS.indexOf(column) + 1;

/** A field form in one size of letters. */
export interface FormSize {
  /** Size of the smallest letters in points. */
  readonly points: number;
  /** Lowest row in points: space for a box of 5 mm. */
  readonly row: number;
  /** Widths in millimetres. */
  readonly widths: Readonly<Record<FormColumn, number>>;
  readonly styles: Readonly<Record<FormColumn, StyleId>>;
  readonly caption: StyleId;
  readonly legend: StyleId;
  /** Between how it is filled in and which rubric it is for: on one line where there is room for both. */
  readonly legendGap: string;
}

/** Both sizes; the columns are as wide together as a page has room for. */
export const SIZES: Readonly<Record<'usual' | 'large', FormSize>> = {
  usual: {
    points: STYLES.formText.size,
    row: 15,
    widths: { item: 31, number: 9.6, checkpoint: 81, box: 12, problem: 46 },
    styles: {
      item: 'formItem',
      number: 'formNumber',
      checkpoint: 'formText',
      box: 'formBox',
      problem: 'formProblem',
    },
    caption: 'itemHeader',
    legend: 'note',
    legendGap: '    ',
  },
  large: {
    points: STYLES.formTextLarge.size,
    row: 20.25,
    widths: { item: 33, number: 12, checkpoint: 78, box: 13, problem: 43 },
    styles: {
      item: 'formItemLarge',
      number: 'formNumberLarge',
      checkpoint: 'formTextLarge',
      box: 'formBoxLarge',
      problem: 'formProblemLarge',
    },
    caption: 'formCaptionLarge',
    legend: 'formLegendLarge',
    legendGap: '\n',
  },
};
