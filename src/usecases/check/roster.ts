import type { Assessment } from '../../domain/assessment';
import type { Place } from '../../domain/issue';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { isRosterRowUsed, sameText } from '../../domain/roster';
import { type GridSheet, type GridWorkbook, textAt } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import { findTable, rowsBelow } from '../../workbook/reading/find-table';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { ROSTER_CAPTIONS, ROSTER_END } from '../../workbook/sheets/roster-captions';
import { rosterIssues } from '../score';
import { block, note, type Remark } from './finding';

/** The role that every site has, and that answers for all of its disciplines. */
const MANAGER = '项目经理';

/** Whoever is on the roster is there once, with a role of the scheme; and somebody manages the site. */
export function rosterRemarks(
  reading: WorkbookReading,
  assessment: Assessment,
  found: GridWorkbook,
): readonly Remark[] {
  const sheet = reading.tabs.get(SHEETS.payouts);
  if (sheet === undefined) return []; // said by the structure
  const { rubric, inspection } = reading;
  if (!inspection.roster.some(isRosterRowUsed))
    return [block({ code: 'roster-empty', at: freeRow(sheet, found) })];
  const wrong = rosterIssues(reading, assessment).map((issue) =>
    issue.code === 'roster-role-unknown' && issue.at
      ? block({ ...issue, at: { ...issue.at, column: ROSTER_CAPTIONS.role } })
      : block(issue),
  );
  const lacksManager =
    rubric.scheme.payouts.some(({ role }) => role === MANAGER) &&
    !inspection.roster.some(({ role }) => isError(role) || sameText(showRaw(role), MANAGER));
  return [
    ...wrong,
    ...(lacksManager ? [block({ code: 'roster-no-manager', role: MANAGER, at: freeRow(sheet, found) })] : []),
    ...chargeRemarks(reading),
  ];
}

/** An error value, which has been told. */
const isError = (value: RawValue): boolean => value !== null && typeof value === 'object';

/** 分管专业 changes no figure and the sheet lets other words pass, so these are only notes. */
function chargeRemarks({ rubric, inspection, rosterPlaces }: WorkbookReading): readonly Remark[] {
  const known = rubric.disciplines.map(({ name }) => name);
  return inspection.roster.flatMap((row, i): readonly Remark[] => {
    const [name, role, discipline] = [row.name, row.role, row.discipline].map((value) =>
      showRaw(value).trim(),
    ) as [string, string, string];
    if (
      name === '' ||
      isError(row.name) ||
      isError(row.role) ||
      (discipline === '' && sameText(role, MANAGER))
    )
      return [];
    const at: Place = { ...rosterPlaces[i], column: ROSTER_CAPTIONS.discipline };
    if (discipline === '') return [note({ code: 'roster-discipline-missing', name, role, at })];
    const unknown = discipline.split(/[、，,；;／/\s]+/).some((part) => part !== '' && !known.includes(part));
    return unknown
      ? [note({ code: 'roster-discipline-unknown', name, discipline, known: known.join('、'), at })]
      : [];
  });
}

/** The name's cell on the first row of the roster that nobody has written into; the last row where none is free. */
function freeRow(tab: string, found: GridWorkbook): Place {
  const { name, role, amount } = ROSTER_CAPTIONS;
  const sheet = found.sheets.find((candidate) => candidate.name === tab);
  const table = sheet && findTable(sheet, [name, role, amount], 3);
  if (!table) return { sheet: tab };
  const below = rowsBelow(table);
  const end = below.findIndex((row) => cellsOf(sheet, row).includes(ROSTER_END));
  const rows = end < 0 ? below : below.slice(0, end);
  const columns = [name, role].map((caption) => table.columns.get(caption) ?? 0);
  const free = rows.find((row) => columns.every((column) => textAt(sheet, row, column) === ''));
  return { sheet: tab, row: free ?? rows.at(-1) ?? table.headerRow, column: name };
}

const cellsOf = (sheet: GridSheet, row: number): readonly string[] =>
  [...(sheet.rows.get(row)?.keys() ?? [])].map((column) => textAt(sheet, row, column));
