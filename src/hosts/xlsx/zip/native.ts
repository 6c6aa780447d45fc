import * as zlib from 'node:zlib';
import { type Deflater, LEVEL, portableDeflater } from './deflate';

const { Z_FINISH, Z_SYNC_FLUSH } = zlib.constants;

/** Node's own zlib, several times as quick; its CRC too where this Node has one (from 20.15 on). */
export const nativeDeflater: Deflater = {
  deflate: (bytes, final) =>
    zlib.deflateRawSync(bytes, { level: LEVEL, finishFlush: final ? Z_FINISH : Z_SYNC_FLUSH }),
  crc32: typeof zlib.crc32 === 'function' ? (bytes) => zlib.crc32(bytes) : portableDeflater.crc32,
};
