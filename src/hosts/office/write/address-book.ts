import { areaRef } from '../../../workbook/address';
import type { Area } from '../../../workbook/plan';
import { addressLists } from './rectangles';

/** Whatever has a format: one rectangle or several. */
export type Formatted = Excel.Range | Excel.RangeAreas;

/** A formula of this length costs more bytes than a copy. */
const WORTH_COPYING = 120;

/** The ranges of one sheet by address; each is named once in a request, however often it is used. */
export class AddressBook {
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly lists = new Map<string, Excel.RangeAreas>();

  constructor(
    readonly sheet: Excel.Worksheet,
    /** Where long formulas of this request are; books of one request share it. */
    private readonly written: Map<string, Excel.Range> = new Map(),
  ) {}

  range(area: Area | string): Excel.Range {
    const address = typeof area === 'string' ? area : areaRef(area);
    const range = this.ranges.get(address) ?? this.sheet.getRange(address);
    this.ranges.set(address, range);
    return range;
  }

  /** Areas as few objects: a single one as a range, many as lists that Excel takes in one call. */
  all(areas: readonly (Area | string)[]): readonly Formatted[] {
    return addressLists(areas).map((list) => (list.includes(',') ? this.areas(list) : this.range(list)));
  }

  /**
   * Writes a formula in R1C1 style into every cell; a long one is sent once and then copied from where it is, unless
   * that is `merged`: Excel copies no formulas over merges.
   */
  formulas(area: Area, formula: string, merged: boolean): void {
    if (merged) {
      this.range(area).formulasR1C1 = formula as unknown as string[][];
      return;
    }
    const source = this.written.get(formula);
    if (source) this.range(area).copyFrom(source, 'Formulas');
    else this.range(area).formulasR1C1 = formula as unknown as string[][];
    if (formula.length > WORTH_COPYING)
      this.written.set(formula, source ?? this.range({ ...area, bottom: area.top, right: area.left }));
  }

  private areas(list: string): Excel.RangeAreas {
    const ranges = this.lists.get(list) ?? this.sheet.getRanges(list);
    this.lists.set(list, ranges);
    return ranges;
  }
}
