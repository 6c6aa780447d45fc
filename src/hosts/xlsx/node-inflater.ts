import * as zlib from 'node:zlib';
import { type Inflater, portableInflater } from './read/inflater';

/** The smallest piece of output that zlib takes. */
const LEAST_CHUNK = 64;

/** Unpacks by Node's own zlib, several times as fast; checks with it too where this Node can (from 20.15 on). */
export const nodeInflater: Inflater = {
  inflate: (packed, size) =>
    zlib.inflateRawSync(packed, {
      chunkSize: Math.max(LEAST_CHUNK, size),
      maxOutputLength: Math.max(1, size),
    }),
  crc32: typeof zlib.crc32 === 'function' ? (bytes) => zlib.crc32(bytes) : portableInflater.crc32,
};
