import type { CheckpointId } from '../rubric';
import type { FiledRecord } from './records';

/** What files may contradict each other in. */
export type ConflictKind = 'checkpoint' | 'fact' | 'roster' | 'rectification' | 'table';

/** Something of which files say different things; a person has to choose. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Checkpoint id, name of the fact, name of the person, or table and row, such as `meetings/r3`. */
  readonly key: CheckpointId | string;
  /** Id of the discipline that it belongs to; null where it belongs to none. */
  readonly discipline: string | null;
  /** What each file says that says anything. */
  readonly values: readonly FiledRecord[];
}

/** What people decided: whose word counts. */
export interface Settlement {
  /** Conflict, as `conflictKey` names it → file. */
  readonly each?: ReadonlyMap<string, string>;
  /** The file that counts everywhere else. */
  readonly all?: string;
}

/** A name of its own for a conflict. */
export const conflictKey = ({ kind, key }: Pick<Conflict, 'kind' | 'key'>): string => `${kind} ${key}`;

/** The file whose word counts in a conflict; null where nobody decided, or for a file that says nothing of it. */
export function settledBy(conflict: Conflict, settlement: Settlement): string | null {
  const chosen = settlement.each?.get(conflictKey(conflict)) ?? settlement.all;
  return conflict.values.some(({ file }) => file === chosen) ? (chosen ?? null) : null;
}
