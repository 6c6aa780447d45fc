import type { Worksheet } from '@cj-tech-master/excelts';
import type { Area, ChartPlan, PlainValue } from '../../../workbook/plan';
import { areaOf } from './reference';

/** What a label leaves out unless it is said; programs differ in what they add by themselves. */
const NO_LABELS = {
  showLegendKey: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
} as const;

/** Adds a horizontal bar chart of one series, the first category on top. */
export function addChart(sheet: Worksheet, sheetName: string, plan: ChartPlan): void {
  const { place } = plan;
  const text = plan.size === undefined ? {} : { txPr: { size: plan.size * 100 } };
  putResults(sheet, plan);
  sheet.addBarChart(
    {
      title: null,
      showLegend: false,
      plotVisOnly: false, // the values stand in a hidden column
      gapWidth: 45,
      varyColors: false, // left out it means that each bar has a colour of its own
      series: [
        {
          name: plan.title,
          categories: areaOf(sheetName, plan.categories),
          values: areaOf(sheetName, plan.values),
          fill: plan.color,
          dataLabels: {
            ...NO_LABELS,
            showVal: true,
            numFmt: plan.labels ?? '0.00;;',
            numFmtLinked: false, // left out it means that the cells' own format is shown
            position: 'outEnd',
            ...text,
          },
        },
      ],
      // every name is shown, however close they stand
      categoryAxis: {
        orientation: 'maxMin',
        majorTickMark: 'none',
        minorTickMark: 'none',
        tickLblSkip: 1,
        ...text,
      },
      valueAxis: {
        min: 0,
        ...(plan.max === null ? {} : { max: plan.max, majorUnit: 20 }),
        majorGridlines: false,
        hidden: true,
        numFmt: '0',
        numFmtLinked: false,
      },
    },
    {
      tl: { col: place.left - 1, row: place.top - 1 },
      br: { col: place.right, row: place.bottom },
      editAs: 'twoCell',
    },
  );
}

/** The library takes a chart's results from the cells that it stands for, at the time when the chart is added. */
function putResults(sheet: Worksheet, { categories, values, cache }: ChartPlan): void {
  const put = ({ top, left }: Area, results: readonly PlainValue[]): void =>
    results.forEach((result, i) => {
      sheet.getRow(top + i).getCell(left).value = result;
    });
  put(categories, cache.categories);
  put(values, cache.values);
}
