import { Inflate, inflateSync } from 'fflate';
import { crc32 } from '../zip/crc32';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { compressedBytes, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** Deflate cannot shrink data by more than about this; a larger declared ratio is a lie or a bomb. */
const MOST_RATIO = 1100;

/** Packed bytes that can hold no more than 64 MB, inflated in one go; more goes in steps and stops when too long. */
const SMALL = 1 << 16;

/** The content of a zip entry, bounded and checked; the declared size is never trusted. */
export function inflatePart(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  if (entry.encrypted) fail('encrypted');
  const room = Math.min(LIMITS.part, budget);
  if (entry.size > room) fail('too-large');
  const packed = compressedBytes(bytes, entry);
  const content = unpack(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) fail('damaged');
  return content;
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) fail('damaged');
  if (entry.size > packed.length * MOST_RATIO + 64) fail('damaged');
  try {
    return packed.length < SMALL
      ? inflateSync(packed, { out: new Uint8Array(entry.size) })
      : inflateBounded(packed, entry.size);
  } catch {
    return fail('damaged'); // whether the stream is broken or longer than declared
  }
}

function inflateBounded(packed: Uint8Array, declared: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > declared) fail('damaged');
    chunks.push(chunk);
  });
  const step = 1 << 16;
  for (let at = 0; at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  const content = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}
