import type { Consolidation } from '../../domain/consolidation/consolidation';
import { policiesOf } from '../../domain/consolidation/policies';
import { replaceFile } from '../../hosts/xlsx/file-port';
import { type RowSource, xlsxPieces } from '../../hosts/xlsx/write';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import { alterationWords } from '../../messages/alteration-words';
import { exclusionText } from '../../messages/exclusion-text';
import { policyLine, siteNote } from '../../messages/policy-text';
import { type DetailSheet, type PlacedSite, planConsolidated } from '../../usecases/consolidate/headquarters';
import { inOrder } from '../../usecases/consolidate/in-order';
import type { AlteredFile } from '../../workbook/headquarters/altered-sheet';
import type { DeflatedDetail, PlacedDetail } from '../workers/jobs';
import type { WorkerPool } from '../workers/worker-pool';
import { type ShownFile, withShownFiles } from './shown-files';

/** Where head office's workbook goes, who lays out 明细, and what gives it up. */
export interface HeadquartersFile {
  readonly out: string;
  readonly workers: WorkerPool;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** How files are called to people. */
  readonly shown: ShownFile;
}

/** Sites that are laid out as one piece of work: to send one to a worker and write it costs as much as laying a site out. */
const TOGETHER = 4;

/** Writes head office's workbook, or rejects as `cancelled` when it is given up, and nothing has changed; the rows of 明细 are laid out by the workers in the order of the sites. */
export async function writeHeadquarters(
  { out, workers, now, signal, shown }: HeadquartersFile,
  consolidation: Consolidation,
  altered: readonly AlteredFile[],
  detailOf: (file: string) => DeflatedDetail,
): Promise<void> {
  const { plan, details, detailStyles } = planConsolidated(
    consolidation,
    {
      exclusion: (exclusion) => exclusionText(withShownFiles(exclusion, shown)),
      alteration: alterationWords,
      policy: policyLine(policiesOf(consolidation)),
      note: siteNote,
      file: shown,
    },
    altered,
  );
  const rubrics = consolidation.rubrics.map(({ fingerprint }) => fingerprint);
  const placed = ({ site, first }: PlacedSite): PlacedDetail => ({
    fingerprint: site.fingerprint,
    head: { site: site.site, period: site.period, inspectedOn: site.inspectedOn },
    detail: detailOf(site.file),
    first,
  });
  const names = { styles: detailStyles, rubrics };
  const rowsOf =
    ({ sites }: DetailSheet): RowSource =>
    () =>
      inOrder(groupsOf(sites, TOGETHER), workers.width, (group) =>
        workers.do('pack', { sites: group.map(placed), names }),
      );
  const more = new Map(details.map((sheet) => [sheet.name, rowsOf(sheet)] as const));
  await replaceFile(out, xlsxPieces(plan, { modified: now, deflater: nativeDeflater, more }), signal);
}

function* groupsOf<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
