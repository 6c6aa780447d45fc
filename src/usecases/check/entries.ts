import type { Assessment } from '../../domain/assessment';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
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
      .sort((a, b) => a.row - b.row);
    const [first] = blank;
    if (!first) return [];
    const { checkpoint: _, ...at } = first.at('deduction');
    const rows = blank.map(({ row }) => row);
    return [block({ code: 'entries-blank', count: blank.length, of, rows, at })];
  });
}

/** What did not follow into this edition of the rubric waits to be entered anew. */
const unmigratedRemarks = ({ inspection, firstUnmigrated: at }: WorkbookReading): readonly Remark[] =>
  at === null ? [] : [block({ code: 'unmigrated', count: inspection.unmigrated?.length ?? 0, at })];
