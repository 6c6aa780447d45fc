import { ApiObject } from '../protocol/api-object';
import type { Book } from './book';
import { parseAddress } from './box';
import { Collection } from './collection';
import { Range } from './range';

/** A manual page break before a row. */
export class PageBreak extends ApiObject {
  static override readonly scalars = ['rowIndex'];

  constructor(readonly rowIndex: number) {
    super();
  }
}

/** The manual page breaks of a sheet. */
export class PageBreakCollection extends Collection<PageBreak> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  override items(): readonly PageBreak[] {
    return this.book.sheetFacts(this.sheet).breaks;
  }

  protected override find(key: string | number): PageBreak | undefined {
    return this.items()[Number(key)];
  }

  add(range: Range | string): PageBreak {
    this.book.guardFormat(this.sheet);
    const box = range instanceof Range ? range.box : parseAddress(range);
    const made = new PageBreak(box?.row ?? 0);
    this.book.sheetFacts(this.sheet).breaks.push(made);
    return made;
  }

  removePageBreaks(): void {
    this.book.guardFormat(this.sheet);
    this.book.sheetFacts(this.sheet).breaks = [];
  }
}
