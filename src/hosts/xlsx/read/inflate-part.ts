import { fail } from './file-failure';
import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import { compressedBytes, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** Deflate cannot shrink data by more than about this; a larger declared ratio is a lie or a bomb. */
const MOST_RATIO = 1100;

/** The content of a zip entry, bounded and checked; the declared size is never trusted. */
export function inflatePart(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: number,
  inflater: Inflater,
): Uint8Array {
  if (entry.encrypted) fail('encrypted');
  const room = Math.min(LIMITS.part, budget);
  if (entry.size > room) fail('too-large');
  const content = unpack(compressedBytes(bytes, entry), entry, inflater);
  if (content.length !== entry.size || inflater.crc32(content) !== entry.crc) fail('damaged');
  return content;
}

function unpack(packed: Uint8Array, entry: ZipEntry, inflater: Inflater): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) fail('damaged');
  if (entry.size > packed.length * MOST_RATIO + 64) fail('damaged');
  try {
    return inflater.inflate(packed, entry.size);
  } catch {
    return fail('damaged'); // whether the stream is broken or longer than declared
  }
}
