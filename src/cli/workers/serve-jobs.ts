import { parentPort } from 'node:worker_threads';

/** Answers the jobs of a `JobPool` one after another; bytes in an answer are handed over, not copied. */
export function serveJobs<Job, Answer>(
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
