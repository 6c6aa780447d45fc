import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';
import { LIMITS } from './read/limits';

/** Where a system knows pipes, opening one must not wait until somebody writes into it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The content of any file of at most `most` bytes; a larger one is refused by its size, before a byte of it is read.
 * Rejects with `HostFailure`.
 */
export async function readBytes(path: string, most: number = LIMITS.file): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, FLAGS);
    const stat = await handle.stat();
    if (!stat.isFile() && !stat.isDirectory()) throw new HostFailure('file-unreadable', path);
    if (stat.size > most) throw new HostFailure('file-too-large', path);
    return await readWhole(handle, stat.size);
  } catch (cause) {
    throw cause instanceof HostFailure ? cause : new HostFailure(failureOf(cause), path, { cause });
  } finally {
    await handle?.close();
  }
}

/** No more than was measured, even if the file grows meanwhile; less where it shrinks. */
async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (let got = -1; got !== 0 && at < size; at += got)
    got = (await handle.read(bytes, at, size - at, at)).bytesRead;
  return bytes.subarray(0, at);
}

const failureOf = (cause: unknown): HostFailureCode =>
  systemCode(cause) === 'ENOENT' ? 'file-missing' : 'file-unreadable';

/** The code that Node gives a system error, e.g. ENOENT; '' where there is none. */
export const systemCode = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
