import { JobTrouble, NoWorkers, type WorkerTrouble } from './job-trouble';

/** A thread, or whatever does jobs one after another. */
export interface PoolWorker<Job> {
  post(job: Job): void;
  /** Ends it, whatever it is at. */
  end(): unknown;
}

/** What a worker reports to its pool. */
export interface WorkerEvents<Answer> {
  /** It takes jobs from now on; what it takes to start counts towards no job. */
  ready(): void;
  answered(answer: Answer): void;
  /** The job threw. */
  failed(error: unknown): void;
  /** It has ended; a second call does no harm. */
  lost(trouble: WorkerTrouble): void;
}

/** Starts a worker of the host at hand. */
export type StartWorker<Job, Answer> = (events: WorkerEvents<Answer>) => PoolWorker<Job>;

/** How many workers there are and what each may use. */
export interface PoolLimits {
  readonly workers: number;
  /** Longest time for one job in milliseconds. */
  readonly jobMs: number;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

type Working<Job, Answer> = Waiting<Job, Answer> & { readonly timer: ReturnType<typeof setTimeout> };

/** After so many in a row that could not be started no further one is tried. */
const MOST_FAILED_STARTS = 3;

/** Workers that take jobs in turn. One that hangs or dies is replaced and costs its own job only. */
export class JobPool<Job, Answer> {
  private readonly queue: Waiting<Job, Answer>[] = [];
  private readonly starting = new Set<PoolWorker<Job>>();
  private readonly idle: PoolWorker<Job>[] = [];
  private readonly busy = new Map<PoolWorker<Job>, Working<Job, Answer>>();
  private readonly all = new Set<PoolWorker<Job>>();
  private failedStarts = 0;
  private closed = false;

  constructor(
    private readonly startWorker: StartWorker<Job, Answer>,
    private readonly limits: PoolLimits,
  ) {}

  /** Runs a job; rejects with `JobTrouble` when it came to nothing, and with whatever the job itself threw. */
  run(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.next();
    });
  }

  /** Ends the workers that have nothing to do, so that what they hold is given back, and starts others for further jobs. */
  async renew(): Promise<void> {
    const idle = this.idle.splice(0);
    for (const worker of idle) this.all.delete(worker);
    await Promise.all(idle.map((worker) => worker.end()));
    for (let i = 0; i < idle.length && !this.closed && this.all.size < this.limits.workers; i++) this.start();
  }

  /** Ends all workers; jobs that wait are never answered. */
  async close(): Promise<void> {
    this.closed = true;
    this.queue.length = 0;
    for (const { timer } of this.busy.values()) clearTimeout(timer);
    await Promise.all([...this.all].map((worker) => worker.end()));
  }

  private next(): void {
    if (this.closed) return;
    while (this.queue.length > 0 && this.idle.length > 0)
      this.give(this.idle.pop() as PoolWorker<Job>, this.queue.shift() as Waiting<Job, Answer>);
    const canStart = this.failedStarts < MOST_FAILED_STARTS;
    while (canStart && this.queue.length > this.starting.size && this.all.size < this.limits.workers)
      this.start();
    if (this.all.size === 0) for (const { reject } of this.queue.splice(0)) reject(new NoWorkers());
  }

  private start(): void {
    const worker = this.startWorker({
      ready: () => {
        this.failedStarts = 0;
        if (this.starting.delete(worker)) this.free(worker);
      },
      answered: (answer) => {
        this.taken(worker)?.resolve(answer);
        this.free(worker);
      },
      failed: (error) => {
        this.taken(worker)?.reject(error);
        this.free(worker);
      },
      lost: (trouble) => this.lose(worker, trouble),
    });
    this.all.add(worker);
    this.starting.add(worker);
  }

  private free(worker: PoolWorker<Job>): void {
    if (!this.all.has(worker)) return; // it answered too late
    this.idle.push(worker);
    this.next();
  }

  private give(worker: PoolWorker<Job>, waiting: Waiting<Job, Answer>): void {
    const timer = setTimeout(() => {
      this.lose(worker, 'time');
      void worker.end();
    }, this.limits.jobMs);
    this.busy.set(worker, { ...waiting, timer });
    worker.post(waiting.job);
  }

  /** The job that a worker was at. */
  private taken(worker: PoolWorker<Job>): Waiting<Job, Answer> | null {
    const at = this.busy.get(worker) ?? null;
    if (at) clearTimeout(at.timer);
    this.busy.delete(worker);
    return at;
  }

  /** A worker is gone; another takes its place when there is work for it. */
  private lose(worker: PoolWorker<Job>, trouble: WorkerTrouble): void {
    if (!this.all.delete(worker)) return;
    if (this.idle.includes(worker)) this.idle.splice(this.idle.indexOf(worker), 1);
    this.taken(worker)?.reject(new JobTrouble(trouble));
    if (this.starting.delete(worker)) this.failedStarts++;
    this.next();
  }
}
