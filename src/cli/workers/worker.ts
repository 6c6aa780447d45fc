import { workerData } from 'node:worker_threads';
import type { WorkerSetup } from './jobs';
import { serveJobs } from './serve-jobs';
import { makeWork } from './work';

// A thread of its own: does one piece of work after the other.
serveJobs(makeWork(workerData as WorkerSetup), (answer) =>
  answer instanceof Uint8Array ? [answer] : 'bytes' in answer ? [answer.bytes] : [],
);
