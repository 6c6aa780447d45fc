import { BLANK_ENTRY, type RawEntry } from '../../domain/entry';
import { entryOf, type Inspection } from '../../domain/inspection';
import { tenthsToNumber } from '../../domain/marks';
import { checkpointIndex, type Rubric } from '../../domain/rubric';
import { hasLayoutOf } from '../../workbook/change/same-layout';
import { type GridSheet, textAt } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import type { WorkbookPlan } from '../../workbook/plan';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { planWorkbook } from '../../workbook/workbook-plan';

/**
 * The plan that a found sheet was made from. Two sheets have as many rows as there were entries when they were written,
 * which may be long ago: for them the older states are tried as well. Null where none fits.
 */
export function planOfLayout(
  found: GridSheet,
  name: string,
  plan: WorkbookPlan,
  reading: WorkbookReading,
): WorkbookPlan | null {
  if (fits(found, name, plan)) return plan;
  const older =
    name === SHEETS.rectification
      ? planAsFound(reading, asListed(found, reading.rubric, reading.inspection))
      : name === SHEETS.payouts
        ? planAsFound(reading, withRosterRows(found, plan, reading.inspection))
        : null;
  return older && fits(found, name, older) ? older : null;
}

/**
 * The plan of a workbook in its own layout version, of what is in it or of another inspection. Rows that people
 * cleared on 未迁移 and rows of the tables of the programme stay; the other lists are arranged as they would be made.
 */
export const planAsFound = (
  { rubric, layout, inspection: own, existing }: WorkbookReading,
  inspection: Inspection = own,
): WorkbookPlan =>
  planWorkbook(rubric, inspection, { layout, existing: { ...existing, roster: null, rectification: null } });

function fits(found: GridSheet, name: string, { sheets }: WorkbookPlan): boolean {
  const planned = sheets.find((sheet) => sheet.name === name);
  return planned !== undefined && hasLayoutOf(found, planned);
}

/** The inspection as if exactly the checkpoints on the sheet had a deduction. */
function asListed(found: GridSheet, rubric: Rubric, inspection: Inspection): Inspection {
  const index = checkpointIndex(rubric);
  const listed = [...found.rows.keys()].map((row) => textAt(found, row, 1)).filter((id) => index.has(id));
  const entries = listed.map((id): readonly [string, RawEntry] => {
    const least = index.get(id)?.item.rule.min;
    return [
      id,
      { ...BLANK_ENTRY, deduction: least === undefined ? null : tenthsToNumber(least), reason: '-' },
    ];
  });
  const rows = listed.map((id) => [id, inspection.rectification.get(id)] as const);
  return {
    ...inspection,
    entries: new Map(entries.map(([id, entry]) => [id, { ...entryOf(inspection, id), ...entry }])),
    rectification: new Map(rows.flatMap(([id, row]) => (row ? [[id, row] as const] : []))),
  };
}

/** The inspection with a roster of the length for which the sheet was made. */
function withRosterRows(found: GridSheet, { sheets }: WorkbookPlan, inspection: Inspection): Inspection {
  const planned = sheets.find(({ name }) => name === SHEETS.payouts)?.cells.length ?? 0;
  const missing = Math.max(0, ...found.rows.keys()) - planned;
  const { roster } = inspection;
  const length = Math.max(0, Math.max(roster.length, SHORT_ROSTER) + missing);
  const blank = { name: null, role: null, discipline: null };
  return { ...inspection, roster: Array.from({ length }, (_, i) => roster[i] ?? blank) };
}

/** Up to this many people the sheet has the same number of rows. */
const SHORT_ROSTER = 15;
