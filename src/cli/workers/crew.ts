import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
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

/**
 * By how much the memory of every thread may grow, in percent of what is in use, before it is cleared up. To clear up costs
 * a tenth of reading, and of that all but what the main thread keeps is soon garbage; summing up takes most of the memory.
 * V8 looks at this whenever it has cleared up, so that it may change while threads run.
 */
const GROWTH = { reading: 150, summingUp: 50 } as const;

/** Who does the work of the command line. To be closed. */
export interface Crew {
  /** How many pieces of work are worth having under way at once. */
  readonly width: number;
  /** Has a piece of work done; rejects with `JobTrouble` when it came to nothing. */
  do<Kind extends WorkKind>(kind: Kind, job: Work[Kind]['job']): Promise<Work[Kind]['answer']>;
  /** Many files are read from now on, until `renew`. */
  readingBegins(): void;
  /** Gives back what was held for the work so far; from now on the main thread needs most of the memory. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A thread for every core, where the bundle of worker.ts is given as `script`; else everything is done here.
 * Workbooks are made of the first rubric.
 */
export function crewOf(
  script: string | undefined,
  rubrics: readonly Rubric[],
  modified: Date,
  gapPolicy: GapPolicy | null = null,
): Crew {
  const setup: WorkerSetup = { rubrics: rubrics.map(toDocument), modified, gapPolicy };
  if (script === undefined) return alone(setup);
  const workers = Math.min(MOST_WORKERS, availableParallelism());
  const pool = new JobPool<Job, never>(startThread(script, setup, HEAP_MB), { workers, jobMs: JOB_MS });
  return {
    width: workers * 2,
    do: (kind, job) => pool.run({ ...job, kind } as unknown as Job),
    readingBegins: () => letHeapsGrow(GROWTH.reading),
    renew: () => {
      letHeapsGrow(GROWTH.summingUp);
      return pool.renew();
    },
    close: () => pool.close(),
  };
}

const letHeapsGrow = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

function alone(setup: WorkerSetup): Crew {
  const work = makeWork(setup);
  return {
    width: 1,
    do: async (kind, job) => {
      await setImmediate(); // in which an interruption is heard
      return (await work({ ...job, kind } as unknown as Job)) as never;
    },
    readingBegins: () => undefined,
    renew: async () => undefined,
    close: async () => undefined,
  };
}
