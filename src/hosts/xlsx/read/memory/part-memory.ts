import { equalBytes } from '../bytes/equal-bytes';
import { detached } from '../xml-text';
import type { ZipEntry } from '../zip-directory';
import { Room } from './room';

/** Bytes that are held at most, over all parts. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What is made of a part takes about so many times the part; a part takes no more than this part of the whole. */
const TIMES = 8;
const MOST_OF_ONE = MOST_BYTES / 4;

interface KnownPart<T> {
  readonly entry: ZipEntry;
  readonly packed: DataView;
  readonly made: T;
  readonly weight: number;
}

/**
 * What was made of parts of packages, by their packed bytes: a part that is the same in another package need not even be
 * unpacked.
 */
export class PartMemory<T> {
  private parts = new Map<string, KnownPart<T>>();
  private room = new Room(MOST_BYTES);

  /** `more` tells what something that was made takes beyond that, in bytes. */
  constructor(private readonly more: (made: T) => number = () => 0) {}

  /** What was made of the part of that name, if it was packed in these bytes; else null. */
  of(entry: ZipEntry, packed: Uint8Array): { readonly made: T } | null {
    const known = this.parts.get(entry.name);
    return known && isSame(known, entry, packed) ? known : null;
  }

  /** Keeps what was made of a part instead of what was made of another of its name. */
  keep(entry: ZipEntry, packed: Uint8Array, made: T): void {
    const weight = packed.length + entry.name.length + entry.size * TIMES + this.more(made);
    if (weight > MOST_OF_ONE) return;
    if (this.room.isFull()) {
      this.parts = new Map();
      this.room = new Room(MOST_BYTES);
    }
    this.room.take(weight - (this.parts.get(entry.name)?.weight ?? 0));
    const copy = new Uint8Array(packed.length);
    copy.set(packed);
    const name = detached(entry.name);
    this.parts.set(name, { entry: { ...entry, name }, packed: new DataView(copy.buffer), made, weight });
  }
}

const isSame = ({ entry, packed }: KnownPart<unknown>, other: ZipEntry, bytes: Uint8Array): boolean =>
  entry.method === other.method &&
  entry.crc === other.crc &&
  entry.size === other.size &&
  entry.encrypted === other.encrypted &&
  packed.byteLength === bytes.length &&
  equalBytes(packed, 0, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length);
