import { parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { Collection } from './collection';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { Range } from './range';

declare module './modelled' {
  interface Models {
    breaks: [Excel.PageBreakCollection, PageBreakCollection];
    break: [Excel.PageBreak, PageBreak];
  }
}

/** Excel takes at most so many on a sheet. */
const MOST = 1026;

/** A manual page break before a row. */
export class PageBreak extends ApiObject implements Modelled<Excel.PageBreak, PageBreak> {
  static override readonly scalars = ['rowIndex'];

  constructor(readonly rowIndex: number) {
    super();
  }
}

/** The manual page breaks of a sheet. */
export class PageBreakCollection
  extends Collection<PageBreak>
  implements Modelled<Excel.PageBreakCollection, PageBreakCollection>
{
  constructor(
    private readonly book: OpenBook,
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
    if (!box || box.row === 0) throw new HostError('InvalidArgument', 'a page break stands below a row');
    const { breaks } = this.book.sheetFacts(this.sheet);
    if (breaks.length >= MOST) throw new HostError('InvalidArgument', `at most ${MOST} page breaks`);
    const made = new PageBreak(box.row);
    breaks.push(made);
    return made;
  }

  removePageBreaks(): void {
    this.book.guardFormat(this.sheet);
    this.book.sheetFacts(this.sheet).breaks = [];
  }
}
