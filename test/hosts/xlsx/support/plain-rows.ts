import type { GridCell, GridRows } from '../../../../src/workbook/grid';

/** Rows as plain maps, however they are held. */
export const plainRows = (rows: GridRows): ReadonlyMap<number, ReadonlyMap<number, GridCell>> =>
  new Map([...rows].map(([row, cells]) => [row, new Map(cells)]));
