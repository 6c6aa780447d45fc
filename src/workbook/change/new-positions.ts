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
  return sheets
    .flatMap(({ kind, plan: { name }, tab, behind }) => {
      const at = kind === 'create' ? tabs.indexOf(behind ?? '') + 1 : tabs.indexOf(tab ?? '');
      const isPlaced = kind === 'create' ? at > 0 : kind === 'replace' && at >= 0;
      return isPlaced ? [{ name, at, isNew: kind === 'create' }] : [];
    })
    .sort((a, b) => a.at - b.at || Number(b.isNew) - Number(a.isNew))
    .map(({ name, at }, before) => [name, at + before] as const);
}
