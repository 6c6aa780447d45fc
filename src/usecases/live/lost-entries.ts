import { serialToDay } from '../../domain/calendar';
import { isSeen } from '../../domain/entry';
import type { MoveReason } from '../../domain/migration/follow';
import type { Unmigrated } from '../../domain/migration/unmigrated';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { RECTIFICATION_STATES } from '../../domain/rectification';
import type { CheckpointId } from '../../domain/rubric';
import { RECTIFICATION_COLUMNS } from '../../workbook/sheets/rectification-table';
import { CAPTIONS } from '../../workbook/sheets/score/columns';

/** What was entered for a checkpoint that has no place any more, or none that is surely the same. */
export interface LostEntry {
  readonly id: CheckpointId;
  /** What was to be checked. */
  readonly text: string;
  readonly reason: MoveReason;
  /** What people had entered, as they see it, with the captions of the columns. */
  readonly fields: readonly { readonly caption: string; readonly value: string }[];
}

/** What does not follow into the other version of the rubric, in words of the sheets. */
export const lostEntry = ({ id, text, reason, entry, rectification: row }: Unmigrated): LostEntry => ({
  id,
  text,
  reason,
  fields: [
    { caption: CAPTIONS.deduction, value: entry.deduction },
    { caption: CAPTIONS.reason, value: entry.reason },
    { caption: CAPTIONS.method, value: entry.method },
    { caption: RECTIFICATION_COLUMNS.responsible.caption, value: row?.responsible ?? null },
    { caption: RECTIFICATION_COLUMNS.dueOn.caption, value: dayOf(row?.dueOn) },
    { caption: RECTIFICATION_COLUMNS.measure.caption, value: row?.measure ?? null },
    {
      caption: RECTIFICATION_COLUMNS.state.caption,
      value: row?.state === RECTIFICATION_STATES[0] ? null : (row?.state ?? null),
    },
    { caption: RECTIFICATION_COLUMNS.recheck.caption, value: row?.recheck ?? null },
  ].flatMap(({ caption, value }) => (isSeen(value) ? [{ caption, value: showRaw(value) }] : [])),
});

/** A day that the cell holds as a number, as people see it. */
const dayOf = (value: RawValue = null): RawValue =>
  typeof value === 'number' ? (serialToDay(value) ?? value) : value;
