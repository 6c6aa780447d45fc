import type { Worksheet } from '@cj-tech-master/excelts';
import { areaRef } from '../../../workbook/address';
import type { PrintPlan } from '../../../workbook/plan';

const MM_PER_INCH = 25.4;
const A4 = 9;

/** Columns of a sheet: a break runs over all of them. Told nothing, excelts 10.2.0 names one that does not exist. */
const COLUMNS = 16_384;

/** Sets A4, scale, repeated rows, breaks and footer; the widths of the columns make it one page wide. */
export function setPrint(sheet: Worksheet, plan: PrintPlan): void {
  const { margins } = plan;
  const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: plan.orientation,
    scale: plan.scale ?? 100, // never fit to pages: Excel would ignore the breaks
    horizontalCentered: plan.centerHorizontally,
    printArea: areaRef(plan.area),
    ...(plan.titleRows ? { printTitlesRow: `${plan.titleRows[0]}:${plan.titleRows[1]}` } : {}),
    margins: {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
  });
  const { left, center, right } = plan.footer;
  sheet.headerFooter.oddFooter = `&L${footerText(left)}&C${footerText(center)}&R${footerText(right)}`;
  for (const row of plan.breaksAfter) sheet.getRow(row).addPageBreak(0, COLUMNS);
}

/** Size 9 for every part; the blank after the size keeps a following digit from being read as part of it. */
const footerText = (text: string): string =>
  `&9 ${text.replaceAll('&', '&&').replaceAll('{pages}', '&N').replaceAll('{page}', '&P')}`;
