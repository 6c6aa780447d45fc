import type { GridWorkbook } from '../../workbook/grid';
import { pairSheets, type SheetPair } from '../../workbook/integrity/sheet-pair';
import { FIRST_LAYOUT } from '../../workbook/layout-version';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import { wantedSizes } from '../../workbook/wanted-sizes';
import { planWorkbook } from '../../workbook/workbook-plan';
import type { LivePort, SizedArea } from '../workbook-port';

/** Small letters are newer than the first layout version; its texts are measured as large as they are there. */
const FIRST_SIZE = 10;

/**
 * Makes rows as high as their texts need; higher ones stay. `mend`: also as high as planned, and columns as wide as
 * planned on sheets that do not fit on a page or that have a column too narrow. Answers how many rows are higher now.
 * One request where all is well, and then nothing is written, so that Excel's undo stays.
 */
export async function fitSizes(
  port: Pick<LivePort, 'readSizes' | 'setSizes'>,
  found: GridWorkbook,
  mend = false,
): Promise<number> {
  const { pairs, leastSize } = pairsIn(found);
  if (pairs.length === 0) return 0;
  const sizes = await port.readSizes(pairs.map(areaOf));
  const changes = pairs
    .flatMap((pair, i) => {
      const present = sizes[i];
      return present ? [wantedSizes(pair, present, { mend, leastSize })] : [];
    })
    .filter(({ heights, widths }) => heights.size + widths.size > 0);
  if (changes.length > 0) await port.setSizes(changes);
  return changes.reduce((sum, { heights }) => sum + heights.size, 0);
}

/** The sheets that people see, each beside its plan. */
function pairsIn(found: GridWorkbook): {
  readonly pairs: readonly SheetPair[];
  readonly leastSize: number;
} {
  const result = readWorkbook(found);
  if (!result.ok) return { pairs: [], leastSize: 0 };
  const { rubric, inspection, existing, layout, tabs } = result.value;
  const { sheets } = planWorkbook(rubric, inspection, { existing, layout });
  return {
    leastSize: layout === FIRST_LAYOUT ? FIRST_SIZE : 0,
    pairs: sheets
      .filter(({ visibility }) => visibility !== 'veryHidden')
      .flatMap((plan) => {
        const sheet = found.sheets.find(({ name }) => name === tabs.get(plan.name));
        return sheet ? [pairSheets(plan, sheet)] : [];
      }),
  };
}

/** Everything of a sheet that is planned, wherever it is now. */
function areaOf({ plan, found, rows, columns }: SheetPair): SizedArea {
  const last = (count: number, at: (line: number) => number | undefined): number =>
    Math.max(...Array.from({ length: count }, (_, i) => at(i + 1) ?? i + 1));
  return {
    sheet: found.name,
    rows: last(plan.cells.length, rows.found),
    columns: last(plan.columns.length, columns.found),
  };
}
