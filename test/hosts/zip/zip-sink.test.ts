/**
 * The zip of 发放.
 *
 * S1 a reader that begins at the front (Java, the Mac's Archive Utility) finds every file: its name, size and CRC are before it.
 * S2 a reader that begins at the directory finds the same, under the time that people here see.
 * S3 equal files with an equal time give equal bytes.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from '../../../src/hosts/xlsx/zip/crc32';
import { joinBytes } from '../../../src/hosts/xlsx/zip/deflate';
import { ZipSink } from '../../../src/hosts/zip/zip-sink';
import { PYTHON } from '../../support/programs';
import { newFolder } from '../../support/run-cli';

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['督导评分_锦江花园_2011Q4.xlsx', Buffer.from('一'.repeat(70_000))],
  ['空.xlsx', new Uint8Array(0)],
  ['plain.xlsx', Buffer.from('PK\u0003\u0004 looks like a header, and PK\u0007\u0008 like a descriptor')],
];
const modified = new Date(2011, 10, 27, 8, 30);

async function zipped(): Promise<Uint8Array> {
  const sink = new ZipSink(modified);
  for (const [name, bytes] of FILES) await sink.put(name, bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of sink.finish()) pieces.push(piece);
  return joinBytes(pieces);
}

const FOLLOWS = 0x0008;

/** What is at the front of a zip, entry after entry, as long as their headers say where they end. */
function readForward(zip: Uint8Array): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const found: [string, Uint8Array][] = [];
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [flags, method] = [view.getUint16(at + 6, true), view.getUint16(at + 8, true)];
    if (method === 0 && flags & FOLLOWS) throw new Error('stored bytes whose end is not stated');
    const [crc, packed, size] = [14, 18, 22].map((field) => view.getUint32(at + field, true));
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const bytes = zip.subarray(from, from + (packed ?? 0));
    expect([method, packed, crc]).toEqual([0, size, crc32(bytes)]);
    found.push([
      Buffer.from(zip.subarray(at + 30, at + 30 + view.getUint16(at + 26, true))).toString(),
      bytes,
    ]);
    at = from + (packed ?? 0);
  }
  return found;
}

test('S1: read from the front', async () => {
  const found = readForward(await zipped());
  expect(found.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual(
    FILES.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
});

test('S2: read by its directory', async () => {
  const file = join(newFolder(), '全部.zip');
  writeFileSync(file, await zipped());
  const script =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); print(json.dumps([z.testzip(), [[i.filename, i.file_size, i.compress_type, list(i.date_time)] for i in z.infolist()]]))';
  expect(JSON.parse(execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8' }))).toEqual([
    null,
    FILES.map(([name, { length }]) => [name, length, 0, [2011, 11, 27, 8, 30, 0]]),
  ]);
});

test('S3: always the same', async () => {
  expect(Buffer.compare(await zipped(), await zipped())).toBe(0);
});
