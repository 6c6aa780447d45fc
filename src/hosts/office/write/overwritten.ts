import type { RawValue } from '../../../domain/raw-value';
import { areaRef, columnArea } from '../../../workbook/address';
import { isCellAsPlanned } from '../../../workbook/change/cell-as-planned';
import type { SheetChange, WorkbookChange } from '../../../workbook/change/change-workbook';
import { isInput } from '../../../workbook/change/same-layout';
import { type GridWorkbook, valueAt } from '../../../workbook/grid';
import { rawOf } from '../grid-of-range';
import { isSame, type LateCell, writable } from './edits';

/** An input cell that a refresh writes, with what it was taken to hold and gets. */
interface WrittenInput {
  readonly row: number;
  readonly was: RawValue;
  readonly value: RawValue;
}

/**
 * Reads the input cells that a change overwrites in place, right before, in the same request. Answers, once there is an
 * answer, what people had typed into them since the workbook was read: nobody has decided about that, so it is to come back.
 */
export function loadOverwritten(
  { worksheets }: Excel.Workbook,
  { sheets }: WorkbookChange,
  since: GridWorkbook,
): () => readonly LateCell[] {
  const columns = sheets.flatMap((change) =>
    [...overwrittenInputs(change, since)].map(([column, inputs]) => {
      const area = columnArea(column, inputs[0]?.row ?? 1, inputs.at(-1)?.row ?? 1);
      const range = worksheets.getItemOrNullObject(change.tab ?? '').getRange(areaRef(area));
      range.load('values,valueTypes,formulas');
      return { sheet: change.plan.name, column, inputs, top: area.top, range };
    }),
  );
  return () => columns.flatMap(lateIn);
}

function lateIn({
  sheet,
  column,
  inputs,
  top,
  range,
}: {
  readonly sheet: string;
  readonly column: number;
  readonly inputs: readonly WrittenInput[];
  readonly top: number;
  readonly range: Excel.Range;
}): readonly LateCell[] {
  if (range.isNullObject) return [];
  return inputs.flatMap(({ row, was, value }): readonly LateCell[] => {
    const i = row - top;
    const found = rawOf(range.values[i]?.[0], range.valueTypes[i]?.[0]);
    if (isSame(found, was) || isSame(found, value)) return [];
    return [{ sheet, row, column, formula: writable(found, range.formulas[i]?.[0]) }];
  });
}

/** The inputs that are not as planned on a sheet that stays, by column, from top to bottom. */
function overwrittenInputs(
  { kind, plan, tab }: SheetChange,
  { sheets }: GridWorkbook,
): ReadonlyMap<number, readonly WrittenInput[]> {
  const present = kind === 'refresh' ? sheets.find(({ name }) => name === tab) : undefined;
  const columns = new Map<number, WrittenInput[]>();
  if (!present) return columns;
  for (const [i, line] of plan.cells.entries())
    for (const [j, cell] of line.entries()) {
      if (!cell || !isInput(cell) || isCellAsPlanned(cell, present.rows.get(i + 1)?.get(j + 1))) continue;
      const input = { row: i + 1, was: valueAt(present, i + 1, j + 1), value: cell.value };
      columns.set(j + 1, [...(columns.get(j + 1) ?? []), input]);
    }
  return columns;
}
