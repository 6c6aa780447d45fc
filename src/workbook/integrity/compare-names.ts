import { absoluteRef } from '../address';
import { type MovesOf, normaliseFormula } from '../formula-text';
import type { NamePlan } from '../plan';
import type { Alteration } from './alteration';

/** Defined names that are gone or stand for other cells. Names that people added are their own. */
export function compareNames(
  planned: readonly NamePlan[],
  tabs: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  moves: MovesOf,
): readonly Alteration[] {
  const byName = new Map([...found].map(([name, formula]) => [name.toUpperCase(), formula] as const));
  return planned.flatMap(({ name, sheet, area }): readonly Alteration[] => {
    const tab = tabs.get(sheet);
    if (tab === undefined) return []; // the sheet is gone, and said to be
    const expected = `'${tab.replaceAll("'", "''")}'!${absoluteRef(area)}`;
    const theirs = byName.get(name.toUpperCase());
    if (theirs === expected && moves(tab) === null) return [];
    if (theirs !== undefined && normaliseFormula(theirs, moves) === normaliseFormula(expected)) return [];
    return [
      {
        kind: 'name',
        sheet: '',
        cell: name,
        label: '',
        expected: `=${expected}`,
        found: theirs === undefined ? '' : `=${theirs}`,
      },
    ];
  });
}
