import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import { areaRef } from '../../../workbook/address';
import { MOST_COLUMN_WIDTH, widthPixels } from '../../../workbook/measure';
import type { Area, SheetPlan } from '../../../workbook/plan';
import { addChart } from './chart';
import { setPrint } from './print';
import { addConditionalFormats, addValidations } from './rules';
import { addTable } from './table';

/** Adds everything of a planned sheet but its cells to the library's workbook. */
export function addSheet(workbook: Workbook, plan: SheetPlan): Worksheet {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.visibility,
    ...(plan.tabColor ? { properties: { tabColor: { argb: `FF${plan.tabColor}` } } } : {}),
    views: [viewOf(plan)],
  });
  setColumns(sheet, plan);
  mergeAll(sheet, plan.merges);
  addValidations(sheet, plan.validations);
  addConditionalFormats(sheet, plan.conditionalFormats);
  for (const chart of plan.charts ?? []) addChart(sheet, plan.name, chart);
  if (plan.table) addTable(sheet, plan, plan.table);
  if (plan.print) setPrint(sheet, plan.print);
  if (plan.protected) protect(sheet);
  return sheet;
}

function viewOf({ freeze, showGridlines }: SheetPlan) {
  return freeze
    ? { state: 'frozen' as const, ySplit: freeze.rows, xSplit: freeze.columns, showGridLines: showGridlines }
    : { state: 'normal' as const, showGridLines: showGridlines };
}

/** excelts 10.2.0 leaves a column of this width out of the file, and every program has a default of its own. */
const LIBRARY_DEFAULT = 9;

/** A width as a file states it: with the cell's padding, in 256ths of a character. */
const storedWidth = (width: number): number =>
  Math.floor((widthPixels(Math.min(width, MOST_COLUMN_WIDTH)) / 7) * 256) / 256;

function setColumns(sheet: Worksheet, { columns }: SheetPlan): void {
  columns.forEach(({ width, hidden }, i) => {
    const column = sheet.getColumn(i + 1);
    const stored = storedWidth(width);
    column.width = stored === LIBRARY_DEFAULT ? stored + 0.01 : stored;
    if (hidden) column.hidden = true;
  });
}

/**
 * Merges in linear time: excelts 10.2.0 holds every new merge against all earlier ones, so each is made on a fresh
 * record of its own. A plan's merges never overlap.
 */
function mergeAll(sheet: Worksheet, areas: readonly Area[]): void {
  const holder = sheet as unknown as { _merges: Record<string, unknown> };
  const all = holder._merges;
  for (const area of areas) {
    holder._merges = {};
    sheet.mergeCellsWithoutStyle(areaRef(area));
    Object.assign(all, holder._merges);
  }
  holder._merges = all;
}

/**
 * Without a password: it prevents accidents. Sizes may be changed, locked cells may be selected and copied; a chart stays
 * where it is (the library's `false` is what locks).
 */
function protect(sheet: Worksheet): void {
  sheet.sheetProtection = {
    sheet: true,
    objects: false,
    scenarios: false,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  };
}
