import type { Consolidation } from '../../domain/consolidation/consolidation';
import type { Preference } from '../../domain/consolidation/decide';
import type { Rubric } from '../../domain/rubric';
import type { Source } from '../../usecases/consolidate/archive';
import { excluded } from '../../usecases/consolidate/examine';
import { examineAll } from '../../usecases/consolidate/examine-all';
import { Gathering } from '../../usecases/consolidate/gathering';
import type { Interruption } from '../../usecases/consolidate/interruption';
import { orExcluded } from '../../usecases/consolidate/or-excluded';
import type { DeflatedDetail } from '../workers/jobs';
import type { WorkerPool } from '../workers/worker-pool';
import type { ShownFile } from './shown-files';
import { writeHeadquarters } from './write-headquarters';

/** What a consolidation works with. */
export interface ConsolidateJob {
  readonly files: readonly string[];
  /** Files among them that are links. */
  readonly links: ReadonlySet<string>;
  readonly out: string;
  /** How files are called to people. */
  readonly shown: ShownFile;
  readonly rubrics: readonly Rubric[];
  /** Which files are to count, chosen among all that were found, those inside of zips too. */
  readonly prefer: (found: Iterable<string>) => Preference;
  readonly workers: WorkerPool;
  readonly now: Date;
  readonly interruption: Interruption;
  readonly onProgress: (done: number, of: number) => void;
}

/** What came of the files, and where each of them is found again. */
export interface CarriedOut {
  readonly consolidation: Consolidation;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Examines the files and writes head office's workbook; rejects as `cancelled` when that is given up. */
export async function carryOut(job: ConsolidateJob): Promise<CarriedOut> {
  const { files, links, out, shown, rubrics, prefer, workers, now, interruption, onProgress } = job;
  const sources = new Map<string, Source>();
  const gathering = new Gathering<DeflatedDetail>();
  const examiner = {
    width: workers.width,
    examine: (source: Source) => {
      sources.set(source.name, source);
      return links.has(source.name)
        ? Promise.resolve(excluded(source.name, 'unreadable', { failure: 'file-link' }))
        : orExcluded(source.name, workers.do('examine', { source }));
    },
  };
  const left = await examineAll(files, examiner, (examined) => gathering.take(examined), {
    signal: interruption.stopReading,
    onProgress,
  });
  interruption.everythingIsRead();
  await workers.renew(); // to sum up takes most of the memory
  const consolidation = gathering.finish(left, now, rubrics, prefer(sources.keys()));
  const file = { out, workers, now, shown, signal: interruption.stopWriting };
  await writeHeadquarters(file, consolidation, gathering.alteredFiles(consolidation), gathering.detailOf);
  return { consolidation, sources };
}
