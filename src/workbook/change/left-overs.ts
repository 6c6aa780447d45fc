import type { GridSheet, GridWorkbook } from '../grid';
import { RETIRED_PREFIX } from '../names';

/** What a sheet's name ends with where its usual one was taken. */
const FREE_NAME = /\(督导\d*\)$/;

/** What is to be done with a hidden retired sheet that an interrupted replacement left. */
export interface LeftOver {
  readonly tab: string;
  /** It goes, it comes back under a name, or it is shown for people to judge. */
  readonly fate: { readonly kind: 'remove' | 'show' } | { readonly kind: 'rename'; readonly name: string };
}

/**
 * How an interrupted replacement is finished: a hidden retired sheet goes when all its entries are in the workbook too;
 * else it gets its name back when there is no new one, or is shown for people to judge.
 */
export function leftOvers(
  current: GridWorkbook,
  isCarried: (current: GridWorkbook, retired: GridSheet) => boolean,
): readonly LeftOver[] {
  const taken = current.sheets.map(({ name }) => name);
  return current.sheets
    .filter(({ name, visibility }) => name.startsWith(RETIRED_PREFIX) && visibility !== 'visible')
    .map((retired): LeftOver => {
      const newer = newerOf(retired.name, taken);
      const name = retired.name.slice(RETIRED_PREFIX.length).replace(FREE_NAME, '');
      if (isCarried(current, { ...retired, name: newer ?? name }))
        return { tab: retired.name, fate: { kind: 'remove' } };
      if (newer !== null) return { tab: retired.name, fate: { kind: 'show' } };
      taken.push(name);
      return { tab: retired.name, fate: { kind: 'rename', name } };
    });
}

/** The tab that took the place of a retired one: of the same name, the suffix of a free name set aside; null for none. */
function newerOf(retired: string, tabs: readonly string[]): string | null {
  const name = retired.slice(RETIRED_PREFIX.length);
  const bare = name.replace(FREE_NAME, '');
  const named = (wanted: string): string | undefined => tabs.find((tab) => tab === wanted);
  const free = tabs.find((tab) => tab.startsWith(`${bare}(`) && FREE_NAME.test(tab));
  return named(name) ?? named(bare) ?? free ?? null;
}
