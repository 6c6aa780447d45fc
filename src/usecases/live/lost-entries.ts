import { serialToDay } from '../../domain/calendar';
import { isEmptyText, type RawValue, showRaw } from '../../domain/entry';
import type { Inspection } from '../../domain/inspection';
import { RECTIFICATION_STATES } from '../../domain/rectification';
import { type CheckpointId, checkpointIndex, type Rubric } from '../../domain/rubric';
import { RECTIFICATION_CAPTIONS } from '../../workbook/sheets/rectification-sheet';
import { CAPTIONS } from '../../workbook/sheets/score/columns';

/** What stood at a checkpoint that has no place any more. */
export interface LostEntry {
  readonly id: CheckpointId;
  /** What people had entered, as they see it, with the captions of the columns. */
  readonly fields: readonly { readonly caption: string; readonly value: string }[];
}

/** Everything that people entered at checkpoints which a rubric does not have: in the score sheets and in 整改清单. */
export function lostEntries({ entries, rectification }: Inspection, rubric: Rubric): readonly LostEntry[] {
  const known = checkpointIndex(rubric);
  const ids = new Set([...entries.keys(), ...rectification.keys()]);
  return [...ids].flatMap((id): LostEntry[] => {
    if (known.has(id)) return [];
    const { deduction = null, reason = null, method = null } = entries.get(id) ?? {};
    const row = rectification.get(id);
    const fields = [
      [CAPTIONS.deduction, deduction],
      [CAPTIONS.reason, reason],
      [CAPTIONS.method, method],
      [RECTIFICATION_CAPTIONS.responsible, row?.responsible],
      [RECTIFICATION_CAPTIONS.dueOn, dayOf(row?.dueOn)],
      [RECTIFICATION_CAPTIONS.measure, row?.measure],
      [RECTIFICATION_CAPTIONS.state, row?.state === RECTIFICATION_STATES[0] ? null : row?.state],
      [RECTIFICATION_CAPTIONS.recheck, row?.recheck],
    ] as const;
    const entered = fields.flatMap(([caption, value = null]) =>
      isEmptyText(value) ? [] : [{ caption, value: showRaw(value) }],
    );
    return entered.length === 0 ? [] : [{ id, fields: entered }];
  });
}

/** A day that the cell holds as a number, as people see it. */
const dayOf = (value: RawValue = null): RawValue =>
  typeof value === 'number' ? (serialToDay(value) ?? value) : value;
