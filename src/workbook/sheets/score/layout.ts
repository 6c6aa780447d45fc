import { entryOf, type Inspection } from '../../../domain/inspection';
import { showRaw } from '../../../domain/raw-value';
import type { Discipline, Item } from '../../../domain/rubric';
import { raised } from '../../fit-heights';
import { blockHeight, lineCount, linesHeight, mmToPoints, PEN_ROW, textHeight } from '../../measure';
import { breakRows, closedBy } from '../../page-breaks';
import { printableHeight } from '../../plan-context';
import { printedName } from './columns';
import { reservedLines, type ScoreWidths, SIZE, scoreWidths } from './widths';

/** Rows above the table; they repeat on every page. */
export const ROW = { title: 1, facts: 2, remark: 3, header: 4, firstItem: 5 } as const;

/** Least heights of the rows above and below the table, in points. */
export const HEIGHT = {
  title: 27.75,
  facts: 20,
  remark: 16,
  header: 18,
  total: 22,
  gap: 8,
  signature: 30,
} as const;

/** Where an item's rows are and how tall. */
export interface ItemRows {
  readonly item: Item;
  readonly first: number;
  readonly last: number;
  readonly heights: readonly number[];
}

/** Where everything of a score sheet is. */
export interface ScoreLayout {
  readonly items: readonly ItemRows[];
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly score: number;
  readonly signature: number;
  readonly breaksAfter: readonly number[];
}

/** What was measured of a discipline: many workbooks share it. */
interface Measured {
  readonly widths: ScoreWidths;
  readonly items: ReadonlyMap<Item, FixedHeights>;
}

/** Heights that no entry changes: of each checkpoint's row, and of what is merged over all of them. */
interface FixedHeights {
  readonly rows: readonly number[];
  readonly merged: number;
}

const measured = new WeakMap<Discipline, Measured>();

/** Measures a discipline's own texts. */
export function measure(discipline: Discipline): Measured {
  const done = measured.get(discipline);
  if (done) return done;
  const widths = scoreWidths(discipline);
  const least = Math.max(PEN_ROW, linesHeight(reservedLines(widths), SIZE));
  const block = (text: string, mm: number): number => blockHeight(lineCount(text, mm, SIZE, false), SIZE);
  const fresh: Measured = {
    widths,
    items: new Map(
      discipline.items.map((item) => [
        item,
        {
          rows: item.checkpoints.map(({ text }) =>
            Math.max(least, textHeight(text, widths.checkpoint, SIZE, false)),
          ),
          merged: Math.max(block(printedName(item), widths.item), block(item.category, widths.category)),
        },
      ]),
    ),
  };
  measured.set(discipline, fresh);
  return fresh;
}

/**
 * Lays a discipline out from top to bottom below a head so high, in points; entered reasons make their rows as tall as
 * they need.
 */
export function layOutScore(discipline: Discipline, inspection: Inspection, head: number): ScoreLayout {
  const items: ItemRows[] = [];
  const fixed = measure(discipline);
  let row: number = ROW.firstItem;
  for (const item of discipline.items) {
    const heights = rowHeights(item, inspection, fixed);
    items.push({ item, first: row, last: row + heights.length - 1, heights });
    row += heights.length;
  }
  return {
    items,
    first: ROW.firstItem,
    last: row - 1,
    total: row,
    score: row + 1,
    signature: row + 3,
    breaksAfter: pageBreaks(items, head),
  };
}

function rowHeights(item: Item, inspection: Inspection, { widths, items }: Measured): readonly number[] {
  const { rows, merged } = items.get(item) ?? { rows: [], merged: 0 };
  const own = item.checkpoints.map(({ id }, i) => {
    const { reason, method } = entryOf(inspection, id);
    return Math.max(
      rows[i] ?? 0,
      textHeight(showRaw(reason), widths.reason, SIZE, false),
      textHeight(showRaw(method), widths.method, SIZE, false),
    );
  });
  return raised(own, merged);
}

/** The last item, the totals and the signatures form one group: a signature is never alone on a page. */
function pageBreaks(items: readonly ItemRows[], head: number): readonly number[] {
  const groups = items.map(({ last, heights }) => ({
    lastRow: last,
    height: heights.reduce((sum, height) => sum + height, 0),
  }));
  const closing = 2 * HEIGHT.total + HEIGHT.gap + 2 * HEIGHT.signature;
  return breakRows(closedBy(groups, closing), mmToPoints(printableHeight('landscape')) - head);
}
