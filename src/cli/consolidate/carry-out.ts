import type { Consolidation } from '../../domain/consolidation/consolidation';
import type { Rubric } from '../../domain/rubric';
import { examineAll } from '../../usecases/consolidate/examine-all';
import { Gathering } from '../../usecases/consolidate/gathering';
import type { Interruption } from '../../usecases/consolidate/interruption';
import { orExcluded } from '../../usecases/consolidate/or-excluded';
import type { Crew } from '../workers/crew';
import type { DeflatedDetail } from '../workers/jobs';
import { writeHeadquarters } from './write-headquarters';

/** What a consolidation works with. */
export interface ConsolidateJob {
  readonly files: readonly string[];
  readonly out: string;
  readonly rubrics: readonly Rubric[];
  readonly crew: Crew;
  readonly now: Date;
  readonly interruption: Interruption;
  readonly onProgress: (done: number, of: number) => void;
}

/** Examines the files and writes head office's workbook; rejects as `cancelled` when that is given up. */
export async function carryOut(job: ConsolidateJob): Promise<Consolidation> {
  const { files, out, rubrics, crew, now, interruption, onProgress } = job;
  const gathering = new Gathering<DeflatedDetail>();
  const examiner = {
    width: crew.width,
    examine: (path: string) => orExcluded(path, crew.do('examine', { path })),
  };
  crew.readingBegins();
  const left = await examineAll(files, examiner, (examined) => gathering.take(examined), {
    signal: interruption.stopReading,
    onProgress,
  });
  interruption.everythingIsRead();
  await crew.renew(); // to sum up takes most of the memory
  const consolidation = gathering.finish(left, now, rubrics);
  const file = { out, crew, now, signal: interruption.stopWriting };
  await writeHeadquarters(file, consolidation, gathering.detailOf);
  return consolidation;
}
