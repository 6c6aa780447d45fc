import { addressOf, type Box } from '../../../src/hosts/univer/grid/box';
import { EVENT } from './events';
import type { OpenBook } from './open-book';

/** How long a cell must be quiet before an edit is reported: the grid writes an entry, checks it, and may undo it. */
const QUIET_MS = 80;

/** Tells listeners of the pane what changed, as Excel's onChanged does. */
export class ChangeFeed {
  private noted: { sheet: string; box: Box; before: unknown }[] = [];
  private readonly pending = new Map<string, number>();

  constructor(private readonly book: OpenBook) {
    book.grid.onUserEdit(({ sheet, box }) => void this.tellWhenQuiet(sheet, box));
    book.grid.onSheetShown((worksheetId) => {
      if (book.root.worksheets.listeners.has('activated'))
        setTimeout(() => book.raise(EVENT.activated, 'Workbook', { worksheetId }));
    });
  }

  note(sheet: string, box: Box, before: unknown): void {
    this.noted.push({ sheet, box, before });
  }

  flush(): void {
    const noted = this.noted;
    this.noted = [];
    for (const { sheet, box, before } of noted) this.tell(sheet, box, 'ThisLocalAddin', before);
  }

  private async tellWhenQuiet(sheet: string, box: Box): Promise<void> {
    const key = `${sheet} ${addressOf(box)}`;
    const turn = (this.pending.get(key) ?? 0) + 1;
    this.pending.set(key, turn);
    await this.book.settle();
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (this.pending.get(key) !== turn) return;
    this.pending.delete(key);
    await this.book.settle();
    this.tell(sheet, box, 'Unknown');
  }

  private tell(sheet: string, box: Box, triggerSource: string, before?: unknown): void {
    const { book } = this;
    if (!book.grid.has(sheet)) return;
    const all = book.root.worksheets.listeners.has('changed');
    const own = book.sheetFacts(sheet).listeners.has('changed');
    if (!all && !own) return;
    const message = {
      worksheetId: sheet,
      address: addressOf(box),
      changeType: 'RangeEdited',
      source: 'Local',
      shiftDirection: 'None',
      triggerSource,
      referenceId: book.keep(book.range(sheet, box)),
      ...(box.rows * box.columns === 1 ? this.details(sheet, box, before) : {}),
    };
    if (own) book.raise(EVENT.changed, sheet, message);
    if (all) book.raise(EVENT.changed, 'Workbook', message);
  }

  private details(sheet: string, { row, column }: Box, before: unknown): Readonly<Record<string, unknown>> {
    const after = this.book.value(sheet, row, column);
    return {
      valueBefore: before ?? '',
      valueAfter: after,
      valueTypeBefore: typeOf(before ?? ''),
      valueTypeAfter: typeOf(after),
    };
  }
}

function typeOf(value: unknown): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
