import type { IsoDay } from '../../domain/calendar';
import type { Consolidation } from '../../domain/consolidation/consolidation';
import { Consolidator } from '../../domain/consolidation/consolidator';
import type { Rubric } from '../../domain/rubric';
import { replaceFile } from '../../hosts/xlsx/file-port';
import { type RowSource, xlsxPieces } from '../../hosts/xlsx/write';
import { deflateNative } from '../../hosts/xlsx/zip/native';
import { exclusionText } from '../../messages/exclusion-text';
import { excluded } from '../../usecases/consolidate/examine';
import { examineAll } from '../../usecases/consolidate/examine-all';
import { type DetailSheet, planConsolidated } from '../../usecases/consolidate/headquarters';
import { inOrder } from '../../usecases/consolidate/in-order';
import type { StyleId } from '../../workbook/styles';
import type { Crew } from '../workers/crew';
import type { DeflatedDetail, ExaminedFile } from '../workers/jobs';
import { JobTrouble } from '../workers/pool';

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
  const { files, rubrics, crew, signal, onProgress } = job;
  const details = new Map<string, DeflatedDetail>();
  const consolidator = new Consolidator();
  const examiner = { width: crew.width, examine: (path: string) => examineIn(crew, path) };
  const take = (examined: ExaminedFile): void => {
    if (examined.kind === 'excluded') consolidator.exclude(examined.exclusion);
    else {
      consolidator.add(examined.result);
      details.set(examined.result.file, examined.detail);
    }
  };
  const left = await examineAll(files, examiner, take, { signal, onProgress });
  for (const file of left) consolidator.exclude({ file, code: 'stopped', facts: {} });
  const consolidation = consolidator.finish({ day: dayOf(job.now), rubrics });
  await write(job, consolidation, (file) => details.get(file) as DeflatedDetail);
  return consolidation;
}

function dayOf(now: Date): IsoDay {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A file that takes too long or too much memory is its own trouble, not that of the others. */
async function examineIn(crew: Crew, path: string): Promise<ExaminedFile> {
  try {
    return await crew.do('examine', { path });
  } catch (error) {
    if (!(error instanceof JobTrouble)) throw error;
    return excluded(path, 'unreadable', {
      failure: error.trouble === 'crash' ? 'file-damaged' : 'file-too-large',
    });
  }
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
  await replaceFile(out, xlsxPieces(plan, { modified: now, deflate: deflateNative, more }));
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
