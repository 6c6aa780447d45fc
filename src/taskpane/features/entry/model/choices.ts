import { type Conflict, conflictKey, type Settlement } from '../../../../domain/merge/conflict';

/** Whose word people chose in each conflict; a choice counts as long as all files say what they said when it was made. */
export class Choices {
  private readonly each = new Map<string, string>();
  /** What was said in each conflict when it was shown. */
  private shown: ReadonlyMap<string, string> = new Map();

  get settlement(): Settlement {
    return { each: this.each };
  }

  /** People see these conflicts from now on. */
  show(conflicts: readonly Conflict[]): void {
    for (const conflict of conflicts) if (!this.wasShown(conflict)) this.each.delete(conflictKey(conflict));
    this.shown = new Map(conflicts.map((conflict) => [conflictKey(conflict), saidIn(conflict)]));
  }

  /** Whether people saw the conflict as it is. */
  wasShown(conflict: Conflict): boolean {
    return this.shown.get(conflictKey(conflict)) === saidIn(conflict);
  }

  take(conflict: string, file: string): void {
    this.each.set(conflict, file);
  }

  /** Takes a file in all conflicts of a discipline of which it says anything. */
  takeAll(conflicts: readonly Conflict[], discipline: string, file: string): void {
    for (const conflict of conflicts)
      if (conflict.discipline === discipline && conflict.values.some((value) => value.file === file))
        this.take(conflictKey(conflict), file);
  }
}

const saidIn = ({ values }: Conflict): string => JSON.stringify(values);
