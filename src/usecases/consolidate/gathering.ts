import { localDay } from '../../domain/calendar';
import type { Consolidation } from '../../domain/consolidation/consolidation';
import { Consolidator } from '../../domain/consolidation/consolidator';
import type { Rubric } from '../../domain/rubric';
import type { Examined } from './examine';

/** Collects what files turned out to be, with what 明细 needs of each in the form it is given: one that takes little room. */
export class Gathering<Detail> {
  private readonly consolidator = new Consolidator();
  private readonly details = new Map<string, Detail>();

  take(examined: Examined<Detail>): void {
    if (examined.kind === 'excluded') this.consolidator.exclude(examined.exclusion);
    else {
      this.consolidator.add(examined.result);
      this.details.set(examined.result.file, examined.detail);
    }
  }

  /** Sums up; files that nobody came to are told as such. */
  finish(notBegun: readonly string[], now: Date, rubrics: readonly Rubric[]): Consolidation {
    for (const file of notBegun) this.consolidator.exclude({ file, code: 'stopped', facts: {} });
    return this.consolidator.finish({ day: localDay(now), rubrics });
  }

  /** What 明细 shows of a file that was ranked. */
  readonly detailOf = (file: string): Detail => {
    const detail = this.details.get(file);
    if (detail === undefined) throw new Error(`nothing is known of ${file}`);
    return detail;
  };
}
