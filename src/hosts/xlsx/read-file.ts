import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';
import { LIMITS } from './read/limits';

/** Where a system knows pipes, opening one must not wait until somebody writes into it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The content of any file of at most `most` bytes; a larger one is refused by its size, before a byte of it is read.
 * Waits for the disk: whoever reads thousands of files does so in threads that have nothing else to do meanwhile.
 * Throws `HostFailure`.
 */
export function readBytes(path: string, most: number = LIMITS.file): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, FLAGS);
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new HostFailure('file-is-folder', path);
    if (!stat.isFile()) throw new HostFailure('file-unreadable', path);
    if (stat.size > most) throw new HostFailure('file-too-large', path);
    return readWhole(file, stat.size);
  } catch (cause) {
    throw cause instanceof HostFailure ? cause : new HostFailure(readFailure(cause), path, { cause });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** No more than was measured, even if the file grows meanwhile; less where it shrinks. */
function readWhole(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (let got = -1; got !== 0 && at < size; at += got) got = readSync(file, bytes, at, size - at, at);
  return bytes.subarray(0, at);
}

/** What keeps a file from being read, by the error of the system. */
export function readFailure(cause: unknown): HostFailureCode {
  const code = systemCode(cause);
  if (code === 'EISDIR') return 'file-is-folder';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : 'file-unreadable';
}

/** The code that Node gives a system error, e.g. ENOENT; '' where there is none. */
export const systemCode = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
