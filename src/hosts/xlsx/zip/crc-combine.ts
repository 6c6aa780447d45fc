/**
 * The CRC-32 of two texts after one another from the CRC of each: the first is moved on by as many zero bytes as the
 * second is long, by squaring the matrix of one zero bit (the way zlib describes it).
 */
export function combineCrc(first: number, second: number, secondLength: number): number {
  let crc = first;
  for (let power = 0, rest = secondLength; rest > 0; power++, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) crc = times(zeroBytes(power), crc);
  return (crc ^ second) >>> 0;
}

/** A linear map of 32 bits: what each of them becomes. */
type Matrix = readonly number[];

const ONE_BIT: Matrix = [0xedb88320, ...Array.from({ length: 31 }, (_, i) => 1 << i)];

function times(matrix: Matrix, vector: number): number {
  let sum = 0;
  for (let bit = 0, rest = vector; rest !== 0; bit++, rest >>>= 1) if (rest & 1) sum ^= matrix[bit] as number;
  return sum;
}

const squared = (matrix: Matrix): Matrix => matrix.map((column) => times(matrix, column));

const powers: Matrix[] = [squared(squared(squared(ONE_BIT)))];

/** What 2^power zero bytes do. */
function zeroBytes(power: number): Matrix {
  powers[power] ??= squared(zeroBytes(power - 1));
  return powers[power] as Matrix;
}
