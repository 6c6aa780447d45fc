import type { Inspection } from '../../domain/inspection';
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

/** Whether everything that people entered on a retired sheet stands on the newer one of its name too. */
export function isCarried(current: GridWorkbook, retired: GridSheet): boolean {
  if (!current.sheets.some(({ name }) => name === retired.name)) return false;
  const now = readWorkbook(current);
  const before = readWorkbook(withSheet(current, retired));
  if (!now.ok || !before.ok) return false;
  const [theirs, mine] = [now.value.inspection, before.value.inspection];
  return Object.values(CARRIED).every((carried) => carried(mine, theirs));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Whether each row that was filled in stands unchanged. */
const rowsStand = <K>(mine: ReadonlyMap<K, object>, theirs: ReadonlyMap<K, object>): boolean =>
  [...mine].every(([key, row]) => same(row, theirs.get(key)) || isBlank(row));

/** One for each thing that people enter: one that is missing here does not compile. */
const CARRIED: { readonly [Input in keyof Inspection]-?: (mine: Inspection, theirs: Inspection) => boolean } =
  {
    facts: (mine, theirs) => same(mine.facts, theirs.facts),
    gapPolicy: (mine, theirs) => same(mine.gapPolicy, theirs.gapPolicy),
    roster: (mine, theirs) => same(mine.roster, theirs.roster),
    entries: (mine, theirs) => rowsStand(mine.entries, theirs.entries),
    rectification: (mine, theirs) => rowsStand(mine.rectification, theirs.rectification),
    unmigrated: (mine, theirs) =>
      (mine.unmigrated ?? []).every((row) => theirs.unmigrated?.some((other) => same(row, other))),
  };

const isBlank = (row: object): boolean => Object.values(row).every((value) => value === null || value === '');
