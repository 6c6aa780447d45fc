import type { Consolidation } from '../../domain/consolidation/consolidation';
import type { Rubric } from '../../domain/rubric';
import { replaceFile } from '../../hosts/xlsx/file-port';
import { type RowSource, xlsxPieces } from '../../hosts/xlsx/write';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import { exclusionText } from '../../messages/exclusion-text';
import { examineAll } from '../../usecases/consolidate/examine-all';
import { Gathering } from '../../usecases/consolidate/gathering';
import { type DetailSheet, planConsolidated } from '../../usecases/consolidate/headquarters';
import { inOrder } from '../../usecases/consolidate/in-order';
import { orExcluded } from '../../usecases/consolidate/or-excluded';
import type { StyleId } from '../../workbook/styles';
import type { Crew } from '../workers/crew';
import type { DeflatedDetail } from '../workers/jobs';

/** What a consolidation works with. */
export interface ConsolidateJob {
  readonly files: readonly string[];
  readonly out: string;
  readonly rubrics: readonly Rubric[];
  readonly crew: Crew;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Examines the files and writes head office's workbook. */
export async function carryOut(job: ConsolidateJob): Promise<Consolidation> {
  const { files, rubrics, crew, now, signal, onProgress } = job;
  const gathering = new Gathering<DeflatedDetail>();
  const examiner = {
    width: crew.width,
    examine: (path: string) => orExcluded(path, crew.do('examine', { path })),
  };
  const left = await examineAll(files, examiner, (examined) => gathering.take(examined), {
    signal,
    onProgress,
  });
  const consolidation = gathering.finish(left, now, rubrics);
  await write(job, consolidation, gathering.detailOf);
  return consolidation;
}

async function write(
  { out, crew, now }: ConsolidateJob,
  consolidation: Consolidation,
  detailOf: (file: string) => DeflatedDetail,
): Promise<void> {
  const { plan, details, detailStyles } = planConsolidated(consolidation, { exclusion: exclusionText });
  const more = new Map(
    details.map((sheet) => [sheet.name, rowsOf(sheet, detailStyles, crew, detailOf)] as const),
  );
  await replaceFile(out, xlsxPieces(plan, { modified: now, deflater: nativeDeflater, more }));
}

/** The rows of a sheet of 明细, laid out by the crew in the order of the sites. */
const rowsOf =
  (
    { sites }: DetailSheet,
    styles: readonly StyleId[],
    crew: Crew,
    detailOf: (file: string) => DeflatedDetail,
  ): RowSource =>
  (number) =>
    inOrder(sites, crew.width, ({ site, first }) =>
      crew.do('pack', {
        fingerprint: site.fingerprint,
        head: { site: site.site, period: site.period, inspectedOn: site.inspectedOn },
        detail: detailOf(site.file),
        first,
        styles: styles.map((style) => [style, number(style)] as const),
      }),
    );
