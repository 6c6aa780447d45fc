import { addressOf, type Box } from '../../../src/hosts/univer/grid/box';
import { HostError } from '../protocol/host-error';
import { ConditionalFormatCollection } from './conditional-formats';
import { KeptObject } from './kept-object';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { RangeFormat } from './range-format';

declare module './modelled' {
  interface Models {
    areas: [Excel.RangeAreas, RangeAreas];
  }
}

/** Longest list of addresses that Excel takes. */
const LONGEST = 8192;

/** Several rectangles of one sheet. */
export class RangeAreas extends KeptObject implements Modelled<Excel.RangeAreas, RangeAreas, 'book'> {
  static override readonly scalars = ['address', 'areaCount'];

  constructor(
    book: OpenBook,
    private readonly sheet: string,
    private readonly boxes: readonly Box[],
  ) {
    super(book);
    if (this.address.length > LONGEST) throw new HostError('InvalidArgument', 'too many areas');
  }

  get address(): string {
    return this.boxes.map((box) => addressOf(box)).join(',');
  }

  get areaCount(): number {
    return this.boxes.length;
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, this.sheet, this.boxes);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.sheet, this.boxes);
  }
}
