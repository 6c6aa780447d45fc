import type { StartWorker } from '../../../../usecases/jobs/job-pool';
import type { PoolReply, PoolRequest } from './consolidate-messages';

/** Starts workers of the browser that take jobs once they have taken their setup. */
export const startWebWorker =
  <Setup, Job, Answer>(open: () => Worker, setup: Setup): StartWorker<Job, Answer> =>
  (events) => {
    const worker = opened(open);
    if (!worker) {
      queueMicrotask(() => events.lost('crash'));
      return { post: () => undefined, end: () => undefined };
    }
    const tell = (request: PoolRequest<Setup, Job>): void => worker.postMessage(request);
    worker.addEventListener('message', ({ data }: MessageEvent<PoolReply<Answer>>) =>
      'ready' in data ? events.ready() : events.answered(data.answer),
    );
    worker.addEventListener('error', () => {
      worker.terminate();
      events.lost('crash');
    });
    tell({ setup });
    return { post: (job) => tell({ job }), end: () => worker.terminate() };
  };

function opened(open: () => Worker): Worker | null {
  try {
    return open();
  } catch {
    return null; // no workers in this host
  }
}
