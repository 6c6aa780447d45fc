import { type EnteredRow, freshKeys, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ExistingRows } from '../../workbook/plan-context';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { recordsOf } from '../../workbook/records';
import { withVisibility } from '../../workbook/visible-disciplines';
import { planWorkbook } from '../../workbook/workbook-plan';
import { type Rename, renamePeople } from '../rename-people';

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

/** The open workbook as it is read; null where it is none of ours. */
export function readOpen(found: GridWorkbook): WorkbookReading | null {
  const result = readWorkbook(found);
  return result.ok ? result.value : null;
}

/** The open workbook with rows added below those of a table; null where it has no such table. */
export function planAddedRows(
  found: GridWorkbook,
  kind: string,
  added: readonly EnteredRow['values'][],
): { readonly plan: WorkbookPlan } | null {
  const reading = readOpen(found);
  const rows = reading?.inspection.tables?.get(kind);
  if (!reading || !rows) return null;
  const { inspection, existing } = reading;
  const used = usedRows(rows);
  const keys = freshKeys((existing.tables?.get(kind) ?? rows).map(({ key }) => key));
  const tables = new Map(inspection.tables).set(kind, [
    ...used,
    ...added.map((values) => ({ key: keys.next().value, values })),
  ]);
  const others = new Map(existing.tables);
  others.delete(kind);
  const { timeline: _, ...lists } = existing; // it grows with what it shows
  return {
    plan: planChanged(found, reading, {
      inspection: { ...inspection, tables },
      existing: { ...lists, tables: others },
    }),
  };
}

/** The open workbook with people called otherwise everywhere; null where that changes nothing. */
export function planRenamed(
  found: GridWorkbook,
  renames: readonly Rename[],
): { readonly plan: WorkbookPlan; readonly changed: number } | null {
  const reading = readOpen(found);
  if (!reading) return null;
  const { inspection, existing, changed } = renamePeople(reading.inspection, reading.existing, renames);
  if (changed === 0 || !existing) return null;
  return { plan: planChanged(found, reading, { inspection, existing }), changed };
}
