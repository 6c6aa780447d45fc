import { absoluteRef } from '../address';
import { type MovesOf, normaliseFormula } from '../formula-text';
import type { Area, NamePlan } from '../plan';
import type { Alteration } from './alteration';
import { nowAt } from './now-at';
import type { SheetPair } from './sheet-pair';

/** What names are compared with. */
export interface NamesContext {
  /** The tab that holds a planned sheet now. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly found: ReadonlyMap<string, string>;
  readonly moves: MovesOf;
  /** A planned sheet beside the tab that holds it. */
  readonly pairOf: (sheet: string) => SheetPair | undefined;
  /** What people know a name by. */
  readonly labelOf: (name: string) => string;
}

/**
 * Defined names that are gone or stand for other cells. Names that people added are their own. Names that are where
 * they were planned although the tab has another name now, or although lines were moved, did not follow: that is reported
 * once for a sheet.
 */
export function compareNames(planned: readonly NamePlan[], context: NamesContext): readonly Alteration[] {
  const byName = new Map([...context.found].map(([name, formula]) => [name.toUpperCase(), formula] as const));
  return planned.flatMap((plan) => {
    const tab = context.tabs.get(plan.sheet);
    // A sheet that is gone is said to be.
    return tab === undefined ? [] : compareName(plan, tab, byName.get(plan.name.toUpperCase()), context);
  });
}

function compareName(
  { name, sheet, area }: NamePlan,
  tab: string,
  theirs: string | undefined,
  { tabs, moves, pairOf, labelOf }: NamesContext,
): readonly Alteration[] {
  const atPlan = reference(tab, area);
  const pair = pairOf(sheet);
  const atNow = reference(tab, pair ? nowAt(pair, area) : area);
  const altered = (kind: Alteration['kind'], fields: Partial<Alteration>): readonly Alteration[] => [
    { kind, sheet: tab, cell: '', label: '', expected: '', found: '', ...fields },
  ];
  const own = { sheet: '', cell: name, label: labelOf(name), expected: `=${atNow}` };
  if (theirs === undefined) return altered('name', own);
  const said = normaliseFormula(theirs);
  if (said === normaliseFormula(atNow)) return [];
  if (normaliseFormula(theirs, moves) === normaliseFormula(atPlan)) return [];
  const before = [reference(sheet, area), reference(sheet, pair ? nowAt(pair, area) : area)];
  const isFree = ![...tabs.values()].some((other) => other.toUpperCase() === sheet.toUpperCase());
  if (isFree && before.some((was) => normaliseFormula(was) === said))
    return altered('sheet-renamed', { expected: sheet, found: tab });
  if (said === normaliseFormula(atPlan)) return altered('references-left', {});
  return altered('name', { ...own, found: `=${theirs}` });
}

const reference = (tab: string, area: Area): string => `'${tab.replaceAll("'", "''")}'!${absoluteRef(area)}`;
