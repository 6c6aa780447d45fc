import { Worker } from 'node:worker_threads';

/** Why a job has no answer: it took too long, needed too much memory, or the worker ended by itself. */
export type Trouble = 'time' | 'memory' | 'crash';

/** A job that came to nothing, through no fault of the other jobs. */
export class JobTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
    this.name = 'JobTrouble';
  }
}

/** How many workers there are and what each may use. */
export interface PoolLimits {
  readonly workers: number;
  /** Longest time for one job in milliseconds. */
  readonly jobMs: number;
  /** Largest heap of one worker in megabytes. */
  readonly heapMb: number;
}

interface Waiting {
  readonly job: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Workers that take jobs in turn. One that hangs or dies is replaced and costs its own job only. */
export class WorkerPool<Job, Answer> {
  private readonly queue: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private closed = false;

  constructor(
    /** Path of a script that serves jobs. */
    private readonly script: string,
    /** Given to every worker at its start. */
    private readonly setup: unknown,
    private readonly limits: PoolLimits,
  ) {}

  /** Runs a job; rejects with `JobTrouble` when it came to nothing, and with whatever the job itself threw. */
  run(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve: resolve as (answer: unknown) => void, reject });
      this.next();
    });
  }

  /** Ends all workers; jobs that wait are never answered. */
  async close(): Promise<void> {
    this.closed = true;
    this.queue.length = 0;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.closed || this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.limits.workers ? this.start() : null);
    if (!worker) return;
    const waiting = this.queue.shift() as Waiting;
    this.give(worker, waiting);
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      workerData: this.setup,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb },
    });
    worker.setMaxListeners(0);
    this.all.add(worker);
    return worker;
  }

  private give(worker: Worker, { job, resolve, reject }: Waiting): void {
    const settle = (finish: () => void, alive: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (alive) this.idle.push(worker);
      else this.all.delete(worker);
      finish();
      this.next();
    };
    const lost = (trouble: Trouble): void => settle(() => reject(new JobTrouble(trouble)), false);
    const timer = setTimeout(() => {
      lost('time');
      worker.on('error', () => undefined);
      void worker.terminate();
    }, this.limits.jobMs);
    worker.on('message', ({ answer, error }: { answer?: unknown; error?: Error }) =>
      settle(() => (error ? reject(error) : resolve(answer)), true),
    );
    worker.on('error', (error: Error & { code?: string }) =>
      lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'),
    );
    worker.on('exit', () => lost('crash'));
    worker.postMessage(job);
  }
}
