/** Looks of cells that 自检 tries on one area and on several at once. */
export type LookId =
  | 'font-name'
  | 'font-size'
  | 'font-bold'
  | 'font-italic'
  | 'font-underline'
  | 'font-strikethrough'
  | 'font-color'
  | 'fill'
  | 'align-horizontal'
  | 'align-vertical'
  | 'indent'
  | 'wrap'
  | 'borders'
  | 'lock';

/** What 自检 tries, one by one. */
export type PointId =
  | LookId
  | `${LookId}-areas`
  | 'read-tabs'
  | 'read-cells'
  | 'read-one'
  | 'calculation-mode'
  | 'calculate'
  | 'suspend'
  | 'sheet-add'
  | 'sheet-find'
  | 'sheet-rename'
  | 'sheet-hide'
  | 'sheet-move'
  | 'sheet-tab-color'
  | 'sheet-gridlines'
  | 'sheet-show'
  | 'freeze-rows'
  | 'freeze-both'
  | 'sheet-delete'
  | 'cells-values'
  | 'cells-edit'
  | 'cells-texts'
  | 'cells-block'
  | 'cells-formulas'
  | 'cells-relative'
  | 'cells-functions'
  | 'cells-used'
  | 'copy-formulas'
  | 'copy-values'
  | 'copy-formats'
  | 'merge'
  | 'merge-rows'
  | 'unmerge'
  | 'number-format'
  | 'row-height'
  | 'row-heights'
  | 'column-widths'
  | 'sizes-read'
  | 'column-hidden'
  | 'rule-formula'
  | 'rule-list'
  | 'rule-date'
  | 'rule-alert'
  | 'rule-prompt'
  | 'rule-clear'
  | 'color-rule'
  | 'color-rule-font'
  | 'color-rule-bold'
  | 'color-rule-fill'
  | 'color-rule-areas'
  | 'color-rule-clear'
  | 'name-add'
  | 'name-change'
  | 'name-delete'
  | 'print-paper'
  | 'print-orientation'
  | 'print-center'
  | 'print-margins'
  | 'print-scale'
  | 'print-area'
  | 'print-title'
  | 'print-footer'
  | 'print-break'
  | 'print-break-clear'
  | 'chart-add'
  | 'chart-name'
  | 'chart-values'
  | 'chart-place'
  | 'chart-title'
  | 'chart-legend'
  | 'chart-hidden-cells'
  | 'chart-series-name'
  | 'chart-categories'
  | 'chart-gap'
  | 'chart-fill'
  | 'chart-labels'
  | 'chart-label-format'
  | 'chart-label-place'
  | 'chart-axis-bounds'
  | 'chart-axis-step'
  | 'chart-axis-hidden'
  | 'chart-gridlines'
  | 'chart-order'
  | 'chart-ticks'
  | 'chart-delete'
  | 'table-add'
  | 'table-name'
  | 'protect'
  | 'unprotect'
  | 'events'
  | 'events-shown'
  | 'save';

/**
 * `unsupported`: the host refused it. `different`: taken, but it reads otherwise than it was planned. `untried`: what it
 * builds on was refused, or the host took it but cannot say what became of it.
 */
export type PointStatus = 'passed' | 'different' | 'unsupported' | 'untried';

/** A plain fact that was planned or read. */
export type Fact = string | number | boolean | null;

/** A fact that reads otherwise than it was planned. */
export interface FactDifference {
  readonly what: string;
  readonly expected: Fact;
  readonly found: Fact;
}

/** What came of one point; technical words only, nothing of the user's workbook. */
export interface PointResult {
  readonly id: PointId;
  readonly status: PointStatus;
  /** Members of the API that it exercises. */
  readonly members: readonly string[];
  readonly ms: number;
  readonly requests: number;
  /** Error code and member as the host gave them; '' without an error. */
  readonly detail: string;
  readonly differences: readonly FactDifference[];
}

/** What 自检 found. */
export interface SelfCheckReport {
  readonly points: readonly PointResult[];
  readonly requests: number;
  readonly ms: number;
  /** Whether the scratch sheets are gone again. */
  readonly cleared: boolean;
}

/** How 自检 is run. */
export interface SelfCheckOptions {
  /** Milliseconds from any moment on. */
  readonly now: () => number;
  /** Whether a file can be saved from here; rejects where that is refused. */
  readonly saves: () => Promise<boolean>;
  /** Waits so many milliseconds for what may come from the host; by the clock where nothing is given. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly signal?: AbortSignal;
  /** Called before each point. */
  readonly onStep?: (step: number, steps: number) => void;
}
