import type { Assessment } from '../../domain/assessment';
import { SHEETS } from '../../workbook/names';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { UNMIGRATED_CAPTIONS, UNMIGRATED_FIRST_ROW } from '../../workbook/sheets/unmigrated-captions';
import { entryIssues, noteIssues } from '../score';
import { block, note, type Remark } from './finding';

/** Blank entries, one remark per discipline at the first blank cell, and every wrong or unexplained entry. */
export const entryRemarks = (reading: WorkbookReading, assessment: Assessment): readonly Remark[] => [
  ...blankRemarks(reading, assessment),
  ...entryIssues(reading, assessment).map(block),
  ...noteIssues(reading, assessment).map(note),
  ...unmigratedRemarks(reading),
];

/** Checkpoints whose row is gone are no blanks: the structure says that they are gone. */
function blankRemarks({ places }: WorkbookReading, { disciplines }: Assessment): readonly Remark[] {
  return disciplines.flatMap(({ items, of }) => {
    const blank = items
      .flatMap(({ readings }) => readings)
      .filter(({ state, issue }) => state === 'blank' && !issue)
      .flatMap(({ id }) => places.get(id) ?? [])
      .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const [first] = blank;
    if (!first) return [];
    const { checkpoint: _, ...at } = first;
    const rows = blank.flatMap(({ row }) => row ?? []);
    return [block({ code: 'entries-blank', count: blank.length, of, rows, at })];
  });
}

/** What did not follow into this edition of the rubric waits to be entered anew. */
function unmigratedRemarks({ standing: { unmigrated }, tabs }: WorkbookReading): readonly Remark[] {
  const rows = unmigrated ?? [];
  const first = rows.findIndex((row) => row !== null);
  if (first < 0) return [];
  const at = {
    sheet: tabs.get(SHEETS.unmigrated) ?? SHEETS.unmigrated,
    row: UNMIGRATED_FIRST_ROW + first,
    column: UNMIGRATED_CAPTIONS.text,
  };
  return [block({ code: 'unmigrated', count: rows.filter((row) => row !== null).length, at })];
}
