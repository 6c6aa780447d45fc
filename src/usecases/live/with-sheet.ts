import type { GridSheet, GridWorkbook } from '../../workbook/grid';

/** The workbook with one of its sheets as it is now. */
export const withSheet = ({ sheets }: GridWorkbook, now: GridSheet): GridWorkbook => ({
  sheets: sheets.map((sheet) => (sheet.name === now.name ? now : sheet)),
});
