import { fail } from './file-failure';
import { formatOf } from './foreign-format';
import { LIMITS } from './limits';

/** One entry of a zip's central directory. Sizes are what the file declares, nothing to rely on. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

/** Reads the central directory; the first entry of a name counts. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of listEntries(bytes)) if (!entries.has(entry.name)) entries.set(entry.name, entry);
  return entries;
}

/** Every entry of the central directory in its order. */
export function listEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || ![LOCAL, END].includes(view.getUint32(0, true))) fail(formatOf(bytes));
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) fail('too-large');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) fail('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) fail('truncated');
    entries.push(readEntry(view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === 0xffffffff
      ? (findDirectory64(view, at) ?? { count, offset })
      : { count, offset };
  }
  return fail('truncated');
}

function findDirectory64(view: DataView, end: number): { count: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) fail('damaged');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    localOffset: view.getUint32(at + 42, true),
  };
  return {
    name: entryName(nameBytes).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    ...readSizes64(view, at + 46 + nameLength, extraLength, sizes),
  };
}

/** A name in UTF-8, or as Chinese Windows writes it. */
function entryName(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

type Sizes = { size: number; compressedSize: number; localOffset: number };

/** ZIP64 gives, in this order, only those of the three that the 32-bit fields could not hold. */
function readSizes64(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const wide = { ...sizes };
    let field = at + 4;
    for (const key of ['size', 'compressedSize', 'localOffset'] as const) {
      if (wide[key] !== 0xffffffff) continue;
      if (field + 8 > start + length) return wide;
      wide[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return wide;
  }
  return sizes;
}

/** The compressed bytes of an entry, found through its local header. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localOffset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) fail('truncated');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > view.byteLength) fail('truncated');
  return bytes.subarray(start, start + entry.compressedSize);
}
