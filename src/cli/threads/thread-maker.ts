import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Inspection } from '../../domain/inspection';
import type { Rubric } from '../../domain/rubric';
import type { WorkbookMaker } from '../../usecases/batch-port';
import type { ThreadSetup } from './thread-messages';

/** More threads than this wait for the disk, whatever the machine. */
const MOST_THREADS = 8;

/** Makes workbooks on every core at once. To be closed. */
export class ThreadMaker implements WorkbookMaker {
  readonly lanes: number;
  private readonly idle: Worker[];
  private readonly all: readonly Worker[];

  /** `script` is the bundle of thread.ts. */
  constructor(script: string, rubric: Rubric, modified: Date) {
    const setup: ThreadSetup = { rubric, modified };
    this.lanes = Math.min(MOST_THREADS, availableParallelism());
    this.all = Array.from({ length: this.lanes }, () => new Worker(script, { workerData: setup }));
    this.idle = [...this.all];
  }

  /** To be called at most `lanes` times at once. */
  make(inspection: Inspection): Promise<Uint8Array> {
    const thread = this.idle.pop();
    if (!thread) throw new Error('more workbooks at once than threads');
    return new Promise((done, fail) => {
      thread.once('error', fail); // a bug of ours: the thread is gone
      thread.once('message', (bytes: Uint8Array) => {
        thread.off('error', fail);
        this.idle.push(thread);
        done(bytes);
      });
      thread.postMessage(inspection);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.terminate()));
  }
}
