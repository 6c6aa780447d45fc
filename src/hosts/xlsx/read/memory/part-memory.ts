import { equalBytes } from '../bytes/equal-bytes';
import { detached } from '../xml-text';
import type { ZipEntry } from '../zip-directory';
import { Remembered } from './remembered';

/** What is made of a part takes about so many times the part. */
const TIMES = 8;

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
  private readonly parts: Remembered<KnownPart<T>>;

  constructor(
    /** Bytes that are held at most, over all parts; a single one takes no more than half of them. */
    private readonly most: number,
    /** What something that was made takes beyond what its part tells, in bytes. */
    private readonly more: (made: T) => number = () => 0,
  ) {
    this.parts = new Remembered(most);
  }

  /** What was made of the part of that name, if it was packed in these bytes; else null. */
  of(entry: ZipEntry, packed: Uint8Array): { readonly made: T } | null {
    const known = this.parts.get(entry.name);
    return known && isSame(known, entry, packed) ? known : null;
  }

  /** Keeps what was made of a part instead of what was made of another of its name. */
  keep(entry: ZipEntry, packed: Uint8Array, made: T): void {
    const weight = packed.length + entry.name.length + entry.size * TIMES + this.more(made);
    if (weight > this.most / 2) return;
    this.parts.makeRoom().take(weight - (this.parts.get(entry.name)?.weight ?? 0));
    const copy = new Uint8Array(packed);
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
