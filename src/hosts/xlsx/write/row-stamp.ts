import type { ByteBlock } from './byte-block';

/** A part of a row as bytes, with the places where the row's number is in it. */
export interface RowStamp {
  /** How many digits the number has there. */
  readonly digits: number;
  readonly bytes: Uint8Array;
  readonly places: readonly number[];
}

const encoder = new TextEncoder();

/** A stamp for rows whose number has so many digits; `xml` is given what stands for the number, which no XML holds. */
export function makeStamp(xml: (hole: string) => string, digits: number): RowStamp {
  const bytes = encoder.encode(xml('\0'.repeat(digits)));
  const places: number[] = [];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + digits)) places.push(at);
  return { digits, bytes, places };
}

/** Adds the part to a block, for the row of a number. */
export function addStamped({ bytes, places, digits }: RowStamp, number: string, to: ByteBlock): void {
  const start = to.addBytes(bytes);
  const { block } = to;
  for (const place of places)
    for (let i = 0; i < digits; i++) block[start + place + i] = number.charCodeAt(i);
}
