import type { Assessment } from '../domain/assessment';
import type { EnteredTables } from '../domain/entered-rows';
import type { Inspection } from '../domain/inspection';
import type { Unmigrated } from '../domain/migration/unmigrated';
import type { RosterRow } from '../domain/roster';
import { type CheckpointId, type Rubric, shortCode } from '../domain/rubric';
import type { Area, NamePlan, PrintPlan, SheetPlan } from './plan';
import type { WorkbookRecords } from './records';

/** Everything a sheet is laid out from. */
export interface PlanContext {
  readonly rubric: Rubric;
  readonly inspection: Inspection;
  readonly assessment: Assessment;
  /** The layout version to lay out, see layout-version.ts. */
  readonly layout: number;
  /** The lists as they are in a workbook that exists; missing where they are to be arranged anew. */
  readonly existing?: ExistingRows;
  /** Missing where nothing is to be written. */
  readonly records?: WorkbookRecords;
}

/** The lists whose rows people leave free or in another order, as they are in a workbook; null where one is gone. */
export interface ExistingRows {
  /** Every row of the roster, the free ones too. */
  readonly roster: readonly RosterRow[] | null;
  /** Checkpoints of 整改清单 from the top. */
  readonly rectification: readonly CheckpointId[] | null;
  /** Rows of 未迁移 from the top, null for one that was cleared. */
  readonly unmigrated: readonly (Unmigrated | null)[] | null;
  /** Every row of the tables that people fill in, the free ones too; missing where the workbook has none. */
  readonly tables?: EnteredTables;
  /** The lines of 进度图; missing where the workbook has none. */
  readonly timeline?: TimelineRows;
}

/** How many rows of 专项阶段 and of 工作计划 进度图 shows. */
export interface TimelineRows {
  readonly phases: number;
  readonly tasks: number;
}

/** A sheet together with the defined names that point into it. */
export interface PlannedSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

/** Margins of every sheet in millimetres; at the sides as narrow as Excel's own narrow ones. */
const MARGINS = { left: 6.4, right: 6.4, top: 8, bottom: 10, header: 5, footer: 5 } as const;

/** A4 in millimetres. */
const A4 = { short: 210, long: 297 } as const;

/** Printable height of a page in millimetres. */
export const printableHeight = (orientation: PrintPlan['orientation']): number =>
  (orientation === 'portrait' ? A4.long : A4.short) - MARGINS.top - MARGINS.bottom;

/** Printable width of a page in millimetres. */
export const printableWidth = (orientation: PrintPlan['orientation']): number =>
  (orientation === 'portrait' ? A4.short : A4.long) - MARGINS.left - MARGINS.right;

/**
 * Part of the printable width that columns take at most. Excel ignores breaks where it fits a sheet to a page, so sheets
 * fit by their widths. On screen a character has 7 whole pixels; on paper it can have the 7.43 of the typeface, and then
 * there still is a little left.
 */
const USED_WIDTH = 0.912;

/** Width in millimetres that the printed columns of a sheet have together. */
export const usableWidth = (orientation: PrintPlan['orientation']): number =>
  printableWidth(orientation) * USED_WIDTH;

/** In percent: 100, or less where the columns are wider than the page. */
export function pageScale(widthsMm: readonly number[], orientation: PrintPlan['orientation']): number {
  const width = widthsMm.reduce((sum, mm) => sum + mm, 0);
  return Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * usableWidth(orientation)) / width + 1e-9)));
}

/** Smallest scale that Excel takes. */
const LEAST_SCALE = 10;

/** What a sheet says about its paper itself. */
export type OwnPrint = Pick<PrintPlan, 'orientation' | 'area' | 'breaksAfter'> &
  Pick<Partial<PrintPlan>, 'titleRows' | 'scale'>;

/** The paper set-up that all printed sheets share: margins, and a footer with page n of m. */
export const paperPlan = (footerLeft: string, sheetName: string, own: OwnPrint): PrintPlan => ({
  ...own,
  margins: MARGINS,
  footer: { left: footerLeft, center: '第 {page} 页 / 共 {pages} 页', right: sheetName },
  centerHorizontally: true,
});

/** Names a rubric in a footer. */
export const rubricLine = (rubric: Rubric): string => `细则版本 ${rubric.version}  指纹 ${shortCode(rubric)}`;

/** The paper set-up of a site's workbook: its footer names the rubric. */
export const printPlan = ({ rubric }: PlanContext, sheetName: string, own: OwnPrint): PrintPlan =>
  paperPlan(rubricLine(rubric), sheetName, own);

/** Names of single cells and areas of one sheet. */
export const namesOf = (sheet: string, areas: Readonly<Record<string, Area>>): readonly NamePlan[] =>
  Object.entries(areas).map(([name, area]) => ({ name, sheet, area }));
