const TABLES = buildTables();

/** Four tables, so that four bytes are taken at a time. */
function buildTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256).map((_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const tables = [first];
  for (let i = 1; i < 4; i++) {
    const before = tables[i - 1] as Uint32Array;
    tables.push(before.map((c) => (first[c & 255] as number) ^ (c >>> 8)));
  }
  return tables;
}

/** CRC-32 as zip uses it, an unsigned 32-bit integer; `before` is that of the bytes in front. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = before ^ 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    crc =
      (t3[crc & 255] as number) ^
      (t2[(crc >>> 8) & 255] as number) ^
      (t1[(crc >>> 16) & 255] as number) ^
      (t0[crc >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (t0[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
