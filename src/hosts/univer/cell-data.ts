import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellPlan, PlainValue } from '../../workbook/plan';
import { textCellData, writtenCell } from './grid/cell-value';

/** The content of a planned cell: a formula shows its planned result until it is calculated. */
export function contentOf({ value, formula }: CellPlan): ICellData {
  const result = plainContent(value);
  if (formula === undefined) return result;
  if (typeof value !== 'string') return { ...result, f: `=${formula}` };
  return { ...result, v: value, t: CellValueType.STRING, f: `=${formula}` };
}

/** The content of a cell that holds a value: a text is a text, whatever it looks like. */
export function plainContent(value: PlainValue | boolean): ICellData {
  if (typeof value === 'string' && value !== '') return textCellData(value);
  return writtenCell(value ?? '', false) ?? {};
}

/** The same without what is empty, as a sheet that is made at once holds it. */
export const held = (content: ICellData): ICellData =>
  Object.fromEntries(Object.entries(content).filter(([, part]) => part !== null));
