import { crc32 } from '../../../src/hosts/xlsx/zip/crc32';
import { joinBytes } from '../../../src/hosts/xlsx/zip/deflate';
import { nativeDeflater } from '../../../src/hosts/xlsx/zip/native';
import { type Packed, pack, type ZipPart, zipPieces } from '../../../src/hosts/xlsx/zip/write-zip';

const TIME = new Date(Date.UTC(2011, 10, 27));

/** Names and contents of a zip's parts; a content may be given deflated in pieces. */
export type Contents = Readonly<Record<string, Uint8Array | ZipPart['pieces']>>;

/** A zip of these parts, written as our own files are. */
export async function zipOf(contents: Contents): Promise<Uint8Array> {
  const parts = Object.entries(contents).map(
    ([name, content]): ZipPart => ({
      name,
      pieces: content instanceof Uint8Array ? [pack(content, nativeDeflater, true)] : content,
    }),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(parts, TIME)) pieces.push(piece);
  return joinBytes(pieces);
}

const BLOCK = 1 << 24;

/** A text, then so many megabytes of zeros, then another text, deflated to a thousandth. */
export function zeros(before: Uint8Array, megabytes: number, after: Uint8Array): readonly Packed[] {
  const block = pack(new Uint8Array(BLOCK), nativeDeflater, false);
  const count = Math.ceil((megabytes * 1e6) / BLOCK);
  return [
    pack(before, nativeDeflater, false),
    ...Array.from({ length: count }, () => block),
    pack(after, nativeDeflater, true),
  ];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The same zip, every part of more than a megabyte declared as this many bytes in the directory. */
export function declaring(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === CENTRAL; ) {
    if (view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, size, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** A zip of stored parts in which every size, place and count is in the fields of ZIP64 alone. */
export function zip64Of(contents: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.entries(contents).map(
    ([name, content]) => [new TextEncoder().encode(name), content] as const,
  );
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of names) {
    const head = record(
      30,
      [
        [0, LOCAL],
        [14, crc32(content)],
        [18, ALL_32],
        [22, ALL_32],
      ],
      name,
      wide(content.length, content.length),
    );
    const entry = record(
      46,
      [
        [0, CENTRAL],
        [16, crc32(content)],
        [20, ALL_32],
        [24, ALL_32],
        [42, ALL_32],
      ],
      name,
      wide(content.length, content.length, offset),
    );
    pieces.push(head, content);
    directory.push(entry);
    offset += head.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return joinBytes([...pieces, ...directory, ...ends(names.length, size, offset)]);
}

const ALL_32 = 0xffff_ffff;

/** The extra field of ZIP64. */
function wide(...numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + 8 * numbers.length));
  view.setUint16(0, 1, true);
  view.setUint16(2, 8 * numbers.length, true);
  numbers.forEach((number, i) => {
    view.setBigUint64(4 + 8 * i, BigInt(number), true);
  });
  return new Uint8Array(view.buffer);
}

/** A header of fixed fields, with the lengths of name and extra field before them. */
function record(
  fixed: number,
  fields: readonly (readonly [at: number, value: number])[],
  name: Uint8Array,
  extra: Uint8Array,
): Uint8Array {
  const head = new Uint8Array(fixed);
  const view = new DataView(head.buffer);
  for (const [at, value] of fields) view.setUint32(at, value, true);
  const lengths = fixed === 30 ? 26 : 28;
  view.setUint16(lengths, name.length, true);
  view.setUint16(lengths + 2, extra.length, true);
  return joinBytes([head, name, extra]);
}

/** The end of the directory as ZIP64 has it, the way to it, and an old end that says nothing. */
function ends(count: number, size: number, offset: number): readonly Uint8Array[] {
  const end64 = new DataView(new ArrayBuffer(56));
  end64.setUint32(0, 0x06064b50, true);
  end64.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) end64.setBigUint64(at, BigInt(count), true);
  end64.setBigUint64(40, BigInt(size), true);
  end64.setBigUint64(48, BigInt(offset), true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setBigUint64(8, BigInt(offset + size), true);
  locator.setUint32(16, 1, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  for (const at of [8, 10]) end.setUint16(at, 0xffff, true);
  for (const at of [12, 16]) end.setUint32(at, ALL_32, true);
  return [end64, locator, end].map(({ buffer }) => new Uint8Array(buffer));
}
