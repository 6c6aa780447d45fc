import type { IStyleData } from '@univerjs/core';
import type { Box } from '../../../src/hosts/univer/grid/box';
import { ApiObject } from '../protocol/api-object';
import type { OpenBook } from './open-book';

/** What all parts of a format share: the cells that they speak of. */
export abstract class FormatPart extends ApiObject {
  constructor(
    protected readonly book: OpenBook,
    protected readonly sheet: string,
    protected readonly boxes: readonly Box[],
  ) {
    super();
  }

  protected put(style: IStyleData): void {
    this.book.guardFormat(this.sheet);
    for (const box of this.boxes)
      this.book.grid.addStyle(this.sheet, this.book.grid.clip(this.sheet, box), () => style);
  }

  /** The value that all cells share; null when they differ. */
  protected shared<T>(read: (row: number, column: number) => T): T | null {
    let found: { value: T } | null = null;
    for (const given of this.boxes) {
      const box = this.book.grid.clip(this.sheet, given);
      for (let row = box.row; row < box.row + box.rows; row++)
        for (let column = box.column; column < box.column + box.columns; column++) {
          const value = read(row, column);
          if (found && found.value !== value) return null;
          found = { value };
        }
    }
    return found ? found.value : null;
  }

  protected sharedStyle<T>(read: (style: IStyleData) => T): T | null {
    return this.shared((row, column) => read(this.book.grid.style(this.sheet, row, column)));
  }
}
