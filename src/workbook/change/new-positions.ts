import type { SheetChange } from './change-workbook';

/**
 * Where new sheets go among the tabs that are there, counted from 0, in the order in which they are moved: one that replaces
 * another right before it, one that is new right behind the sheet that comes before it in the plan. Without such a sheet, as
 * in a workbook that is new, they stay at the end, in the order of the plan.
 */
export function newPositions(
  sheets: readonly SheetChange[],
  tabs: readonly string[],
): readonly (readonly [name: string, position: number])[] {
  const placed: { readonly name: string; readonly at: number }[] = [];
  let behind: number | null = null;
  for (const { kind, plan, tab } of sheets) {
    const at: number = tab === null ? -1 : tabs.indexOf(tab);
    if (kind === 'replace' && at >= 0) placed.push({ name: plan.name, at });
    else if (kind === 'create' && behind !== null) placed.push({ name: plan.name, at: behind });
    if (at >= 0) behind = at + 1;
  }
  return placed
    .map((sheet, i) => ({ ...sheet, i }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ name, at }, before) => [name, at + before] as const);
}
