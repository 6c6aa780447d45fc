import type { GridSheet, GridWorkbook } from '../grid';

/** A sheet of ours by what it holds: the one of its name if it is one, or else the first. */
export const ownSheet = (
  { sheets }: GridWorkbook,
  name: string,
  isOurs: (sheet: GridSheet) => boolean,
): GridSheet | undefined =>
  sheets.find((sheet) => sheet.name === name && isOurs(sheet)) ?? sheets.find(isOurs);
