import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerSetup } from './jobs';
import { makeWork } from './work';

// A thread of its own: does one piece of work after the other.
serveJobs(makeWork(workerData as WorkerSetup), (answer) =>
  answer instanceof Uint8Array ? [answer] : 'bytes' in answer ? [answer.bytes] : [],
);

/** Answers the jobs of a `JobPool` one after another; bytes in an answer are handed over, not copied. */
function serveJobs<Job, Answer>(
  work: (job: Job) => Promise<Answer>,
  bytesOf: (answer: Answer) => readonly Uint8Array[],
): void {
  parentPort?.on('message', (job: Job) => {
    work(job).then(
      (answer) => {
        const buffers = new Set(bytesOf(answer).map(({ buffer }) => buffer as ArrayBuffer));
        parentPort?.postMessage({ answer }, [...buffers]);
      },
      (error: unknown) => parentPort?.postMessage({ error }),
    );
  });
}
