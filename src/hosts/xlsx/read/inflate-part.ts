import { Inflate } from 'fflate';
import { crc32 } from '../zip/crc32';
import { fail, ReadFailure } from './file-failure';
import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import { RowTrimmer } from './trim-rows';
import { compressedBytes, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** Deflate cannot shrink data by more than about this; a larger declared ratio is a lie or a bomb. */
const MOST_RATIO = 1100;

/** Packed bytes that are unpacked at once: little enough that what comes of them is small. */
const STEP = 1 << 14;

/** The content of a zip entry, bounded and checked; the declared size is never trusted. */
export function inflatePart(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: number,
  inflater: Inflater,
): Uint8Array {
  if (entry.encrypted) fail('encrypted');
  const most = Math.min(LIMITS.part, budget);
  if (entry.size > most) fail('too-large');
  const content = unpack(compressedBytes(bytes, entry), entry, inflater);
  if (content.length !== entry.size || inflater.crc32(content) !== entry.crc) fail('damaged');
  return content;
}

/** The content of a worksheet part that is larger than others may be, without its empty rows. */
export function inflateTrimmed(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) fail('encrypted');
  if (entry.size > LIMITS.sheet) fail('too-large');
  const packed = compressedBytes(bytes, entry);
  if (entry.method !== DEFLATED || entry.size > packed.length * MOST_RATIO + 64) fail('damaged');
  const trimmer = new RowTrimmer();
  let size = 0;
  let crc = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > entry.size) fail('damaged');
    crc = crc32(piece, crc);
    trimmer.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure('damaged');
  }
  if (size !== entry.size || crc !== entry.crc) fail('damaged');
  return trimmer.finish();
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
