import { isEmptyText } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { TEXT_LIMITS } from '../../domain/site-facts';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { RESERVED } from '../../workbook/sheets/score/widths';
import { note, type Remark } from './finding';

/** Reasons too long for the usual row, where the heights of the rows are not known: one remark per discipline. */
export const lowRowRemarks = ({ rubric, inspection, places }: WorkbookReading): readonly Remark[] =>
  rubric.disciplines.flatMap(({ items }) => {
    const long = items
      .flatMap(({ checkpoints }) => checkpoints)
      .filter(({ id }) => isLong(entryOf(inspection, id).reason))
      .flatMap(({ id }) => places.get(id) ?? [])
      .sort((a, b) => a.row - b.row);
    const [first] = long;
    if (!first) return [];
    const { checkpoint: _, ...at } = first.at('reason');
    return [note({ code: 'reasons-long', rows: long.map(({ row }) => row), limit: RESERVED, at })];
  });

/** What is longer than it may be is reported by itself. */
function isLong(reason: RawValue): boolean {
  const { length } = showRaw(reason);
  return !isEmptyText(reason) && length > RESERVED && length <= TEXT_LIMITS.reason;
}
