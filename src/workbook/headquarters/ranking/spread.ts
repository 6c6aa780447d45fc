/** Divides columns side by side into runs of about equal width; as many runs as asked for, columns permitting. */
export function spread(
  widths: readonly number[],
  runs: number,
): readonly (readonly [left: number, right: number])[] {
  const found: [number, number][] = [];
  let rest = widths.reduce((sum, width) => sum + width, 0);
  let [left, filled] = [1, 0];
  widths.forEach((width, i) => {
    filled += width;
    const [open, following] = [Math.min(runs, widths.length) - found.length, widths.length - i - 1];
    const isFull = filled + (widths[i + 1] ?? 0) / 2 >= rest / open;
    if (open > 1 && (isFull || following < open)) {
      found.push([left, i + 1]);
      rest -= filled;
      [left, filled] = [i + 2, 0];
    }
  });
  return [...found, [left, widths.length]];
}
