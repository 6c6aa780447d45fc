import type { PrintPlan } from '../../../workbook/plan';
import { escapeXml } from './text-xml';
import { counted, element } from './xml';

const MM_PER_INCH = 25.4;
const A4 = 9;

/** Last column of a sheet, counted from 0: a break runs over all of them. */
const LAST_COLUMN = 16_383;

/** A4, scale, margins and footer of a sheet; the widths of the columns make it one page wide. */
export function paperXml({
  orientation,
  scale = 100,
  margins,
  footer,
  centerHorizontally,
}: PrintPlan): string {
  const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000;
  const { left, right, top, bottom } = margins;
  return [
    centerHorizontally ? element('printOptions', { horizontalCentered: true }) : '',
    element('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }),
    // never fit to pages: Excel would ignore the breaks
    element('pageSetup', { paperSize: A4, scale, orientation }),
    element('headerFooter', {}, element('oddFooter', {}, escapeXml(footerText(footer)))),
  ].join('');
}

/** Where pages end. */
export const breaksXml = ({ breaksAfter }: PrintPlan): string =>
  counted(
    'rowBreaks',
    breaksAfter.map((row) => element('brk', { id: row, max: LAST_COLUMN, man: true })),
    { manualBreakCount: breaksAfter.length },
  );

const footerText = ({ left, center, right }: PrintPlan['footer']): string =>
  `&L${sectionText(left)}&C${sectionText(center)}&R${sectionText(right)}`;

/** Size 9 for every part; the blank after the size keeps a following digit from being read as part of it. */
const sectionText = (text: string): string =>
  `&9 ${text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P')}`;
