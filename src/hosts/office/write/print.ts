import { areaRef } from '../../../workbook/address';
import type { CosmeticCode } from '../../../workbook/cosmetics';
import type { PrintPlan } from '../../../workbook/plan';
import type { Cosmetic, SheetToDress } from './cosmetic';

/** The paper set-up of a sheet: A4, scale, repeated rows, breaks and footer; the widths make it one page wide. */
export const PRINT: readonly Cosmetic[] = [
  {
    code: 'page',
    does: 'Worksheet.pageLayout: without it nothing of the paper is tried',
    wanted: ({ plan }) => plan.print !== undefined,
    set: ({ sheet }) => sheet.pageLayout.load('orientation'),
  },
  onPaper('paper-size', 'PageLayout.paperSize', ({ pageLayout }) => {
    pageLayout.paperSize = 'A4';
  }),
  onPaper('orientation', 'PageLayout.orientation', ({ pageLayout }, { orientation }) => {
    pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  }),
  onPaper('centering', 'PageLayout.centerHorizontally', ({ pageLayout }, { centerHorizontally }) => {
    pageLayout.centerHorizontally = centerHorizontally;
  }),
  onPaper('margins', 'PageLayout.setPrintMargins', ({ pageLayout }, { margins }) =>
    pageLayout.setPrintMargins('Centimeters', {
      left: margins.left / 10,
      right: margins.right / 10,
      top: margins.top / 10,
      bottom: margins.bottom / 10,
      header: margins.header / 10,
      footer: margins.footer / 10,
    }),
  ),
  onPaper('zoom', 'PageLayout.zoom', ({ pageLayout }, { scale }) => {
    pageLayout.zoom = { scale: scale ?? 100 }; // never fit to pages: Excel would ignore the breaks
  }),
  onPaper('print-area', 'PageLayout.setPrintArea', ({ pageLayout }, { area }) =>
    pageLayout.setPrintArea(areaRef(area)),
  ),
  onPaper(
    'title-rows',
    'PageLayout.setPrintTitleRows: captions on every page',
    ({ pageLayout }, { titleRows }) => {
      if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0]}:$${titleRows[1]}`);
    },
    ({ titleRows }) => titleRows !== undefined,
  ),
  onPaper('footer', 'HeaderFooter.leftFooter, centerFooter and rightFooter', setFooter),
  onPaper('page-breaks', 'Worksheet.horizontalPageBreaks', setBreaks, ({ breaksAfter }, { kind }) => {
    return kind === 'refresh' || breaksAfter.length > 0;
  }),
];

function onPaper(
  code: CosmeticCode,
  does: string,
  set: (sheet: Excel.Worksheet, plan: PrintPlan) => void,
  wanted: (plan: PrintPlan, sheet: SheetToDress) => boolean = () => true,
): Cosmetic {
  return {
    code,
    does,
    needs: 'page',
    wanted: (sheet) => sheet.plan.print !== undefined && wanted(sheet.plan.print, sheet),
    set: ({ sheet }, { plan }) => {
      if (plan.print) set(sheet, plan.print);
    },
  };
}

function setFooter({ pageLayout }: Excel.Worksheet, { footer }: PrintPlan): void {
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footerText(footer.left);
  footers.centerFooter = footerText(footer.center);
  footers.rightFooter = footerText(footer.right);
}

/** Size 9 for every part; the blank after the size keeps a following digit from being read as part of it. */
const footerText = (text: string): string =>
  `&9 ${text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P')}`;

function setBreaks({ horizontalPageBreaks }: Excel.Worksheet, { breaksAfter }: PrintPlan): void {
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaksAfter) horizontalPageBreaks.add(`A${row + 1}`);
}
