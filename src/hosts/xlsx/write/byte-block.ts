const encoder = new TextEncoder();

/** Most bytes of UTF-8 for one unit of a text. */
const MOST_BYTES = 3;

/** Collects bytes in a block that is used again and again: many small texts joined to one would be copied twice. */
export class ByteBlock {
  /** What was added, and spare bytes behind it; another block after the next addition. */
  block = new Uint8Array(64 * 1024);
  private length = 0;

  /** Adds a text as UTF-8. */
  addText(text: string): void {
    this.reserve(MOST_BYTES * text.length);
    this.length += encoder.encodeInto(text, this.block.subarray(this.length)).written;
  }

  /** Adds bytes; answers where in the block they begin. */
  addBytes(bytes: Uint8Array): number {
    this.reserve(bytes.length);
    const start = this.length;
    this.block.set(bytes, start);
    this.length += bytes.length;
    return start;
  }

  /** Everything since the last time; it is valid until more is added. */
  take(): Uint8Array {
    const taken = this.block.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private reserve(bytes: number): void {
    const most = this.length + bytes;
    if (most <= this.block.length) return;
    const block = new Uint8Array(2 * most);
    block.set(this.block.subarray(0, this.length));
    this.block = block;
  }
}
