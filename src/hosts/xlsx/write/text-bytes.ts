const encoder = new TextEncoder();

/** Most bytes of UTF-8 for one unit of a text. */
const MOST_BYTES = 3;

/** Texts after one another as UTF-8, in a block that is used again and again: many small texts as one would be copied twice. */
export class TextBytes {
  private block = new Uint8Array(64 * 1024);
  private length = 0;

  add(text: string): void {
    const most = this.length + MOST_BYTES * text.length;
    if (most > this.block.length) this.grow(2 * most);
    this.length += encoder.encodeInto(text, this.block.subarray(this.length)).written;
  }

  /** Everything since the last time; it stands until more is added. */
  take(): Uint8Array {
    const taken = this.block.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(size: number): void {
    const block = new Uint8Array(size);
    block.set(this.block.subarray(0, this.length));
    this.block = block;
  }
}
