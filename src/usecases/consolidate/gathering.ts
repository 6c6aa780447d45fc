import { localDay } from '../../domain/calendar';
import type { Consolidation } from '../../domain/consolidation/consolidation';
import { Consolidator } from '../../domain/consolidation/consolidator';
import { NO_PREFERENCE, type Preference } from '../../domain/consolidation/decide';
import type { Rubric } from '../../domain/rubric';
import { compareNatural } from '../../domain/text-order';
import type { AlteredFile } from '../../workbook/headquarters/altered-sheet';
import type { Alteration } from '../../workbook/integrity/alteration';
import type { Examined } from './examine';

/** Collects what files turned out to be, with what 明细 needs of each in the form it is given: one that takes little memory. */
export class Gathering<Detail> {
  private readonly consolidator = new Consolidator();
  private readonly details = new Map<string, Detail>();
  private readonly alterations = new Map<string, readonly Alteration[]>();

  take(examined: Examined<Detail>): void {
    const { alterations } = examined;
    const file = examined.kind === 'excluded' ? examined.exclusion.file : examined.result.file;
    if (alterations) this.alterations.set(file, alterations);
    if (examined.kind === 'excluded') this.consolidator.exclude(examined.exclusion);
    else {
      this.consolidator.add(examined.result);
      this.details.set(examined.result.file, examined.detail);
    }
  }

  /** Sums up; files that were not begun are reported as such. */
  finish(
    notBegun: readonly string[],
    now: Date,
    rubrics: readonly Rubric[],
    prefer: Preference = NO_PREFERENCE,
  ): Consolidation {
    for (const file of notBegun) this.consolidator.exclude({ file, code: 'stopped', facts: {} });
    return this.consolidator.finish({ day: localDay(now), rubrics, prefer });
  }

  /** What was altered in files that are ranked, or left out, by the names of the files. */
  alteredFiles({ periods, excluded }: Consolidation): readonly AlteredFile[] {
    const counts = [
      ...periods.flatMap(({ sites }) => sites.map(({ file, alterations }) => ({ file, count: alterations }))),
      ...excluded.map(({ file, facts }) => ({ file, count: Number(facts.alterations ?? 0) })),
    ];
    return counts
      .flatMap(({ file, count }): AlteredFile[] => {
        const alterations = this.alterations.get(file);
        return alterations ? [{ file, count: Math.max(count, alterations.length), alterations }] : [];
      })
      .sort((a, b) => compareNatural(a.file, b.file));
  }

  /** What 明细 shows of a file that was ranked. */
  readonly detailOf = (file: string): Detail => {
    const detail = this.details.get(file);
    if (detail === undefined) throw new Error(`nothing was taken of ${file}`);
    return detail;
  };
}
