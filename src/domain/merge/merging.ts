import type { Inspection } from '../inspection';
import { type Conflict, type Settlement, settledBy } from './conflict';
import {
  type EnteredRecord,
  type FiledRecord,
  isRecordUsed,
  mergeRecords,
  type RecordRules,
} from './records';

/** An inspection that is to be merged, by the name of its file. */
export interface MergePart {
  readonly file: string;
  readonly inspection: Inspection;
}

/** Gathers conflicts and decides each as it comes up. */
export class Merging {
  readonly conflicts: Conflict[] = [];
  readonly unsettled: Conflict[] = [];

  constructor(private readonly settlement: Settlement) {}

  /**
   * What counts of one thing of which several files have a record: what they say together, or else the record of the file that
   * was decided for; null where nobody says anything or nobody decided.
   */
  settle(
    at: Pick<Conflict, 'kind' | 'key' | 'discipline'>,
    records: readonly FiledRecord[],
    rules: RecordRules = {},
  ): EnteredRecord | null {
    const values = records.filter(({ record }) => isRecordUsed(record));
    if (values.length === 0) return null;
    const merged = mergeRecords(
      values.map(({ record }) => record),
      rules,
    );
    if (merged) return merged;
    const conflict: Conflict = { ...at, values };
    this.conflicts.push(conflict);
    const file = settledBy(conflict, this.settlement);
    if (file === null) this.unsettled.push(conflict);
    return values.find((value) => value.file === file)?.record ?? null;
  }
}
