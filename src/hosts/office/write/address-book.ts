import { areaRef } from '../../../workbook/address';
import type { Area } from '../../../workbook/plan';
import { addressLists } from './rectangles';

/** Whatever has a format: one rectangle or several. */
export type Formatted = Excel.Range | Excel.RangeAreas;

/** The ranges of one sheet by address; each is named once in a request, however often it is used. */
export class AddressBook {
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly lists = new Map<string, Excel.RangeAreas>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(area: Area | string): Excel.Range {
    const address = typeof area === 'string' ? area : areaRef(area);
    const known = this.ranges.get(address) ?? this.sheet.getRange(address);
    this.ranges.set(address, known);
    return known;
  }

  /** Areas as few objects: a single one as a range, many as lists that Excel takes in one call. */
  all(areas: readonly (Area | string)[]): readonly Formatted[] {
    return addressLists(areas).map((list) => (list.includes(',') ? this.areas(list) : this.range(list)));
  }

  private areas(list: string): Excel.RangeAreas {
    const known = this.lists.get(list) ?? this.sheet.getRanges(list);
    this.lists.set(list, known);
    return known;
  }
}
