import type { CellEdit } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import { isInput } from '../../workbook/change/same-layout';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';

/** The workbook a change was made from, its retired sheets as they were found at the very end; null if none differs. */
export function lateWorkbook(
  change: WorkbookChange,
  since: GridWorkbook,
  ends: readonly (GridSheet | null)[],
): GridWorkbook | null {
  const late = new Map<string, GridSheet>();
  change.retire.forEach(({ tab }, i) => {
    const before = since.sheets.find(({ name }) => name === tab);
    const after = ends[i];
    if (before && after && !sameContents(before, after)) late.set(tab, { ...after, name: tab });
  });
  return late.size === 0 ? null : { sheets: since.sheets.map((sheet) => late.get(sheet.name) ?? sheet) };
}

/** Whether people's entries are the same; results of formulas may differ. */
function sameContents(a: GridSheet, b: GridSheet): boolean {
  const text = ({ rows }: GridSheet): string =>
    JSON.stringify(
      [...rows].map(([row, line]) => [row, [...line].filter(([, { formula }]) => formula === undefined)]),
    );
  return text(a) === text(b);
}

/** What was entered late, as far as it has a place on the new sheets. */
export interface LateEdits {
  readonly edits: readonly CellEdit[];
  /** Whether all of it has one; not where sheets would have been laid out otherwise, or another sheet would have been made. */
  readonly complete: boolean;
}

/** Inputs of the new sheets that a later plan sees otherwise than the plan that was written. */
export function lateEdits(change: WorkbookChange, plan: WorkbookPlan, later: WorkbookPlan | null): LateEdits {
  const edits: CellEdit[] = [];
  const planned = new Set(plan.sheets.map(({ name }) => name));
  let complete = later?.sheets.every(({ name }) => planned.has(name)) ?? false;
  for (const sheet of plan.sheets) {
    const written = change.sheets.find(({ plan: { cells } }) => cells === sheet.cells);
    if (!written) continue;
    const newer = later?.sheets.find(({ name }) => name === sheet.name);
    const found = newer ? editsOf(sheet, newer, written.plan.name) : null;
    if (found) edits.push(...found);
    else complete = false;
  }
  return { edits, complete };
}

/** Null where the sheets are not laid out alike. */
function editsOf(sheet: SheetPlan, newer: SheetPlan, name: string): readonly CellEdit[] | null {
  const same = (a: CellPlan | null | undefined, b: CellPlan | null | undefined): boolean =>
    a?.style === b?.style && (!a || isInput(a) || a.formula !== undefined || a.value === b?.value);
  if (
    sheet.cells.length !== newer.cells.length ||
    !sheet.cells.every((line, i) => line.every((cell, j) => same(cell, newer.cells[i]?.[j])))
  )
    return null;
  return newer.cells.flatMap((line, i) =>
    line.flatMap((cell, j): CellEdit[] => {
      const before = sheet.cells[i]?.[j];
      if (!cell || !before || !isInput(cell) || cell.value === before.value) return [];
      return [{ sheet: name, row: i + 1, column: j + 1, value: cell.value ?? '', was: before.value }];
    }),
  );
}
