import type { ConsolidateReply, ConsolidateRequest } from './consolidate-messages';

type ReplyOf<Kind extends ConsolidateReply['kind']> = Extract<ConsolidateReply, { kind: Kind }>;

/** The worker that sums up, as those who ask it see it. One answer is waited for at a time. */
export class ConsolidateClient {
  private readonly worker: Worker;
  private hear: (reply: ConsolidateReply) => void = () => undefined;
  private fail: (error: Error) => void = () => undefined;
  private broken: Error | null = null;

  constructor(open: () => Worker) {
    this.worker = open();
    this.worker.addEventListener('message', ({ data }: MessageEvent<ConsolidateReply>) => this.hear(data));
    this.worker.addEventListener('error', ({ message }) => {
      this.broken = new Error(message);
      this.fail(this.broken);
    });
  }

  tell(request: ConsolidateRequest): void {
    this.worker.postMessage(request);
  }

  /** Asks and waits for an answer of one of the kinds; other answers are handed on meanwhile. */
  ask<Kind extends ConsolidateReply['kind']>(
    request: ConsolidateRequest,
    kinds: readonly Kind[],
    meanwhile: (reply: ConsolidateReply) => void = () => undefined,
  ): Promise<ReplyOf<Kind>> {
    return new Promise((resolve, reject) => {
      if (this.broken) return reject(this.broken);
      this.fail = reject;
      this.hear = (reply) =>
        (kinds as readonly string[]).includes(reply.kind)
          ? resolve(reply as ReplyOf<Kind>)
          : meanwhile(reply);
      this.tell(request);
    });
  }

  close(): void {
    this.worker.terminate();
  }
}
