import { localDay } from '../../domain/calendar';
import { readXlsx } from '../../hosts/xlsx/read';
import { contentsOf } from '../../hosts/xlsx/read/contents';
import { HostFailure } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { type Unheld, unheldOf } from '../../workbook/unheld';
import { losesNames } from './kept-names';
import { knownResults } from './known-results';
import { plainValues } from './plain-values';
import { planWithOurs } from './plan-of-found';

/** A file's workbook as it is opened. */
export interface Opened {
  readonly plan: WorkbookPlan;
  /** What would be lost by saving; where there is anything, the file is only to be looked at. */
  readonly unheld: readonly Unheld[];
}

/**
 * The plan of a file's workbook; throws a `HostFailure` that names the file. One that is only to be looked at shows the
 * results that the file holds: the grid does not know every function that other people's workbooks may use. What depends on
 * the day is shown as of `now`; as of the day on which the file was calculated where it is missing.
 */
export function openBytes(bytes: Uint8Array, fileName: string, now?: Date): Opened {
  const result = readXlsx(bytes);
  if (!result.ok) throw new HostFailure(`file-${result.failure}`, fileName);
  const { plan, ours, planned } = planWithOurs(result.workbook, fileName, undefined, now && localDay(now));
  const unheld = unheldIn(result.workbook, bytes, plan, ours);
  return { plan: unheld.length > 0 ? plainValues(plan) : knownResults(plan, planned), unheld };
}

function unheldIn(
  found: GridWorkbook,
  bytes: Uint8Array,
  { names }: WorkbookPlan,
  ours: ReadonlyMap<string, SheetPlan>,
): readonly Unheld[] {
  const unheld = unheldOf(found, ours, contentsOf(bytes));
  const others = found.sheets.filter(({ name }) => !ours.has(name));
  // Where more is lost, names are not worth a line.
  return unheld.length === 0 && losesNames(found.names, names, others)
    ? [{ sheet: '', contents: ['names'] }]
    : unheld;
}
