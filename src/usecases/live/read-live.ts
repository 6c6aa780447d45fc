import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { RETIRED_PREFIX } from '../../workbook/names';
import { readWorkbook } from '../../workbook/reading/read-workbook';
import type { LivePort, RepairResult } from '../workbook-port';
import { withSheet } from './with-sheet';

/** Reads an open workbook; finishes an interrupted replacement first. */
export async function readLive(
  port: LivePort,
): Promise<{ readonly found: GridWorkbook; readonly repaired: RepairResult }> {
  const found = await port.read();
  if (!found.sheets.some(isLeftOver)) return { found, repaired: 'nothing' };
  const repaired = await port.repair(isCarried);
  return { found: await port.read(), repaired };
}

const isLeftOver = ({ name, visibility }: GridSheet): boolean =>
  visibility !== 'visible' && name.startsWith(RETIRED_PREFIX);

/** Whether every entry of a retired sheet stands on the newer one too. */
export function isCarried(current: GridWorkbook, retired: GridSheet): boolean {
  const now = readWorkbook(current);
  const before = readWorkbook(withSheet(current, retired));
  if (!now.ok || !before.ok) return false;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const [mine, theirs] = [before.value.inspection, now.value.inspection];
  return (
    same(mine.facts, theirs.facts) &&
    same(mine.roster, theirs.roster) &&
    [...mine.entries].every(([id, entry]) => same(entry, theirs.entries.get(id)) || isBlank(entry)) &&
    [...mine.rectification].every(([id, row]) => same(row, theirs.rectification.get(id)) || isBlank(row))
  );
}

const isBlank = (row: object): boolean => Object.values(row).every((value) => value === null || value === '');
