import { areaRef } from '../../../workbook/address';
import type { Area, SheetPlan } from '../../../workbook/plan';

/** Rows of one sheet, from and to included, counting from 1. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that look like earlier ones, of the same sheet or of another one, and take their formats in one copy. */
export interface FormatCopy {
  readonly sheet: string;
  readonly from: Rows;
  readonly to: Rows;
}

/** How a new sheet gets its formats. */
export interface SheetFormats {
  readonly copies: readonly FormatCopy[];
  /** Whether a row's formats are set cell by cell; the others come with the copies. */
  readonly isOwn: (row: number) => boolean;
  /** Merges of the rows whose formats are set. */
  readonly merges: readonly Area[];
  /** Last column that has formats. */
  readonly width: number;
}

/** Rows that merges tie together, and what they look like wherever they are. */
interface Band extends Rows {
  readonly merges: readonly Area[];
  /** Equal for bands that look alike. */
  readonly look: number;
}

/** Bands of one sheet that are planned already. */
interface Shelf {
  readonly name: string;
  readonly bands: readonly Band[];
}

/** What a copy and a merge cost, counted in changes of looks from one row to the next. */
const COPY_COST = 8;
const MERGE_COST = 7;

/**
 * Plans the formats of new sheets so that the number of calls grows with different looks, not with rows: like a
 * compressor, it takes the longest stretch of rows that is written somewhere already and copies it.
 */
export class FormatPlanner {
  private readonly looks = new Map<string, number>();
  private readonly shelves: Shelf[] = [];

  /** Plans one sheet; its rows may be copied by those that follow. */
  plan(sheet: SheetPlan): SheetFormats {
    const width = Math.max(1, ...sheet.cells.map((row) => row.length));
    const bands = this.bandsOf(sheet, width);
    const copies: FormatCopy[] = [];
    const own = new Set<number>();
    const merges: Area[] = [];
    for (let i = 0; i < bands.length; ) {
      const match = this.longestMatch(bands, i, sheet.name);
      const band = bands[i] as Band;
      if (match) {
        copies.push(match.copy);
        i += match.length;
        continue;
      }
      for (let row = band.top; row <= band.bottom; row++) own.add(row);
      merges.push(...band.merges);
      i += 1;
    }
    this.shelves.push({ name: sheet.name, bands });
    return { copies, isOwn: (row) => own.has(row), merges, width };
  }

  private longestMatch(
    bands: readonly Band[],
    at: number,
    name: string,
  ): { readonly copy: FormatCopy; readonly length: number } | null {
    let best: { source: Shelf; start: number; length: number } | null = null;
    for (const source of [...this.shelves, { name, bands: bands.slice(0, at) }])
      for (let start = 0; start < source.bands.length; start++) {
        const alike = (i: number): boolean =>
          start + i < source.bands.length &&
          at + i < bands.length &&
          source.bands[start + i]?.look === bands[at + i]?.look;
        const beaten = best?.length ?? 0;
        if (!alike(beaten)) continue; // cannot be longer: spares comparing long stretches of equal rows
        let length = 0;
        while (alike(length)) length += 1;
        if (length > beaten) best = { source, start, length };
      }
    if (!best) return null;
    const { source, start, length } = best;
    const rows = bands.slice(at, at + length);
    const gain = rows.reduce(
      (sum, { look, merges }, i) =>
        sum + merges.length * MERGE_COST + (look === bands[at + i - 1]?.look ? 0 : 1),
      0,
    );
    if (gain <= COPY_COST) return null;
    const stretch = (list: readonly Band[]): Rows => ({
      top: (list[0] as Band).top,
      bottom: (list.at(-1) as Band).bottom,
    });
    const from = stretch(source.bands.slice(start, start + length));
    return { copy: { sheet: source.name, from, to: stretch(rows) }, length };
  }

  private bandsOf(sheet: SheetPlan, width: number): readonly Band[] {
    return tiedRows(sheet).map(({ top, bottom, merges }) => {
      const styles = sheet.cells
        .slice(top - 1, bottom)
        .map((row) => row.map((cell) => cell?.style ?? '').join(','))
        .join(';');
      const areas = merges.map((area) =>
        areaRef({ ...area, top: area.top - top + 1, bottom: area.bottom - top + 1 }),
      );
      const key = `${width} ${styles} ${areas.join(',')}`;
      const look = this.looks.get(key) ?? this.looks.size;
      this.looks.set(key, look);
      return { top, bottom, merges, look };
    });
  }
}

/** The rows of a sheet in bands: a merge over several rows keeps them together, every other row is its own. */
function tiedRows({ cells, merges }: SheetPlan): readonly (Rows & { readonly merges: readonly Area[] })[] {
  const sorted = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const bands: { top: number; bottom: number; merges: Area[] }[] = [];
  let next = 0;
  for (let row = 1; row <= cells.length; ) {
    const band = { top: row, bottom: row, merges: [] as Area[] };
    for (let merge = sorted[next]; merge && merge.top <= band.bottom; merge = sorted[next]) {
      band.merges.push(merge);
      band.bottom = Math.max(band.bottom, merge.bottom);
      next += 1;
    }
    bands.push(band);
    row = band.bottom + 1;
  }
  return bands;
}
