import { type EnteredRow, freshKeys, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import type { Issue } from '../../domain/issue';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ExistingRows } from '../../workbook/plan-context';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { unreadIssues } from '../../workbook/reading/unread-columns';
import { recordsOf } from '../../workbook/records';
import { withVisibility } from '../../workbook/visible-disciplines';
import { planWorkbook } from '../../workbook/workbook-plan';
import { type Rename, renamePeople, stillTrue } from '../rename-people';

/** The open workbook with other contents: in its own layout version, with lists and sheets as people have them. */
export function planChanged(
  found: GridWorkbook,
  reading: WorkbookReading,
  {
    inspection = reading.inspection,
    existing,
    layout = reading.layout,
  }: {
    readonly inspection?: Inspection;
    /** Lists that keep their rows; missing where they are arranged anew. */
    readonly existing?: ExistingRows;
    readonly layout?: number;
  },
): WorkbookPlan {
  const { rubric, tabs } = reading;
  const plan = planWorkbook(rubric, inspection, {
    layout,
    records: recordsOf(reading),
    ...(existing ? { existing } : {}),
  });
  const sheets = withVisibility(plan.sheets, (name, planned) => {
    const tab = found.sheets.find((sheet) => sheet.name === tabs.get(name));
    return planned === 'veryHidden' ? planned : (tab?.visibility ?? planned); // nobody can have shown those
  });
  return { ...plan, sheets };
}

/** The open workbook as it is read, where nothing of it would be lost by writing it anew; null where it is none of ours. */
export function readOpen(found: GridWorkbook): WorkbookReading | null {
  const result = readWorkbook(found);
  return result.ok && unreadIssues(result.value).length === 0 ? result.value : null;
}

/** Why the open workbook is not written anew: what of it could not be read. */
export function unreadIn(found: GridWorkbook): readonly Issue[] {
  const result = readWorkbook(found);
  return result.ok ? unreadIssues(result.value) : result.issues;
}

/** The open workbook with rows added below those of a table; null where it has no such table, or is not wholly read. */
export function planAddedRows(
  found: GridWorkbook,
  kind: string,
  added: readonly EnteredRow['values'][],
): { readonly plan: WorkbookPlan } | null {
  const reading = readOpen(found);
  const rows = reading?.existing.tables?.get(kind);
  if (!reading || !rows) return null;
  const { inspection, existing } = reading;
  const { length } = usedRows(rows);
  const keys = freshKeys(rows.map(({ key }) => key));
  const fits = length + added.length <= rows.length;
  const filled = added.map((values, i) => ({ key: rows[length + i]?.key ?? keys.next().value, values }));
  const table = [...rows.slice(0, length), ...filled];
  const tables = new Map(inspection.tables).set(kind, table);
  const laidOut = new Map(existing.tables);
  // Where the free rows are enough the sheet stays as it is, else it is laid out anew, and 进度图, which shows each row.
  if (fits) laidOut.set(kind, [...table, ...rows.slice(table.length)]);
  else laidOut.delete(kind);
  const { timeline, ...lists } = existing;
  return {
    plan: planChanged(found, reading, {
      inspection: { ...inspection, tables },
      existing: { ...lists, tables: laidOut, ...(fits && timeline ? { timeline } : {}) },
    }),
  };
}

/** The open workbook with people called otherwise everywhere; null where that changes nothing, or it is not wholly read. */
export function planRenamed(
  found: GridWorkbook,
  renames: readonly Rename[],
): { readonly plan: WorkbookPlan; readonly changed: number } | null {
  const reading = readOpen(found);
  if (!reading) return null;
  const valid = stillTrue(renames, reading);
  const { inspection, existing, changed } = renamePeople(reading.inspection, reading.existing, valid);
  if (changed === 0 || !existing) return null;
  return { plan: planChanged(found, reading, { inspection, existing }), changed };
}
