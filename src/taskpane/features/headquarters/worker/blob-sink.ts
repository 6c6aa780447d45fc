/** Bytes that are put into a blob of their own, so that the browser may keep them out of memory. */
const CHUNK = 4 * 1024 * 1024;

/** Collects a file of any size piece by piece. */
export class BlobSink {
  private readonly chunks: Blob[] = [];
  private pieces: Uint8Array[] = [];
  private held = 0;

  constructor(private readonly type: string) {}

  add(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.held += piece.length;
    if (this.held >= CHUNK) this.putAway();
  }

  finish(): Blob {
    this.putAway();
    return new Blob(this.chunks, { type: this.type });
  }

  private putAway(): void {
    this.chunks.push(new Blob(this.pieces as BlobPart[]));
    this.pieces = [];
    this.held = 0;
  }
}
