/** A part of a package to be written: its packed (deflated) bytes, and size and CRC of what they hold. */
export interface PackedPart {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly packedSize: number;
  /** The packed bytes in pieces, asked for once. */
  readonly packed: Iterable<Uint8Array>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
const UTF8 = 0x0800;

/** Most bytes that fields of 32 bits can hold; nothing of ours comes near. */
const MOST = 0xffff_fffe;

/** A zip file in pieces, every part under the same time. */
export function* zipPieces(parts: Iterable<PackedPart>, time: Date): Iterable<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const part of parts) {
    const head = header(LOCAL, part, time, null);
    const entry = header(CENTRAL, part, time, offset);
    directory.push(entry);
    directorySize += entry.length;
    offset += head.length + part.packedSize;
    if (Math.max(offset, part.size) > MOST) throw new RangeError('a zip file of more than 4 GB');
    yield head;
    yield* part.packed;
  }
  yield* directory;
  yield end(directory.length, directorySize, offset);
}

/** The header before a part, or with an offset its entry in the directory. */
function header(signature: number, part: PackedPart, time: Date, offset: number | null): Uint8Array {
  const name = new TextEncoder().encode(part.name);
  const fixed = offset === null ? 30 : 46;
  const bytes = new Uint8Array(fixed + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  const start = offset === null ? 4 : 6;
  if (offset !== null) view.setUint16(4, VERSION, true);
  view.setUint16(start, VERSION, true);
  view.setUint16(start + 2, UTF8, true);
  view.setUint16(start + 4, DEFLATED, true);
  view.setUint32(start + 6, dosTime(time), true);
  view.setUint32(start + 10, part.crc, true);
  view.setUint32(start + 14, part.packedSize, true);
  view.setUint32(start + 18, part.size, true);
  view.setUint16(start + 22, name.length, true);
  if (offset !== null) view.setUint32(42, offset, true);
  bytes.set(name, fixed);
  return bytes;
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
