import { type Checked, failed, passed } from '../domain/issue';
import { type EditionNote, editionNotes } from '../domain/migration/edition-notes';
import type { MoveReason } from '../domain/migration/follow';
import { migrateInspection } from '../domain/migration/migrate-inspection';
import type { CheckpointId, Rubric } from '../domain/rubric';
import type { FileContents } from '../workbook/contents';
import type { GridWorkbook } from '../workbook/grid';
import type { SheetPlan, WorkbookPlan } from '../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { unreadColumns } from '../workbook/reading/unread-columns';
import { recordsOf } from '../workbook/records';
import { type Unheld, unheldOf } from '../workbook/unheld';
import { planWorkbook } from '../workbook/workbook-plan';

/** What becomes of a workbook in another edition of its rubric. */
export interface PreparedMigration {
  readonly plan: WorkbookPlan;
  /** Versions of the rubric. */
  readonly from: string;
  readonly to: string;
  /** Checkpoints whose entries followed, by the ids they had. */
  readonly kept: readonly CheckpointId[];
  /** What went to 未迁移, and what came back from it. */
  readonly moved: readonly { readonly id: CheckpointId; readonly reason: MoveReason }[];
  readonly restored: readonly CheckpointId[];
  readonly notes: readonly EditionNote[];
  /** What the user's file holds that does not come along: own sheets, and pictures, comments and the like. */
  readonly ownSheets: readonly string[];
  readonly unheld: readonly Unheld[];
}

/** Carries a workbook over into another edition of its rubric; fails where the workbook is not sound. */
export function prepareMigration(
  found: GridWorkbook,
  contents: FileContents,
  rubric: Rubric,
): Checked<PreparedMigration> {
  const result = readWorkbook(found);
  if (!result.ok) return result;
  const reading = result.value;
  const unread = [...reading.issues, ...unreadColumns(reading)];
  if (unread.length > 0) return failed(unread);
  const { inspection, kept, moved, restored } = migrateInspection(reading.inspection, reading.rubric, rubric);
  return passed({
    plan: planWorkbook(rubric, inspection, { records: recordsOf(reading) }),
    from: reading.rubric.version,
    to: rubric.version,
    kept,
    moved: moved.map(({ id, reason }) => ({ id, reason })),
    restored,
    notes: editionNotes(reading.rubric, rubric, reading.inspection),
    ownSheets: reading.foreignSheets,
    unheld: unheldOf(found, ownSheets(reading), contents).filter(
      ({ sheet }) => !reading.foreignSheets.includes(sheet),
    ),
  });
}

/** The plans of our sheets in a workbook, by the names of their tabs. */
function ownSheets({
  rubric,
  inspection,
  existing,
  layout,
  tabs,
}: WorkbookReading): ReadonlyMap<string, SheetPlan> {
  const { sheets } = planWorkbook(rubric, inspection, { existing, layout });
  return new Map(
    sheets.flatMap((sheet) => {
      const tab = tabs.get(sheet.name);
      return tab === undefined ? [] : [[tab, sheet] as const];
    }),
  );
}
