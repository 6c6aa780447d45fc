import type { GridWorkbook } from '../workbook/grid';

/** The same workbook in plain maps: rows as a reader keeps them do not survive a message between a page and its worker. */
export const cloneableGrid = ({ sheets, ...workbook }: GridWorkbook): GridWorkbook => ({
  ...workbook,
  sheets: sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [row, new Map(cells)])),
  })),
});
