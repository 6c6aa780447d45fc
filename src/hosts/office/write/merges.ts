import { areaRef } from '../../../workbook/address';
import type { Area, SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';

/** Rows that merges tie together, and what they look like regardless of where they are. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly merges: readonly Area[];
  readonly looks: string;
}

/**
 * Merges cells. A band of rows that looks like an earlier one (same merges, same styles) takes its formats in one
 * copy, which brings the merges along; so the number of calls grows with bands, not with merges.
 */
export function writeMerges(book: AddressBook, plan: SheetPlan): void {
  const models = new Map<string, Area>();
  const width = Math.max(1, ...plan.cells.map((row) => row.length));
  for (const band of bandsOf(plan)) {
    const rows: Area = { top: band.top, left: 1, bottom: band.bottom, right: width };
    const model = models.get(band.looks);
    if (model && band.merges.length > 1) book.range(rows).copyFrom(areaRef(model), 'Formats');
    else for (const area of band.merges) book.range(area).merge(false);
    if (!model) models.set(band.looks, rows);
  }
}

function bandsOf(plan: SheetPlan): readonly Band[] {
  const sorted = [...plan.merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const bands: { top: number; bottom: number; merges: Area[] }[] = [];
  for (const area of sorted) {
    const last = bands.at(-1);
    if (last && area.top <= last.bottom) {
      last.merges.push(area);
      last.bottom = Math.max(last.bottom, area.bottom);
    } else bands.push({ top: area.top, bottom: area.bottom, merges: [area] });
  }
  return bands.map((band) => ({ ...band, looks: looksOf(band, plan) }));
}

function looksOf(
  { top, bottom, merges }: { top: number; bottom: number; merges: readonly Area[] },
  { cells }: SheetPlan,
): string {
  const styles = cells.slice(top - 1, bottom).map((row) => row.map((cell) => cell?.style ?? '').join(','));
  const areas = merges.map((area) =>
    areaRef({ ...area, top: area.top - top + 1, bottom: area.bottom - top + 1 }),
  );
  return `${styles.join(';')} ${areas.join(',')}`;
}
