import { equalBytes } from './equal-bytes';
import { nextTag, UNUSUAL } from './tags';

const SLOTS = 1 << 15;
const POOL = 4 * 1024 * 1024;

/** Longer texts are rare, and would crowd out many short ones. */
const LONGEST = 4096;

/** Slots looked at for one text, so that texts made to collide cost no more than others. */
const TRIES = 8;

/** Uses that are looked back on, more than two files have. */
const LOG = 1 << 15;

/** After so many texts that were not foreseen, the place in the log is looked for anew. */
const LOST = 3;

/**
 * Texts that were decoded before, found by their bytes: the workbooks of one rubric repeat the same formulas and
 * words thousands of times, and mostly in the same order, so the text that came next the last time is tried first.
 * What is found is always compared byte by byte. Holds at most 4 MB of bytes; when full it starts anew.
 */
export class TextMemory {
  /** What `read` read last. */
  text = '';
  private readonly starts = new Int32Array(SLOTS);
  private readonly lengths = new Int32Array(SLOTS);
  private texts: (string | undefined)[] = new Array(SLOTS);
  private pool = new Uint8Array(0);
  private poolView = new DataView(this.pool.buffer);
  private used = 0;
  /** Slots in the order of their use, round and round; where each was used last. */
  private readonly log = new Int32Array(LOG);
  private readonly uses = new Int32Array(SLOTS);
  private now = 0;
  /** The place in the log whose slot is expected next. */
  private next = 0;
  private misses = 0;

  /** `decode` makes the text of bytes that are not remembered. */
  constructor(private readonly decode: (bytes: Uint8Array) => string) {}

  /** Reads the text from `start` to the next `<` and answers where that is; `view` is over the same bytes. */
  read(bytes: Uint8Array, view: DataView, start: number): number {
    const slot = this.log[this.next] as number;
    const length = this.lengths[slot] as number;
    if (bytes[start + length] === 60 /* < */ && this.holds(slot, view, start, length)) {
      this.text = this.texts[slot] as string;
      this.use(slot);
      this.misses = 0;
      return start + length;
    }
    const end = nextTag(bytes, start);
    if (end !== UNUSUAL) this.text = this.textOf(bytes, view, start, end);
    return end;
  }

  /** The text of `bytes` from start to end. */
  textOf(bytes: Uint8Array, view: DataView, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST) return this.decode(bytes.subarray(start, end));
    let slot = this.log[this.next] as number;
    if (this.holds(slot, view, start, length)) this.misses = 0;
    else {
      slot = this.find(view, start, length);
      if (slot < 0) {
        slot = ~slot;
        this.remember(slot, bytes.subarray(start, end));
      } else if (++this.misses > LOST) this.next = this.uses[slot] as number;
    }
    this.use(slot);
    return this.texts[slot] as string;
  }

  private use(slot: number): void {
    const { now } = this;
    this.log[now] = slot;
    this.uses[slot] = now;
    this.now = (now + 1) & (LOG - 1);
    this.next = (this.next + 1) & (LOG - 1);
  }

  /** The slot that holds the text; the complement of the one to put it in where there is none. */
  private find(view: DataView, start: number, length: number): number {
    const first = hashOf(view, start, length) & (SLOTS - 1);
    for (let i = 0; i < TRIES; i++) {
      const slot = (first + i) & (SLOTS - 1);
      if (this.texts[slot] === undefined) return ~slot;
      if (this.holds(slot, view, start, length)) return slot;
    }
    return ~first;
  }

  private holds(slot: number, view: DataView, start: number, length: number): boolean {
    if (this.lengths[slot] !== length || this.texts[slot] === undefined) return false;
    return equalBytes(this.poolView, this.starts[slot] as number, view, start, length);
  }

  private remember(slot: number, raw: Uint8Array): void {
    const text = this.decode(raw);
    if (this.used + raw.length > this.pool.length) this.forget();
    this.pool.set(raw, this.used);
    this.starts[slot] = this.used;
    this.lengths[slot] = raw.length;
    this.texts[slot] = text;
    this.used += raw.length;
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

/** Of every byte: formulas of neighbouring rows differ in a digit or two. */
function hashOf(view: DataView, start: number, length: number): number {
  let hash = length;
  const end = start + length - 4;
  for (let i = start; i <= end; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let i = Math.max(start, end); i < end + 4; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x9e3779b1);
  return hash ^ (hash >>> 13);
}
