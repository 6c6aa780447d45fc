import { type Checked, failed, passed } from '../domain/issue';
import { type EditionNote, editionNotes } from '../domain/migration/edition-notes';
import type { MoveReason } from '../domain/migration/follow';
import { migrateInspection } from '../domain/migration/migrate-inspection';
import type { CheckpointId, Rubric } from '../domain/rubric';
import type { FileContents } from '../workbook/contents';
import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookPlan } from '../workbook/plan';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { unreadIssues } from '../workbook/reading/unread-columns';
import { recordsOf } from '../workbook/records';
import { planWorkbook } from '../workbook/workbook-plan';
import { type LeftBehind, leftBehind } from './left-behind';

/** What becomes of a workbook in another edition of its rubric. */
export interface PreparedMigration extends LeftBehind {
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
  const unread = unreadIssues(reading);
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
    ...leftBehind(reading, found, contents),
  });
}
