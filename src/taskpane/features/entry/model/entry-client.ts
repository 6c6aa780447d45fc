import { HostFailure } from '../../../../usecases/workbook-port';
import type { EntryReply, EntryRequest } from './entry-messages';

/** The worker, which is a file of its own. */
const startEntryWorker = (): Worker =>
  new Worker(/* webpackChunkName: "entry-worker" */ new URL('../worker/entry-worker.ts', import.meta.url));

/** The longest that one request may take, in milliseconds; a workbook of ours takes a tenth of a second. */
const MOST_MS = 20_000;

/** Asks the worker of 录入, one request after the other; one that takes too long costs the worker, which is started anew. */
export class EntryClient {
  private worker: Worker | null = null;

  /** The answer; `null` where it took too long. Rejects with `HostFailure` where there is no worker to be had. */
  async ask(request: EntryRequest): Promise<EntryReply | null> {
    const worker = this.opened();
    return await new Promise<EntryReply | null>((answer, fail) => {
      const timer = setTimeout(() => end(() => answer(null), true), MOST_MS);
      const end = (settle: () => void, gone: boolean): void => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        if (gone) {
          worker.terminate();
          this.worker = null;
        }
        settle();
      };
      worker.onmessage = ({ data }: MessageEvent<EntryReply>) => end(() => answer(data), false);
      worker.onerror = () => end(() => fail(new HostFailure('part-missing', '')), true);
      worker.postMessage(request);
    });
  }

  private opened(): Worker {
    try {
      this.worker ??= startEntryWorker();
      return this.worker;
    } catch (cause) {
      throw new HostFailure('part-missing', '', { cause }); // no workers in this host
    }
  }
}
