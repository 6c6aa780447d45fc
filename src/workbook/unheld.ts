import type { Content, FileContents } from './contents';
import type { GridWorkbook } from './grid';
import type { SheetPlan } from './plan';

/** What would be lost of a sheet, or of the whole workbook (''), where it is written anew from its plan. */
export interface Unheld {
  readonly sheet: string;
  readonly contents: readonly Content[];
}

/**
 * What a file holds that no plan brings along: of a sheet of ours whatever its plan does not bring along, of any other
 * everything beside values and formulas.
 */
export function unheldOf(
  found: GridWorkbook,
  ours: ReadonlyMap<string, SheetPlan>,
  contents: FileContents,
): readonly Unheld[] {
  const sheets = found.sheets.map(({ name }): Unheld => {
    const plan = ours.get(name);
    return { sheet: name, contents: plan ? beyond(contents.of(name), plan) : contents.closelyOf(name) };
  });
  return [{ sheet: '', contents: contents.workbook }, ...sheets]
    .map(({ sheet, contents: held }) => ({ sheet, contents: [...new Set(held)] }))
    .filter(({ contents: held }) => held.length > 0);
}

/** Without the charts and the table that are made anew. */
function beyond(contents: readonly Content[], { charts = [], table }: SheetPlan): readonly Content[] {
  const planned = { chart: charts.length, table: table ? 1 : 0 };
  const count = (kind: Content): number => contents.filter((content) => content === kind).length;
  return contents.filter(
    (content) => (content !== 'chart' && content !== 'table') || count(content) > planned[content],
  );
}
