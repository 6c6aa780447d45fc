import type { Consolidation } from '../../domain/consolidation/consolidation';
import { replaceFile } from '../../hosts/xlsx/file-port';
import { type RowSource, xlsxPieces } from '../../hosts/xlsx/write';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import { exclusionText } from '../../messages/exclusion-text';
import { planConsolidated } from '../../usecases/consolidate/headquarters';
import { inOrder } from '../../usecases/consolidate/in-order';
import type { Crew } from '../workers/crew';
import type { DeflatedDetail } from '../workers/jobs';

/** Where head office's workbook goes, and who lays out 明细. */
export interface HeadquartersFile {
  readonly out: string;
  readonly crew: Crew;
  readonly now: Date;
}

/** Writes head office's workbook; the rows of 明细 are laid out by the crew in the order of the sites. */
export async function writeHeadquarters(
  { out, crew, now }: HeadquartersFile,
  consolidation: Consolidation,
  detailOf: (file: string) => DeflatedDetail,
): Promise<void> {
  const { plan, details, detailStyles } = planConsolidated(consolidation, { exclusion: exclusionText });
  const rubrics = consolidation.rubrics.map(({ fingerprint }) => fingerprint);
  const more = new Map(
    details.map(({ name, sites }): readonly [string, RowSource] => [
      name,
      (names) =>
        inOrder(sites, crew.width, ({ site, first }) =>
          crew.do('pack', {
            fingerprint: site.fingerprint,
            head: { site: site.site, period: site.period, inspectedOn: site.inspectedOn },
            detail: detailOf(site.file),
            first,
            styles: detailStyles.map((style) => [style, names.style(style)] as const),
            rubrics,
          }),
        ),
    ]),
  );
  await replaceFile(out, xlsxPieces(plan, { modified: now, deflater: nativeDeflater, more }));
}
