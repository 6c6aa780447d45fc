import type { FileContents } from '../workbook/contents';
import type { GridWorkbook } from '../workbook/grid';
import { planAsFound } from '../workbook/integrity/plan-as-found';
import type { SheetPlan } from '../workbook/plan';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { type Unheld, unheldOf } from '../workbook/unheld';

/** What a user's file holds that does not come along where it is written anew: own sheets, and pictures, comments and the like. */
export interface LeftBehind {
  readonly ownSheets: readonly string[];
  readonly unheld: readonly Unheld[];
}

/** What would be left behind of a workbook; `contents` says what its file holds beside cells. */
export function leftBehind(
  reading: WorkbookReading,
  found: GridWorkbook,
  contents: FileContents,
): LeftBehind {
  const { foreignSheets } = reading;
  return {
    ownSheets: foreignSheets,
    unheld: unheldOf(found, plansByTab(reading), contents).filter(
      ({ sheet }) => !foreignSheets.includes(sheet),
    ),
  };
}

/** The plans of our sheets in a workbook, by the names of their tabs. */
function plansByTab(reading: WorkbookReading): ReadonlyMap<string, SheetPlan> {
  const { sheets } = planAsFound(reading);
  return new Map(
    sheets.flatMap((sheet) => {
      const tab = reading.tabs.get(sheet.name);
      return tab === undefined ? [] : [[tab, sheet] as const];
    }),
  );
}
