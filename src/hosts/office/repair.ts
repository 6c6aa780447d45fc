import type { RepairResult } from '../../usecases/workbook-port';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { RETIRED_PREFIX } from '../../workbook/names';
import { readSheets } from './read-sheets';

/** What a sheet's name ends with where its usual one was taken. */
const FREE_NAME = /\(督导\d*\)$/;

/**
 * Finishes a replacement that was interrupted between its two requests: a hidden retired sheet goes when all its
 * entries stand in the workbook too; else it gets its name back when there is no new one, or is shown for people to judge.
 */
export async function repairWorkbook(
  context: Excel.RequestContext,
  isCarried: (current: GridWorkbook, retired: GridSheet) => boolean,
): Promise<RepairResult> {
  const current: GridWorkbook = await readSheets(context, []);
  const left = current.sheets.filter(
    ({ name, visibility }) => name.startsWith(RETIRED_PREFIX) && visibility !== 'visible',
  );
  if (left.length === 0) return 'nothing';
  const taken = current.sheets.map(({ name }) => name);
  let kept = false;
  for (const retired of left) {
    const sheet = context.workbook.worksheets.getItem(retired.name);
    const newer = newerOf(retired.name, taken);
    const tab = retired.name.slice(RETIRED_PREFIX.length).replace(FREE_NAME, '');
    if (isCarried(current, { ...retired, name: newer ?? tab })) sheet.delete();
    else if (newer === null) {
      taken.push(tab);
      sheet.name = tab;
      sheet.visibility = 'Visible';
    } else {
      sheet.visibility = 'Visible';
      kept = true;
    }
  }
  await context.sync();
  return kept ? 'kept' : 'done';
}

/** The tab that took the place of a retired one: of the same name, the suffix of a free name set aside; null for none. */
function newerOf(retired: string, tabs: readonly string[]): string | null {
  const name = retired.slice(RETIRED_PREFIX.length);
  const bare = name.replace(FREE_NAME, '');
  const named = (wanted: string): string | undefined => tabs.find((tab) => tab === wanted);
  const free = tabs.find((tab) => tab.startsWith(`${bare}(`) && FREE_NAME.test(tab));
  return named(name) ?? named(bare) ?? free ?? null;
}
