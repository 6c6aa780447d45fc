import { isSeen, seenText } from '../../domain/entry';
import { positionText } from '../../domain/entry-code';
import { entryOf, type Inspection } from '../../domain/inspection';
import { tenthsToNumber } from '../../domain/marks';
import type { RawValue } from '../../domain/raw-value';
import type { Item } from '../../domain/rubric';
import { allowedText } from '../../domain/rule';
import { columnArea } from '../address';
import { raised } from '../fit-heights';
import { blockHeight, lineCount, textHeight } from '../measure';
import type { Area, CellPlan, PlainValue } from '../plan';
import { COLUMNS, type FormColumn, type FormSize, formColumnNumber } from './form-size';

/** The rows of an item, what is merged in them, and their heights in points. */
export interface Block {
  readonly lines: readonly (readonly CellPlan[])[];
  readonly merges: readonly Area[];
  readonly heights: readonly number[];
}

/** Most characters of the problems of an item: more than a page holds, and less than a cell of a file. */
const MOST_PROBLEMS = 30_000;

/** Columns with one cell over all rows of a block. */
const MERGED = ['item', 'problem'] as const satisfies readonly FormColumn[];

/**
 * The block of an item: its number, name, full mark and range at its head, a line for each checkpoint, and one cell for
 * problems. `number` is its position in its discipline, from 1; without an inspection everything is blank.
 */
export function blockOf(
  item: Item,
  number: number,
  first: number,
  size: FormSize,
  inspection: Inspection | null,
): Block {
  const { checkpoints } = item;
  const entries = checkpoints.map(({ id }) => (inspection ? entryOf(inspection, id) : null));
  const head = `${number} ${item.name}\n满分 ${tenthsToNumber(item.fullMark)}，扣 ${allowedText(item.rule)}`;
  const problems = cut(
    entries
      .map((entry, i) =>
        entry && isSeen(entry.reason) ? `${positionText(number, i + 1)} ${seenText(entry.reason)}` : '',
      )
      .filter((text) => text !== '')
      .join('\n'),
  );
  const lines = checkpoints.map(({ text }, i): readonly CellPlan[] => {
    const values: Readonly<Record<FormColumn, PlainValue>> = {
      item: i === 0 ? head : null,
      number: positionText(number, i + 1),
      checkpoint: text,
      box: shownDeduction(entries[i]?.deduction ?? null),
      problem: i === 0 && problems !== '' ? problems : null,
    };
    return COLUMNS.map((column) => ({ value: values[column], style: size.styles[column] }));
  });
  const own = checkpoints.map(({ text }) =>
    Math.max(size.row, textHeight(text, size.widths.checkpoint, size.points, false)),
  );
  const needed = (text: string, column: FormColumn): number =>
    text === '' ? 0 : blockHeight(lineCount(text, size.widths[column], size.points, false), size.points);
  const last = first + checkpoints.length - 1;
  return {
    lines,
    merges: first === last ? [] : MERGED.map((column) => columnArea(formColumnNumber(column), first, last)),
    heights: raised(own, Math.max(needed(head, 'item'), needed(problems, 'problem'))),
  };
}

const cut = (text: string): string =>
  text.length > MOST_PROBLEMS ? `${text.slice(0, MOST_PROBLEMS).replace(/[\ud800-\udbff]$/, '')}……` : text;

/** A deduction as a pen would write it. */
const shownDeduction = (value: RawValue): string | null => (value === 0 ? '√' : seenText(value) || null);
