import type { Worksheet } from '@cj-tech-master/excelts';
import type { ChartPlan } from '../../../workbook/plan';
import { areaOf } from './reference';

/** Adds a horizontal bar chart of one series, the first category on top. */
export function addChart(sheet: Worksheet, sheetName: string, plan: ChartPlan): void {
  const { place } = plan;
  sheet.addBarChart(
    {
      title: plan.title,
      showLegend: false,
      gapWidth: 55,
      series: [
        {
          name: plan.title,
          categories: areaOf(sheetName, plan.categories),
          values: areaOf(sheetName, plan.values),
          fill: plan.color,
          dataLabels: { showVal: true, numFmt: '0.00', position: 'outEnd' },
        },
      ],
      categoryAxis: { orientation: 'maxMin', majorTickMark: 'none' },
      valueAxis: { min: 0, max: plan.max, majorUnit: 20, majorGridlines: true, numFmt: '0' },
    },
    { tl: { col: place.left - 1, row: place.top - 1 }, br: { col: place.right, row: place.bottom }, editAs: 'twoCell' },
  );
}
