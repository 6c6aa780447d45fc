import { resolveObjectURL } from 'node:buffer';
import { ReadingCache } from '../../../src/hosts/xlsx/read/cache/reading-cache';
import type {
  ConsolidateRequest,
  ExamineSetup,
  FileJob,
  PoolRequest,
} from '../../../src/taskpane/features/headquarters/model/consolidate-messages';
import { ConsolidateModel } from '../../../src/taskpane/features/headquarters/model/consolidate-model';
import type { ConsolidateView } from '../../../src/taskpane/features/headquarters/model/consolidate-view';
import { ConsolidateServer } from '../../../src/taskpane/features/headquarters/worker/consolidate-server';
import { examineFile, rubricsOf } from '../../../src/taskpane/features/headquarters/worker/file-examiner';

/** A worker in this process: what it is sent and what it answers is copied as between threads. */
class NearWorker extends EventTarget {
  private ended = false;
  private work: Promise<unknown> = Promise.resolve();

  constructor(private readonly serve: (message: never, tell: (data: unknown) => void) => unknown) {
    super();
  }

  postMessage(message: never): void {
    this.work = this.work
      .then(() => (this.ended ? undefined : this.serve(message, (data) => this.tell(data))))
      .catch((error: Error) =>
        this.dispatchEvent(Object.assign(new Event('error'), { message: error.stack })),
      );
  }

  terminate(): void {
    this.ended = true;
  }

  private tell(data: unknown): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
  }
}

const asWorker = (worker: NearWorker): Worker => worker as unknown as Worker;

/** The worker that sums up, as worker/consolidate-worker.ts wires it. */
function startConsolidating(): Worker {
  let tell: (data: unknown) => void = () => undefined;
  const server = new ConsolidateServer((reply) => tell(reply));
  return asWorker(
    new NearWorker((request: ConsolidateRequest, say) => {
      tell = say;
      return server.serve(request);
    }),
  );
}

/** A worker that reads, as worker/examine-worker.ts wires it. */
function startExaminer(): Worker {
  const cache = new ReadingCache();
  let rule: Parameters<typeof examineFile>[1] = { rubrics: [], gapPolicy: null };
  return asWorker(
    new NearWorker(async (message: PoolRequest<ExamineSetup, FileJob>, tell) => {
      if ('job' in message) return tell({ answer: await examineFile(message.job, rule, cache) });
      rule = { rubrics: rubricsOf(message.setup.rubrics), gapPolicy: message.setup.gapPolicy };
      return tell({ ready: true });
    }),
  );
}

/** The model of 汇总排名 with everything behind it, in this process. */
export const headquartersModel = (now: Date): ConsolidateModel =>
  new ConsolidateModel(
    { startConsolidating, startExaminer, cores: 2, now: () => now },
    { version: '1', code: '12345678' },
  );

/** A file of a folder that was chosen; `path` begins with the folder's name. */
export function fileInFolder(path: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], path.split('/').at(-1) ?? '');
  return Object.defineProperty(file, 'webkitRelativePath', { value: path });
}

/** Resolves with the view that holds something. */
export function whenView(
  model: ConsolidateModel,
  holds: (view: ConsolidateView) => boolean,
): Promise<ConsolidateView> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds(model.state())) return;
      forget();
      resolve(model.state());
    };
    const forget = model.subscribe(look);
    look();
  });
}

/** The workbook that a view offers. */
export async function offeredWorkbook({ download }: ConsolidateView): Promise<Uint8Array> {
  const blob = download ? resolveObjectURL(download.url) : undefined;
  if (!blob) throw new Error('no workbook is offered');
  return new Uint8Array(await blob.arrayBuffer());
}
