import { areaRef } from '../../../workbook/address';
import type { PrintPlan } from '../../../workbook/plan';

/** Sets A4, scale, repeated rows, breaks and footer; the widths of the columns make it one page wide. */
export function writePrint(sheet: Excel.Worksheet, plan: PrintPlan): void {
  const { pageLayout } = sheet;
  const { margins, footer } = plan;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = plan.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.centerHorizontally = plan.centerHorizontally;
  pageLayout.setPrintMargins('Centimeters', {
    left: margins.left / 10,
    right: margins.right / 10,
    top: margins.top / 10,
    bottom: margins.bottom / 10,
    header: margins.header / 10,
    footer: margins.footer / 10,
  });
  pageLayout.zoom = { scale: plan.scale ?? 100 }; // never fit to pages: Excel would ignore the breaks
  pageLayout.setPrintArea(areaRef(plan.area));
  if (plan.titleRows) pageLayout.setPrintTitleRows(`$${plan.titleRows[0]}:$${plan.titleRows[1]}`);
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footerText(footer.left);
  footers.centerFooter = footerText(footer.center);
  footers.rightFooter = footerText(footer.right);
  for (const row of plan.breaksAfter) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Size 9 for every part; the blank after the size keeps a following digit from being read as part of it. */
const footerText = (text: string): string =>
  `&9 ${text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P')}`;
