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
  /** Of it, room for what was made just now. */
  readonly youngMb: number;
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
  private readonly busy = new Map<Worker, { readonly waiting: Waiting; readonly timer: NodeJS.Timeout }>();
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
    if (worker) this.give(worker, this.queue.shift() as Waiting);
  }

  private start(): Worker {
    const worker = new Worker(this.script, {
      workerData: this.setup,
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.heapMb - this.limits.youngMb,
        maxYoungGenerationSizeMb: this.limits.youngMb,
      },
    });
    worker.on('message', ({ answer, error }: { answer?: unknown; error?: Error }) => {
      const waiting = this.taken(worker);
      this.idle.push(worker);
      if (error) waiting?.reject(error);
      else waiting?.resolve(answer);
      this.next();
    });
    worker.on('error', ({ code }: Error & { code?: string }) =>
      this.lose(worker, code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'),
    );
    worker.on('exit', () => this.lose(worker, 'crash'));
    this.all.add(worker);
    return worker;
  }

  private give(worker: Worker, waiting: Waiting): void {
    const timer = setTimeout(() => {
      this.lose(worker, 'time');
      void worker.terminate();
    }, this.limits.jobMs);
    this.busy.set(worker, { waiting, timer });
    worker.postMessage(waiting.job);
  }

  /** The job that a worker was at. */
  private taken(worker: Worker): Waiting | null {
    const at = this.busy.get(worker);
    clearTimeout(at?.timer);
    this.busy.delete(worker);
    return at?.waiting ?? null;
  }

  /** A worker is gone; another takes its place when there is work for it. */
  private lose(worker: Worker, trouble: Trouble): void {
    if (!this.all.delete(worker)) return;
    this.taken(worker)?.reject(new JobTrouble(trouble));
    this.next();
  }
}
