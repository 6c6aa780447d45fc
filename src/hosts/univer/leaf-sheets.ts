import { SHEETS } from '../../workbook/names';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';

/**
 * Whether nothing in the workbook depends on a sheet's formulas. `_数据` holds three quarters of all formulas, and is looked at
 * by whoever gathers files: it needs its results when the workbook is saved, and not with every key.
 */
export const isLeaf = ({ name }: SheetPlan): boolean => name === SHEETS.data;

/** Whether a formula on another sheet looks at a leaf. */
export const looksAtLeaf = (formula: string): boolean => formula.includes(SHEETS.data);

/** Whether somebody else's formula or name looks at a leaf of the workbook. */
export const hasViewer = ({ sheets, names }: WorkbookPlan): boolean =>
  names.some(({ sheet }) => sheet === SHEETS.data) ||
  sheets.some(
    (sheet) =>
      !isLeaf(sheet) &&
      sheet.cells.some((line) =>
        line.some((cell) => cell?.formula !== undefined && looksAtLeaf(cell.formula)),
      ),
  );

/** Whether every formula has its result, those of leaves aside. */
export const isCalculated = ({ sheets }: WorkbookPlan): boolean =>
  sheets.every(
    (sheet) =>
      isLeaf(sheet) ||
      sheet.cells.every((line) => line.every((cell) => cell?.formula === undefined || cell.value !== null)),
  );
