import type { SizeChange, SizedArea, Sizes } from '../../usecases/workbook-port';
import { columnLetters } from '../../workbook/address';
import { MOST_ROW_HEIGHT } from '../../workbook/measure';

/** Reads the sizes of rows and columns. One request. */
export async function readSizes(
  context: Excel.RequestContext,
  areas: readonly SizedArea[],
): Promise<readonly Sizes[]> {
  const asked = areas.map(({ sheet, rows, columns }) => {
    const tab = context.workbook.worksheets.getItem(sheet);
    return {
      rows: tab.getRange(`1:${rows}`).getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
      columns: tab
        .getRange(`A:${columnLetters(columns)}`)
        .getColumnProperties({ format: { columnWidth: true } }),
    };
  });
  await context.sync();
  return asked.map(({ rows, columns }) => ({
    heights: rows.value.map(({ rowHidden, format }) => (rowHidden ? 0 : (format?.rowHeight ?? 0))),
    widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
  }));
}

/** Sets sizes; neighbours of the same size together. One request. */
export async function setSizes(context: Excel.RequestContext, changes: readonly SizeChange[]): Promise<void> {
  for (const { sheet, heights, widths } of changes) {
    const tab = context.workbook.worksheets.getItem(sheet);
    for (const { from, to, size } of runs(heights))
      tab.getRange(`${from}:${to}`).format.rowHeight = Math.min(size, MOST_ROW_HEIGHT);
    for (const { from, to, size } of runs(widths))
      tab
        .getRange(`${columnLetters(from)}:${columnLetters(to)}`)
        .setColumnProperties(
          Array.from({ length: to - from + 1 }, () => ({ format: { columnWidth: size } })),
        );
  }
  await context.sync();
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Neighbouring lines of the same size. */
function runs(sizes: ReadonlyMap<number, number>): readonly Run[] {
  const found: Run[] = [];
  for (const [line, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last?.to === line - 1 && last.size === size) found[found.length - 1] = { ...last, to: line };
    else found.push({ from: line, to: line, size });
  }
  return found;
}
