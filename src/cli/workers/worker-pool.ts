import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { toDocument } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import type { GapPolicy } from '../../domain/scheme';
import { JobPool } from '../../usecases/jobs/job-pool';
import type { Job, Work, WorkerSetup, WorkKind } from './jobs';
import { startThread } from './start-thread';
import { makeWork } from './work';

/** More threads than this wait for the disk, whatever the machine. */
const MOST_WORKERS = 8;

/** What one worker may use; a workbook of ours takes a hundredth of the time and a tenth of the heap. */
const JOB_MS = 5000;
const HEAP_MB = 132;

/** Who does the work of the command line. To be closed. */
export interface WorkerPool {
  /** How many pieces of work are worth having under way at once. */
  readonly width: number;
  /** Has a piece of work done; rejects with `JobTrouble` when it came to nothing. */
  do<Kind extends WorkKind>(kind: Kind, job: Work[Kind]['job']): Promise<Work[Kind]['answer']>;
  /** Gives back what was held for the work so far; from now on the main thread needs most of the memory. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A thread for every core, where the bundle of worker.ts is given as `script`; else everything is done here.
 * Workbooks are made of the first rubric.
 */
export function workerPoolOf(
  script: string | undefined,
  rubrics: readonly Rubric[],
  modified: Date,
  gapPolicy: GapPolicy | null = null,
): WorkerPool {
  const setup: WorkerSetup = { rubrics: rubrics.map(toDocument), modified, gapPolicy };
  if (script === undefined) return alone(setup);
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  const pool = new JobPool<Job, never>(startThread(script, setup, HEAP_MB), { workers, jobMs: JOB_MS });
  return {
    width: workers * 2,
    do: (kind, job) => pool.run({ ...job, kind } as unknown as Job),
    renew: () => pool.renew(),
    close: () => pool.close(),
  };
}

function alone(setup: WorkerSetup): WorkerPool {
  const work = makeWork(setup);
  return {
    width: 1,
    do: async (kind, job) => {
      await setImmediate(); // in which an interruption is heard
      return (await work({ ...job, kind } as unknown as Job)) as never;
    },
    renew: async () => undefined,
    close: async () => undefined,
  };
}
