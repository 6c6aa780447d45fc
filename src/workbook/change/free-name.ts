/** Most characters of a sheet's name. */
const LONGEST = 31;

/** The wished name of a sheet, or the first free one like it: 汇总 → 汇总(督导) → 汇总(督导2). */
export function freeName(wished: string, taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const suffix = number === 0 ? '' : `(督导${number === 1 ? '' : number})`;
    const name = `${wished.slice(0, LONGEST - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
