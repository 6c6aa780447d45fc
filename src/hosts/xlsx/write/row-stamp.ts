const encoder = new TextEncoder();

/** A part of a row as bytes, with the places where the row's number stands in it. */
export interface RowStamp {
  /** How many digits the number has there. */
  readonly digits: number;
  readonly bytes: Uint8Array;
  readonly places: readonly number[];
}

/** Stands for a row's number until it is known; no XML holds it. */
export const NUMBER = '\0';

/** A stamp of XML with `NUMBER` in it, for rows whose number has so many digits. */
export function makeStamp(xml: string, digits: number): RowStamp {
  const bytes = encoder.encode(xml.replaceAll(NUMBER, NUMBER.repeat(digits)));
  const places: number[] = [];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + digits)) places.push(at);
  return { digits, bytes, places };
}

/** Rows as bytes in a block that is used again and again: stamps after one another, each numbered. */
export class StampedRows {
  private block = new Uint8Array(512 * 1024);
  private length = 0;
  private readonly number = new Uint8Array(7); // a sheet ends at row 1,048,576

  /** Takes the number of the rows to come; answers how many digits it has. */
  startRow(row: number): number {
    const digits = row < 10 ? 1 : Math.floor(Math.log10(row)) + 1;
    for (let i = digits - 1, rest = row; i >= 0; i--, rest = Math.floor(rest / 10))
      this.number[i] = ZERO + (rest % 10);
    return digits;
  }

  add({ bytes, places, digits }: RowStamp): void {
    const { length: start, number } = this;
    this.length += bytes.length;
    if (this.length > this.block.length) this.grow();
    const { block } = this;
    block.set(bytes, start);
    for (const place of places)
      for (let i = 0; i < digits; i++) block[start + place + i] = number[i] as number;
  }

  /** Everything since the last time; it stands until more is added. */
  take(): Uint8Array {
    const taken = this.block.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(): void {
    const block = new Uint8Array(2 * this.length);
    block.set(this.block);
    this.block = block;
  }
}

const ZERO = 48;
