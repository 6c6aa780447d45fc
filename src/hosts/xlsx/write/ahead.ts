import type { Packed } from '../zip/write-zip';

/** Pieces that are made some at a time while others are waited for. */
export class Ahead {
  private readonly made: Packed[] = [];
  private isStopped = false;
  private readonly work: Promise<void>;

  constructor(pieces: Iterable<Packed>) {
    this.work = this.make(pieces);
    this.work.catch(() => undefined); // told to whoever asks for the pieces
  }

  /** All of them, in their order. */
  async *pieces(): AsyncIterable<Packed> {
    await this.work;
    yield* this.made;
  }

  /** Nobody will ask for them. */
  stop(): void {
    this.isStopped = true;
  }

  private async make(pieces: Iterable<Packed>): Promise<void> {
    for (const piece of pieces) {
      this.made.push(piece);
      await new Promise((goOn) => setTimeout(goOn, 0)); // what is waited for may have come
      if (this.isStopped) return;
    }
  }
}
