import { absoluteRef } from '../../../workbook/address';
import type { Area } from '../../../workbook/plan';

/** A sheet's name as formulas need it: always quoted. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Absolute reference to an area of a sheet, the sheet's name quoted. */
export const areaOf = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${absoluteRef(area)}`;
