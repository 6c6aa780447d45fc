import type { FileFailure } from './file-failure';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How far into a file its directory is looked for. */
const SEARCHED = 16 * 1024 * 1024;

/** What an OLE compound file is: a workbook under a password, or the old format; null if it is no such file. */
export function compoundFileFailure(bytes: Uint8Array): FileFailure | null {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) return null;
  return contains(bytes.subarray(0, SEARCHED), utf16('EncryptedPackage')) ? 'encrypted' : 'old-xls';
}

const utf16 = (text: string): readonly number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
