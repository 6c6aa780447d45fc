import { showRaw } from '../../../domain/entry';
import { entryOf, type Inspection } from '../../../domain/inspection';
import type { Discipline, Item } from '../../../domain/rubric';
import { lineCount, linesHeight, mmToPoints, PEN_ROW } from '../../measure';
import { breakRows, type RowGroup } from '../../page-breaks';
import { printableHeight } from '../../plan-context';
import { WIDTH_MM } from './columns';

/** Rows above the table; they repeat on every page. */
export const ROW = { title: 1, facts: 2, remark: 3, header: 4, firstItem: 5 } as const;

/** Heights of the rows above and below the table, in points. */
export const HEIGHT = {
  title: 30,
  facts: 24,
  remark: 20,
  header: 24,
  total: 22,
  gap: 8,
  signature: 30,
} as const;

/** Mark behind the name of a drafted item, explained in the remark. */
export const SUPPLEMENT_MARK = ' ※';

/** Size of the table's text in points. */
const SIZE = 10;

/** The item's name as it is printed. */
export const printedName = (item: Item): string =>
  item.provenance === 'supplement' ? `${item.name}${SUPPLEMENT_MARK}` : item.name;

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

/** Lays a discipline out from top to bottom; entered reasons make their rows as tall as they need. */
export function layOut(discipline: Discipline, inspection: Inspection): ScoreLayout {
  const items: ItemRows[] = [];
  let row: number = ROW.firstItem;
  for (const item of discipline.items) {
    const heights = rowHeights(item, inspection);
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
    breaksAfter: pageBreaks(items),
  };
}

function rowHeights(item: Item, inspection: Inspection): readonly number[] {
  const { texts, merged } = fixedHeights(item);
  const own = item.checkpoints.map(({ id }, i) => {
    const { reason, method } = entryOf(inspection, id);
    return Math.max(
      texts[i] ?? 0,
      heightOf(showRaw(reason), WIDTH_MM.reason),
      heightOf(showRaw(method), WIDTH_MM.method),
    );
  });
  const lacking = merged - own.reduce((sum, height) => sum + height, 0);
  return lacking <= 0 ? own : own.map((height) => height + Math.ceil((lacking / own.length) * 4) / 4);
}

/** Heights that no entry changes: of each checkpoint's text, and of what is merged over all of them. */
interface FixedHeights {
  readonly texts: readonly number[];
  readonly merged: number;
}

/** Measured once for an item: many workbooks share them. */
const measured = new WeakMap<Item, FixedHeights>();

function fixedHeights(item: Item): FixedHeights {
  const heights = measured.get(item) ?? {
    texts: item.checkpoints.map(({ text }) => Math.max(PEN_ROW, heightOf(text, WIDTH_MM.checkpoint))),
    merged: Math.max(heightOf(printedName(item), WIDTH_MM.item), heightOf(item.category, WIDTH_MM.category)),
  };
  measured.set(item, heights);
  return heights;
}

/** Height of a text in a column so wide; nothing needs none. */
const heightOf = (text: string, widthMm: number): number =>
  text === '' ? 0 : linesHeight(lineCount(text, widthMm, SIZE), SIZE);

/** The last item, the totals and the signatures form one group: a signature never stands alone on a page. */
function pageBreaks(items: readonly ItemRows[]): readonly number[] {
  const groups: RowGroup[] = items.map(({ last, heights }) => ({
    lastRow: last,
    height: heights.reduce((sum, height) => sum + height, 0),
  }));
  const closing = 2 * HEIGHT.total + HEIGHT.gap + 2 * HEIGHT.signature;
  const final = groups.at(-1);
  if (final) groups[groups.length - 1] = { ...final, height: final.height + closing };
  const repeated = HEIGHT.title + HEIGHT.facts + HEIGHT.remark + HEIGHT.header;
  return breakRows(groups, mmToPoints(printableHeight('landscape')) - repeated);
}
