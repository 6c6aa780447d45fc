import { Inflate, inflateSync } from 'fflate';
import { crc32 } from '../zip/crc32';

/** Unpacks and checks the parts of a package; a host that can do it faster brings its own. */
export interface Inflater {
  /** The content of deflated bytes that is `size` bytes long; throws where it is broken or longer. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** CRC-32 as zip uses it, an unsigned 32-bit integer. */
  crc32(bytes: Uint8Array): number;
}

/** Packed bytes that can hold no more than 64 MB, inflated in one go; more goes in steps and stops when too long. */
const SMALL = 1 << 16;

const STEP = 1 << 16;

/** Works wherever JavaScript does. */
export const portableInflater: Inflater = {
  inflate: (packed, size) =>
    packed.length < SMALL ? inflateSync(packed, { out: new Uint8Array(size) }) : inflateInSteps(packed, size),
  crc32,
};

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let total = 0;
  const stream = new Inflate((chunk) => {
    content.set(chunk, total); // throws past the end
    total += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return content.subarray(0, total);
}
