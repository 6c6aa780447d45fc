import { canonicalJson } from '../../domain/canonical-json';
import { problemTexts } from '../../domain/common-problems';
import { isRowUsed, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import { migrateInspection } from '../../domain/migration/migrate-inspection';
import type { Rubric } from '../../domain/rubric';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { RETIRED_PREFIX, SHEETS } from '../../workbook/names';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
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

/**
 * Whether everything that people entered on a retired sheet is in the workbook too: on the newer one of its name, or,
 * where another edition of the rubric came, which may have none of that name, wherever it belongs in that one.
 */
export function isCarried(current: GridWorkbook, retired: GridSheet): boolean {
  const snapshot = retiredSnapshot(current);
  const isReplaced = current.sheets.some(({ name }) => name === retired.name);
  if (!isReplaced && !snapshot) return false;
  const swapped = isReplaced ? withSheet(current, retired) : { sheets: [...current.sheets, retired] };
  const now = readWorkbook(current);
  const before = readWorkbook(snapshot ? withSheet(swapped, snapshot) : swapped);
  if (!now.ok || !before.ok) return false;
  const { inspection: theirs, rubric } = now.value;
  const mine = inEdition(before.value, rubric);
  return Object.values(CARRIED).every((carried) => carried(mine, theirs));
}

/** What was entered, as it follows into an edition of the rubric. */
const inEdition = ({ inspection, rubric: own }: WorkbookReading, rubric: Rubric): Inspection =>
  own.fingerprint === rubric.fingerprint ? inspection : migrateInspection(inspection, own, rubric).inspection;

/** The snapshot that was retired together with other sheets, under its usual name. */
function retiredSnapshot({ sheets }: GridWorkbook): GridSheet | null {
  const retired = sheets.find(
    (sheet) => isLeftOver(sheet) && sheet.name.startsWith(`${RETIRED_PREFIX}${SHEETS.snapshot}`),
  );
  return retired ? { ...retired, name: SHEETS.snapshot } : null;
}

/** Whether two say the same, whatever the order of their fields. */
const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Whether each row that was filled in is there unchanged. */
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
    tables: (mine, theirs) =>
      [...(mine.tables ?? [])].every(([table, rows]) =>
        usedRows(rows).every(
          (row) => theirs.tables?.get(table)?.some((other) => same(row, other)) || !isRowUsed(row),
        ),
      ),
    asOf: (mine, theirs) => mine.asOf === undefined || mine.asOf.chosen === theirs.asOf?.chosen,
    commonProblems: (mine, theirs) => {
      const there = new Set(problemTexts(theirs.commonProblems));
      return problemTexts(mine.commonProblems).every((text) => there.has(text));
    },
  };

const isBlank = (row: object): boolean => Object.values(row).every((value) => value === null || value === '');
