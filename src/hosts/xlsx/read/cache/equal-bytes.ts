/** Whether `length` bytes are the same in two places, both of them inside of their views. */
export function equalBytes(
  one: DataView,
  from: number,
  other: DataView,
  start: number,
  length: number,
): boolean {
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    if (one.getInt32(from + i, true) !== other.getInt32(start + i, true)) return false;
    if (one.getInt32(from + i + 4, true) !== other.getInt32(start + i + 4, true)) return false;
  }
  for (; i < length; i++) if (one.getUint8(from + i) !== other.getUint8(start + i)) return false;
  return true;
}
