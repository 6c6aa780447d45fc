import { ScrollCommand } from '@univerjs/preset-sheets-core';
import type { GridBook } from '../../hosts/univer/grid-book';
import { CAPTIONS, COLUMN } from '../../workbook/sheets/score/columns';
import { ROW } from '../../workbook/sheets/score/layout';

/** What has to remain beside frozen columns, and what the numbers of the rows take, in pixels. */
const LEAST_REST = 500;
const ROW_NUMBERS = 46;

/**
 * Keeps what is to be checked in view beside what is filled in: score sheets are frozen up to 检查内容 where enough
 * remains. For the view only: a file freezes what its plan says.
 */
export class FrozenColumns {
  private readonly observer = new ResizeObserver(() => {
    this.show();
    this.showWhole();
  });
  private readonly unwatch: () => void;

  /** Freezes whatever sheet comes to the front, as wide as the place is then. */
  constructor(
    private readonly place: HTMLElement,
    private readonly book: GridBook,
  ) {
    this.observer.observe(place);
    this.unwatch = book.grid.onSheetShown((id) => this.freeze(id));
  }

  /** Freezes the sheet in view anew. */
  show(): void {
    this.freeze(this.book.grid.activeSheet());
  }

  stop(): void {
    this.observer.disconnect();
    this.unwatch();
  }

  /** A sheet that fits is seen from its left edge on. */
  private showWhole(): void {
    const { grid } = this.book;
    const id = grid.activeSheet();
    if (isScoreSheet(this.book, id) && widthTo(this.book, id, COLUMN.check) <= this.visibleWidth)
      grid.api.syncExecuteCommand(ScrollCommand.id, { sheetViewStartColumn: 0, offsetX: 0 });
  }

  private get visibleWidth(): number {
    return this.place.clientWidth - ROW_NUMBERS;
  }

  /** What somebody froze at another column stays. */
  private freeze(id: string): void {
    const { book } = this;
    if (!book.grid.has(id) || !isScoreSheet(book, id)) return;
    const { rows, columns } = book.grid.frozen(id);
    const isEnough = this.visibleWidth - widthTo(book, id, COLUMN.checkpoint) >= LEAST_REST;
    const wanted = isEnough ? COLUMN.checkpoint : 0;
    const isOurs = columns === 0 || columns === COLUMN.checkpoint;
    if (isOurs && columns !== wanted) book.grid.freeze(id, rows, wanted);
  }
}

/** A sheet whose columns are where they were planned; elsewhere nobody knows which are to be frozen. */
const isScoreSheet = (book: GridBook, id: string): boolean =>
  book.isProtected(id) &&
  (['range', 'deduction'] as const).every(
    (key) => book.value(id, ROW.header - 1, COLUMN[key] - 1) === CAPTIONS[key],
  );

/** How wide the columns up to one are drawn, in pixels. */
const widthTo = ({ grid }: GridBook, id: string, last: number): number =>
  grid.sheet(id).getSheet().getZoomRatio() *
  Array.from({ length: last }, (_, column) =>
    grid.isColumnHidden(id, column) ? 0 : grid.columnWidth(id, column),
  ).reduce((sum, width) => sum + width, 0);
