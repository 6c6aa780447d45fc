import { areaRef } from '../../../workbook/address';
import { mmToPoints } from '../../../workbook/measure';
import type { PrintPlan } from '../../../workbook/plan';

/** Sets A4, one page wide and as many high as it takes, repeated rows, breaks and footer. */
export function writePrint(sheet: Excel.Worksheet, plan: PrintPlan): void {
  const { pageLayout } = sheet;
  const { margins, footer } = plan;
  const points = (mm: number): number => Math.round(mmToPoints(mm) * 100) / 100;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = plan.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.centerHorizontally = plan.centerHorizontally;
  pageLayout.leftMargin = points(margins.left);
  pageLayout.rightMargin = points(margins.right);
  pageLayout.topMargin = points(margins.top);
  pageLayout.bottomMargin = points(margins.bottom);
  pageLayout.headerMargin = points(margins.header);
  pageLayout.footerMargin = points(margins.footer);
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(areaRef(plan.area));
  if (plan.titleRows) pageLayout.setPrintTitleRows(`$${plan.titleRows[0]}:$${plan.titleRows[1]}`);
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = footerText(footer.left);
  footers.centerFooter = footerText(footer.center);
  footers.rightFooter = footerText(footer.right);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of plan.breaksAfter) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Size 9 for every part; the blank after the size keeps a following digit from being read as part of it. */
const footerText = (text: string): string =>
  `&9 ${text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P')}`;
