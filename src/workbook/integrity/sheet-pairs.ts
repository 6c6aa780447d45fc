import type { MovesOf } from '../formula-text';
import type { GridWorkbook } from '../grid';
import type { WorkbookPlan } from '../plan';
import type { WorkbookReading } from '../reading/read-workbook';
import { movesOf, pairSheets, type SheetPair } from './sheet-pair';

/** The planned sheets that a workbook has, each beside its tab; pairs that were made before are used again. */
export function pairsOf(
  { sheets }: WorkbookPlan,
  found: GridWorkbook,
  { tabs }: WorkbookReading,
  earlier: readonly SheetPair[] = [],
): readonly SheetPair[] {
  const byName = new Map(found.sheets.map((sheet) => [sheet.name, sheet] as const));
  return sheets.flatMap((plan) => {
    // A sheet that is not recognised by its contents any more is looked for by its name.
    const sheet = byName.get(tabs.get(plan.name) ?? plan.name);
    if (!sheet) return [];
    return [earlier.find((pair) => pair.plan === plan && pair.found === sheet) ?? pairSheets(plan, sheet)];
  });
}

/** How references of a sheet, its own and those into others, are taken back to the plan. */
export function movesBetween(pairs: readonly SheetPair[]): (own: SheetPair | null) => MovesOf {
  const byTab = new Map(pairs.map((pair) => [pair.found.name.toUpperCase(), pair] as const));
  return (own) => (sheet) => {
    const pair = sheet === null ? own : byTab.get(sheet.toUpperCase());
    return pair ? movesOf(pair) : null;
  };
}
