import { combineCrc } from './crc-combine';
import { crc32 } from './crc32';
import type { Deflater } from './deflate';

/** Bytes as they are in a zip file, and size and CRC of what they hold. */
export interface Packed {
  readonly size: number;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/**
 * A part of a package to be written. Its pieces are deflated already and follow one another; only the last one ends
 * the deflated text.
 */
export interface ZipPart {
  readonly name: string;
  readonly pieces: readonly Packed[] | AsyncIterable<Packed>;
}

/**
 * A file that is stored in a zip as it is. Its measures are always stated before it: where they follow, a reader that does
 * not begin at the directory (Java, the Mac's Archive Utility) cannot know where stored bytes end, and refuses the zip.
 */
export interface StoredFile {
  readonly name: string;
  readonly stored: Uint8Array;
}

/**
 * Deflates bytes for a part; `final` for the last piece of it. The result is copied, because that of a deflater lies in a
 * larger block, all of which would be held, or sent from one thread to another.
 */
export function pack(bytes: Uint8Array, deflater: Deflater, final: boolean): Packed {
  return {
    size: bytes.length,
    crc: deflater.crc32(bytes),
    bytes: new Uint8Array(deflater.deflate(bytes, final)),
  };
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const UTF8 = 0x0800;
const DESCRIBED = 0x0008;

/** Most bytes that fields of 32 bits can hold; nothing of ours comes near. */
const MOST = 0xffff_fffe;

/** Sizes and CRC of a part; those of a part that is still being made are stated behind it. */
interface Measures {
  readonly size: number;
  readonly crc: number;
  readonly packedSize: number;
}

/** What header and directory say of a part alike. */
interface Entry {
  readonly name: string;
  readonly time: Date;
  readonly method: typeof STORED | typeof DEFLATED;
  /** Whether the measures follow the part. */
  readonly described: boolean;
}

const NOTHING: Measures = { size: 0, crc: 0, packedSize: 0 };

const added = ({ size, crc, packedSize }: Measures, piece: Packed): Measures => ({
  size: size + piece.size,
  crc: combineCrc(crc, piece.crc, piece.size),
  packedSize: packedSize + piece.bytes.length,
});

/** A zip file in pieces, every part under the same time. Nothing is held but the directory. */
export async function* zipPieces(
  parts: Iterable<ZipPart | StoredFile>,
  time: Date,
): AsyncIterable<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const start = offset;
    const pieces = 'stored' in part ? [unpacked(part.stored)] : part.pieces;
    const total = Array.isArray(pieces) ? (pieces as readonly Packed[]).reduce(added, NOTHING) : null;
    const method = 'stored' in part ? STORED : DEFLATED;
    const entry: Entry = { name: part.name, time, method, described: total === null };
    const head = localHeader(entry, total ?? NOTHING);
    yield head;
    let measures = NOTHING;
    for await (const piece of pieces) {
      measures = added(measures, piece);
      yield piece.bytes;
    }
    const behind = total ? new Uint8Array(0) : descriptor(measures);
    yield behind;
    offset += head.length + measures.packedSize + behind.length;
    if (Math.max(offset, measures.size) > MOST) throw new RangeError('a zip file of more than 4 GB');
    directory.push(directoryEntry(entry, measures, start));
  }
  yield* directory;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield end(directory.length, size, offset);
}

const unpacked = (bytes: Uint8Array): Packed => ({ size: bytes.length, crc: crc32(bytes), bytes });

/** The header before a part. */
function localHeader(entry: Entry, measures: Measures): Uint8Array {
  const [bytes, view] = blank(30, entry.name);
  view.setUint32(0, LOCAL, true);
  putCommon(view, 4, entry, measures);
  return bytes;
}

function directoryEntry(entry: Entry, measures: Measures, offset: number): Uint8Array {
  const [bytes, view] = blank(46, entry.name);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  putCommon(view, 6, entry, measures);
  view.setUint32(42, offset, true);
  return bytes;
}

function descriptor({ crc, packedSize, size }: Measures): Uint8Array {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  [DESCRIPTOR, crc, packedSize, size].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  return bytes;
}

/** A record of so many fixed bytes with the name behind them. */
function blank(fixed: number, name: string): readonly [Uint8Array, DataView] {
  const encoded = new TextEncoder().encode(name);
  const bytes = new Uint8Array(fixed + encoded.length);
  bytes.set(encoded, fixed);
  return [bytes, new DataView(bytes.buffer)];
}

/** The fields that are in the header and in the directory alike. */
function putCommon(
  view: DataView,
  at: number,
  { name, time, method, described }: Entry,
  { size, crc, packedSize }: Measures,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8 | (described ? DESCRIBED : 0), true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, dosTime(time), true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, new TextEncoder().encode(name).length, true);
}

function end(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

/** Date and time as zip counts them, from 1980 on, in steps of two seconds. */
function dosTime(time: Date): number {
  const year = Math.max(0, time.getUTCFullYear() - 1980);
  const day = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock =
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | Math.floor(time.getUTCSeconds() / 2);
  return ((day << 16) | clock) >>> 0;
}
