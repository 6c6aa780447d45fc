import { Worker } from 'node:worker_threads';
import type { StartWorker } from '../../usecases/jobs/job-pool';

/** Of the heap, the part for what was made just now. */
const YOUNG_MB = 36;

/** Starts threads of a script that serves jobs, each with the same setup and at most so many megabytes of heap. */
export const startThread =
  <Job, Answer>(script: string, setup: unknown, heapMb: number): StartWorker<Job, Answer> =>
  (events) => {
    const worker = new Worker(script, {
      workerData: setup,
      resourceLimits: {
        maxOldGenerationSizeMb: heapMb - YOUNG_MB,
        maxYoungGenerationSizeMb: YOUNG_MB,
      },
    });
    worker.on('online', () => events.ready());
    worker.on('message', (reply: { readonly answer: Answer } | { readonly error: unknown }) =>
      'error' in reply ? events.failed(reply.error) : events.answered(reply.answer),
    );
    worker.on('error', ({ code }: Error & { code?: string }) =>
      events.lost(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'),
    );
    worker.on('exit', () => events.lost('crash'));
    return { post: (job) => worker.postMessage(job), end: () => worker.terminate() };
  };
