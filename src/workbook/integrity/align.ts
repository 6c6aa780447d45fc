/**
 * Where each line (row or column) of a planned sheet is in a found one, after people inserted or deleted some.
 *
 * Lines are identified by keys. Lines whose key occurs exactly once on both sides and in the same order are anchors;
 * what lies between two anchors is matched from the first on. Lines count from 1.
 */
export interface Alignment {
  /** The found line of a planned one; undefined where it is gone. */
  readonly found: (planned: number) => number | undefined;
  /** The planned line of a found one; undefined where it was inserted. */
  readonly planned: (found: number) => number | undefined;
  /** Whether every line is where it was planned. */
  readonly identical: boolean;
}

/** Keys of lines 1, 2, …; null where a line has none. */
export type LineKeys = readonly (string | null)[];

/** Aligns the planned lines with the found ones. */
export function align(planned: LineKeys, found: LineKeys): Alignment {
  if (planned.every((key, i) => key === null || key === found[i])) return identity(planned.length);
  const anchors = [...increasing(pairs(planned, found)), [planned.length + 1, found.length + 1] as const];
  const toFound = new Map<number, number>();
  let [p, f] = [1, 1];
  for (const [anchorP, anchorF] of anchors) {
    for (; p < anchorP && f < anchorF; p++, f++) toFound.set(p, f);
    if (anchorP <= planned.length) toFound.set(anchorP, anchorF);
    [p, f] = [anchorP + 1, anchorF + 1];
  }
  const toPlanned = new Map([...toFound].map(([a, b]) => [b, a] as const));
  return {
    found: (line) => toFound.get(line),
    planned: (line) => toPlanned.get(line),
    identical: [...toFound].every(([a, b]) => a === b),
  };
}

/** So many planned lines, each where it was planned. */
export function identity(count: number): Alignment {
  const itself = (line: number): number | undefined => (line >= 1 && line <= count ? line : undefined);
  return { found: itself, planned: itself, identical: true };
}

type Pair = readonly [planned: number, found: number];

/** Lines whose key occurs exactly once on both sides. */
function pairs(planned: LineKeys, found: LineKeys): readonly Pair[] {
  const once = (keys: LineKeys): ReadonlyMap<string, number> => {
    const lines = new Map<string, number>();
    keys.forEach((key, i) => {
      if (key !== null) lines.set(key, lines.has(key) ? 0 : i + 1);
    });
    return lines;
  };
  const theirs = once(found);
  return [...once(planned)].flatMap(([key, line]): Pair[] => {
    const other = theirs.get(key) ?? 0;
    return line > 0 && other > 0 ? [[line, other]] : [];
  });
}

/** The longest run of pairs whose found lines rise; their planned lines rise already. */
function increasing(all: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []; // ends[k]: the pair with the lowest found line that ends a run of k + 1
  const before = new Array<number>(all.length).fill(-1);
  all.forEach(([, line], i) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((all[ends[middle] as number] as Pair)[1] < line) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  });
  const run: Pair[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) run.push(all[i] as Pair);
  return run.reverse();
}
