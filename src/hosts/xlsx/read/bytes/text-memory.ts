const SLOTS = 1 << 15;
const POOL = 4 * 1024 * 1024;

/** Longer texts are rare, and would crowd out many short ones. */
const LONGEST = 4096;

/** Slots looked at for one text, so that texts made to collide cost no more than others. */
const TRIES = 8;

/**
 * Texts that were decoded before, found by their bytes: the workbooks of one rubric repeat the same formulas and
 * words thousands of times. Holds at most 4 MB of bytes; when full it forgets everything and starts anew.
 */
export class TextMemory {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly starts = new Int32Array(SLOTS);
  private readonly lengths = new Int32Array(SLOTS);
  private texts: (string | undefined)[] = new Array(SLOTS);
  private pool = new Uint8Array(0);
  private poolView = new DataView(this.pool.buffer);
  private used = 0;

  /** `decode` makes the text of bytes that are not remembered. */
  constructor(private readonly decode: (bytes: Uint8Array) => string) {}

  /** The text of `bytes` from start to end; `view` is over the same bytes. */
  textOf(bytes: Uint8Array, view: DataView, start: number, end: number): string {
    if (end - start > LONGEST) return this.decode(bytes.subarray(start, end));
    const hash = hashOf(view, start, end);
    for (let i = 0; i < TRIES; i++) {
      const slot = (hash + i) & (SLOTS - 1);
      const text = this.texts[slot];
      if (text === undefined) return this.remember(bytes, start, end, hash, slot);
      if (this.hashes[slot] === hash && this.isAt(slot, view, start, end)) return text;
    }
    return this.remember(bytes, start, end, hash, hash & (SLOTS - 1));
  }

  private isAt(slot: number, view: DataView, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengths[slot] !== length) return false;
    const { poolView } = this;
    const from = this.starts[slot] as number;
    let i = 0;
    for (; i + 4 <= length; i += 4)
      if (poolView.getInt32(from + i, true) !== view.getInt32(start + i, true)) return false;
    for (; i < length; i++) if (poolView.getUint8(from + i) !== view.getUint8(start + i)) return false;
    return true;
  }

  private remember(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): string {
    const raw = bytes.subarray(start, end);
    const text = this.decode(raw);
    if (this.used + raw.length > this.pool.length) this.forget();
    this.pool.set(raw, this.used);
    this.hashes[slot] = hash;
    this.starts[slot] = this.used;
    this.lengths[slot] = raw.length;
    this.texts[slot] = text;
    this.used += raw.length;
    return text;
  }

  private forget(): void {
    if (this.pool.length === 0) {
      this.pool = new Uint8Array(POOL);
      this.poolView = new DataView(this.pool.buffer);
    }
    this.texts = new Array(SLOTS);
    this.used = 0;
  }
}

function hashOf(view: DataView, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x9e3779b1);
  return hash ^ (hash >>> 13);
}
