import { numfmt } from '@univerjs/core';
import type { PlainValue } from '../../workbook/plan';

/** What a cell of a number format shows of its value. */
export function shownText(value: PlainValue, numberFormat = 'General'): string {
  if (value === null) return '';
  return numfmt.format(numberFormat, value, { throws: false });
}
