import { localDay } from '../../../../domain/calendar';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { startDownload } from '../../../start-download';
import { Store } from '../../../store';
import type { BatchReply, BatchRequest } from './batch-messages';
import type { BatchActions, BatchView, OutcomeView } from './batch-view';

const TEXT = HEADQUARTERS_TEXT.batch;

/** What the model needs of its surroundings. */
export interface BatchEnvironment {
  /** Starts the worker; called when there is something to do for it. */
  readonly startWorker: () => Worker;
  readonly now: () => Date;
}

/** 发放 in the pane: its state, what the user can do, and the conversation with the worker. */
export class BatchModel extends Store<BatchView> {
  private worker: Worker | null = null;
  private file: File | null = null;

  constructor(private readonly environment: BatchEnvironment) {
    super({
      phase: 'choose',
      fileName: '',
      period: quarterOf(environment.now()),
      byDiscipline: false,
      programme: false,
      problems: [],
      plan: null,
      progress: null,
      outcome: null,
    });
  }

  readonly actions: BatchActions = {
    choose: (file) => {
      if (this.state().phase === 'making') return;
      this.file = file;
      this.set({ phase: 'reading', fileName: file.name, problems: [], plan: null, outcome: null });
      void this.readList(file);
    },
    setPeriod: (period) => {
      this.set({ period });
      if (this.file) void this.readList(this.file);
    },
    setByDiscipline: (byDiscipline) => this.wish({ byDiscipline }),
    setProgramme: (programme) => this.wish({ programme }),
    template: () => this.ask({ kind: 'template', modified: this.environment.now() }),
    make: () => {
      const of = filesOf(this.state().plan);
      if (this.state().phase === 'making' || of === 0) return;
      this.set({ phase: 'making', outcome: null, progress: { done: 0, of, stopping: false } });
      this.ask({ kind: 'make', modified: this.environment.now() });
    },
    cancel: () => {
      const { progress } = this.state();
      if (progress) this.set({ progress: { ...progress, stopping: true } });
      this.ask({ kind: 'stop' });
    },
  };

  /** Another wish is another plan: the list is read again. */
  private wish(wish: Partial<Pick<BatchView, 'byDiscipline' | 'programme'>>): void {
    this.set(wish);
    if (!this.file) return;
    this.set({ phase: 'reading', problems: [], plan: null, outcome: null });
    void this.readList(this.file);
  }

  private async readList(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (file !== this.file) return; // another one was chosen meanwhile
      const { period, byDiscipline, programme } = this.state();
      const now = this.environment.now();
      this.ask({
        kind: 'read',
        name: file.name,
        bytes,
        period: period.trim(),
        year: now.getFullYear(),
        byDiscipline,
        programmeOn: programme ? localDay(now) : null,
      });
    } catch {
      this.fail(TEXT.unreadable(file.name)); // moved away, or open elsewhere
    }
  }

  private ask(request: BatchRequest): void {
    try {
      this.worker ??= this.newWorker();
      this.worker.postMessage(request);
    } catch {
      this.fail(TEXT.broken); // no workers in this host
    }
  }

  private newWorker(): Worker {
    const worker = this.environment.startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<BatchReply>) => this.hear(data));
    worker.addEventListener('error', () => {
      worker.terminate();
      this.worker = null;
      this.fail(TEXT.broken);
    });
    return worker;
  }

  private hear(reply: BatchReply): void {
    switch (reply.kind) {
      case 'refused':
        this.set({ phase: 'refused', problems: reply.problems });
        break;
      case 'ready':
        this.set({ phase: 'ready', plan: reply.plan, outcome: null });
        break;
      case 'progress':
        this.set({ progress: { ...reply, stopping: this.state().progress?.stopping ?? false } });
        break;
      case 'made':
        this.finish(reply);
        break;
      case 'template':
        startDownload(URL.createObjectURL(reply.file), TEXT.templateName);
        break;
      case 'failed':
        this.fail(reply.text);
    }
  }

  private finish({ zip, written, stopped, skipped }: Extract<BatchReply, { kind: 'made' }>): void {
    const { plan } = this.state();
    const of = plan ? filesOf(plan) : written;
    const day = localDay(this.environment.now());
    const name = (plan?.perSite ?? 1) > 1 ? TEXT.splitZipName(written, day) : TEXT.zipName(written, day);
    const download = zip ? { url: URL.createObjectURL(zip), name } : null;
    // What was stopped is offered, not forced upon the user.
    if (download && !stopped) startDownload(download.url, name);
    this.set({ phase: 'done', progress: null });
    this.tell({
      tone: stopped || skipped.length > 0 ? 'warning' : 'success',
      title: stopped ? TEXT.stopped(written, of) : TEXT.done(written),
      lines: skipped,
      download,
    });
  }

  private fail(text: string): void {
    this.set({ phase: this.state().plan ? 'ready' : 'choose', progress: null });
    this.tell({ tone: 'error', title: TEXT.failed, lines: [text], download: null });
  }

  private tell(outcome: OutcomeView): void {
    this.set({ outcome });
  }

  override put(state: BatchView): void {
    const before = this.state().outcome?.download;
    super.put(state);
    if (before && state.outcome?.download !== before) URL.revokeObjectURL(before.url);
  }
}

/** How many workbooks there will be. */
const filesOf = (plan: BatchView['plan']): number => (plan ? plan.sites.length * plan.perSite : 0);

const quarterOf = (now: Date): string => `${now.getFullYear()}Q${Math.floor(now.getMonth() / 3) + 1}`;
