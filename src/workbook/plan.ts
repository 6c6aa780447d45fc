import type { SheetVisibility } from './grid';
import type { StyleId } from './styles';

/** What a cell shows: a text, a number, or nothing. */
export type PlainValue = string | number | null;

/** A cell to be written. A formula has no leading `=` and always comes with the result it must give. */
export interface CellPlan {
  readonly value: PlainValue;
  readonly formula?: string;
  /** The formula is that of the cell above, moved down by one row: a host may say so instead of spelling it out. */
  readonly filled?: true;
  readonly style: StyleId;
}

/** One corner-to-corner rectangle; rows and columns count from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnPlan {
  /** Width in characters of the default font, as Excel shows it. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A rule that guides typing. Pasting bypasses it, so it is never the only check. */
export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'custom'; readonly formula: string }
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'date'; readonly from: number; readonly to: number };
  /** `stop` refuses other input, `information` lets it pass after a question. */
  readonly severity: 'stop' | 'information';
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
}

/** Colours that follow a formula; written relative to the first area's top left cell, without `=`. */
export interface ConditionalFormatPlan {
  readonly areas: readonly [Area, ...Area[]];
  readonly formula: string;
  readonly format: {
    readonly fontColor?: string;
    readonly fill?: string;
    readonly bold?: boolean;
  };
}

/** Paper set-up: always A4; the printed columns are as wide together as one page has room for. Lengths in millimetres. */
export interface PrintPlan {
  /** In percent; 100 when missing, and then no letter is smaller than its style says. */
  readonly scale?: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly area: Area;
  /** Rows repeated at the top of every page, from–to. */
  readonly titleRows?: readonly [number, number];
  /** A page ends after each of these rows. */
  readonly breaksAfter: readonly number[];
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Plain texts; `&` is escaped by the host. `{page}` and `{pages}` stand for the numbers. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly centerHorizontally: boolean;
}

/** A bar chart over two single-column areas of the same sheet. */
export interface ChartPlan {
  readonly title: string;
  readonly categories: Area;
  readonly values: Area;
  /** The results of both areas, so that a viewer that does not calculate draws the chart. */
  readonly cache: { readonly categories: readonly string[]; readonly values: readonly (number | null)[] };
  readonly place: Area;
  /** Upper end of the hidden value axis, above every value so that labels fit; null leaves it to the program. */
  readonly max: number | null;
  readonly color: string;
  /** Size of its texts in points; the program's own when missing. */
  readonly size?: number;
  /** Number format of the labels; scores with two decimals, none for 0, when missing. */
  readonly labels?: string;
}

/** An Excel table: filter buttons, and a name that queries and formulas find it by. */
export interface TablePlan {
  /** ASCII letters only. */
  readonly name: string;
  /** The row of captions and at least one row below; the captions are different texts without line breaks. */
  readonly area: Area;
}

/** The cells of a planned row. */
export type Line = readonly (CellPlan | null)[];

/** A row below the planned ones. */
export interface TailRow {
  readonly cells: Line;
  /** Points. */
  readonly height: number;
}

/** What follows in a row of values. */
export interface RowRest {
  readonly values: readonly PlainValue[];
  /** Whether this very object comes again for other rows, so that what is made of it is worth keeping. */
  readonly again: boolean;
}

/** Rows that are made one at a time while they are written, because there may be too many to be held. */
export interface TailPlan {
  readonly count: number;
  readonly rows: Iterable<TailRow>;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly columns: readonly ColumnPlan[];
  /** Row heights in points; `heights[0]` is row 1. A row without one fits its text by itself. */
  readonly heights: readonly number[];
  /** `cells[0][0]` is A1; null is an untouched cell. */
  readonly cells: readonly Line[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly table?: TablePlan;
  /** Follows the last row of `cells`. Only files take it. */
  readonly tail?: TailPlan;
  /** Rows above and columns left of the split stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
  /** Protected without a password: locked cells refuse typing, sizes may be changed. */
  readonly protected: boolean;
  readonly showGridlines: boolean;
}

/** A workbook-level defined name for one area. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** A whole workbook to be written; it knows no host. */
export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Texts that many cells show; a file may hold each of them once. */
  readonly texts?: readonly string[];
  /** The sheet shown when the file is opened. */
  readonly activeSheet: string;
}
