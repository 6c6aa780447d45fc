/**
 * Packages written piece by piece.
 *
 * Z1 pieces that were deflated apart are one text, whoever deflated them; the CRC of the whole follows from the parts'.
 * Z3 a piece holds no more than its own bytes.
 * Z2 python's zipfile, a reader that is not ours, finds every part and its CRC right, also of parts made while written.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { combineCrc } from '../../../src/hosts/xlsx/zip/crc-combine';
import { crc32 } from '../../../src/hosts/xlsx/zip/crc32';
import { joinBytes, portableDeflater } from '../../../src/hosts/xlsx/zip/deflate';
import { nativeDeflater } from '../../../src/hosts/xlsx/zip/native';
import { type Packed, pack, zipPieces } from '../../../src/hosts/xlsx/zip/write-zip';
import { PYTHON } from '../../support/programs';
import { newFolder } from '../../support/run-cli';

const pieces = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(fc.string({ maxLength: 9 }), fc.nat(20_000))
      .map(([text, count]) => Buffer.from(text.repeat(count))),
  ),
  { minLength: 1, maxLength: 6 },
);

test.each([
  ['anywhere', portableDeflater],
  ['natively', nativeDeflater],
])('Z1: deflated %s', (_, deflater) => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const whole = joinBytes(parts);
      const packed = parts.map((part, i) => pack(part, deflater, i === parts.length - 1));
      const inflated = inflateRawSync(joinBytes(packed.map(({ bytes }) => bytes)));
      expect(Buffer.compare(inflated, Buffer.from(whole))).toBe(0);
      const crc = packed.reduce((sum, piece) => combineCrc(sum, piece.crc, piece.size), 0);
      expect(crc).toBe(crc32(whole));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['anywhere', portableDeflater],
  ['natively', nativeDeflater],
])('Z3: packed %s', (_, deflater) => {
  for (const text of ['', '一', '一二三'.repeat(9000)]) {
    const { bytes } = pack(Buffer.from(text), deflater, false);
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  }
});

test('Z2: read by python', async () => {
  const text = (n: number): Uint8Array => Buffer.from(`第 ${n} 行\n`.repeat(n * 1000));
  async function* made(): AsyncIterable<Packed> {
    for (const n of [1, 2, 3]) yield pack(text(n), nativeDeflater, n === 3);
  }
  const parts = [
    { name: 'a/一.txt', pieces: [pack(text(2), portableDeflater, true)] },
    { name: 'b.txt', pieces: made() },
  ];
  const written: Uint8Array[] = [];
  for await (const piece of zipPieces(parts, new Date(Date.UTC(2011, 10, 27, 8, 30)))) written.push(piece);
  const file = join(newFolder(), 'a.zip');
  writeFileSync(file, joinBytes(written));
  const script =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); print(json.dumps([z.testzip(), [[i.filename, i.file_size, list(i.date_time)] for i in z.infolist()]]))';
  const found = JSON.parse(execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8' }));
  const sizes = [text(2).length, text(1).length + text(2).length + text(3).length];
  expect(found).toEqual([
    null,
    [
      ['a/一.txt', sizes[0], [2011, 11, 27, 8, 30, 0]],
      ['b.txt', sizes[1], [2011, 11, 27, 8, 30, 0]],
    ],
  ]);
});
