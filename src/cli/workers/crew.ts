import { availableParallelism } from 'node:os';
import { toDocument } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import type { Work, WorkKind } from './jobs';
import { WorkerPool } from './pool';

/** More threads than this wait for the disk, whatever the machine. */
const MOST_WORKERS = 8;

/** What one worker may use; a workbook of ours takes a hundredth of either. */
const LIMITS = { jobMs: 5000, heapMb: 192 } as const;

/** The workers of the command line, one for every core. To be closed. */
export class Crew {
  private readonly pool: WorkerPool<unknown, unknown>;
  readonly workers = Math.min(MOST_WORKERS, availableParallelism());

  /** `script` is the bundle of worker.ts; workbooks are made of the first rubric. */
  constructor(script: string, rubrics: readonly Rubric[], modified: Date) {
    const setup = { rubrics: rubrics.map(toDocument), modified };
    this.pool = new WorkerPool(script, setup, { workers: this.workers, ...LIMITS });
  }

  /** How many pieces of work are worth having under way at once. */
  get width(): number {
    return this.workers * 2;
  }

  /** Has a piece of work done; rejects with `JobTrouble` when it came to nothing. */
  do<Kind extends WorkKind>(kind: Kind, job: Work[Kind]['job']): Promise<Work[Kind]['answer']> {
    return this.pool.run({ ...job, kind }) as Promise<Work[Kind]['answer']>;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
