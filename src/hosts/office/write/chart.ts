import { a1 } from '../../../workbook/address';
import type { ChartPlan, SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import type { Cosmetic, SheetToDress } from './cosmetic';
import { showColumns } from './sizes';

/** By this name our chart is recognised. */
const OUR_CHART = '督导图表';

/**
 * The chart of a sheet: horizontal bars of one series, the first category on top. It is made while the column of its
 * values is still to be seen, for Excel makes no series of hidden cells, and only where there is no chart.
 */
export const CHART: readonly Cosmetic[] = [
  {
    code: 'chart',
    does: 'ChartCollection.add, Chart.plotVisibleOnly and setPosition, ChartSeries.setValues and setXAxisValues',
    wanted: ({ plan, charts }) => plan.charts !== undefined && charts === 'none',
    set: (book, { kind, plan }) => {
      if (kind === 'refresh') showColumns(book, plan);
      for (const chart of plan.charts ?? []) makeChart(book, chart);
    },
    undo: ({ sheet }) => sheet.charts.getItemAt(0).delete(),
  },
  {
    code: 'chart-looks',
    does: 'Chart.name, title and legend, ChartSeries.name, gapWidth and fill',
    needs: 'chart',
    wanted: hasChart,
    set: (book, sheet) =>
      eachChart(book, sheet, (chart, { title, color }) => {
        chart.name = OUR_CHART;
        chart.title.visible = false;
        chart.legend.visible = false;
        const series = chart.series.getItemAt(0);
        series.name = title;
        series.gapWidth = 45;
        series.format.fill.setSolidColor(`#${color}`);
      }),
  },
  {
    code: 'chart-labels',
    does: 'ChartSeries.hasDataLabels and dataLabels',
    needs: 'chart',
    wanted: hasChart,
    set: (book, sheet) =>
      eachChart(book, sheet, (chart, { labels }) => {
        const series = chart.series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.numberFormat = labels ?? '0.00;;';
        series.dataLabels.position = 'OutsideEnd';
      }),
  },
  {
    code: 'chart-axes',
    does: 'ChartAxes.valueAxis and categoryAxis',
    needs: 'chart',
    wanted: hasChart,
    set: (book, sheet) => eachChart(book, sheet, setAxes),
  },
];

/** What charts are on a sheet, from the names of all of them. */
export function chartsOf(names: readonly string[]): SheetToDress['charts'] {
  if (names.length === 0) return 'none';
  return names.includes(OUR_CHART) ? 'ours' : 'others';
}

function hasChart({ plan, charts }: SheetToDress): boolean {
  return plan.charts !== undefined && charts !== 'others';
}

function eachChart(
  { sheet }: AddressBook,
  { plan, charts }: { readonly plan: SheetPlan; readonly charts: SheetToDress['charts'] },
  set: (chart: Excel.Chart, plan: ChartPlan) => void,
): void {
  plan.charts?.forEach((chart, i) => {
    set(charts === 'ours' ? sheet.charts.getItem(OUR_CHART) : sheet.charts.getItemAt(i), chart);
  });
}

function makeChart(book: AddressBook, { values, categories, place }: ChartPlan): void {
  const chart = book.sheet.charts.add('BarClustered', book.range(values), 'Columns');
  chart.plotVisibleOnly = false; // the values will be in a hidden column
  const series = chart.series.getItemAt(0);
  series.setValues(book.range(values));
  series.setXAxisValues(book.range(categories));
  chart.setPosition(a1(place.top, place.left), a1(place.bottom, place.right));
}

function setAxes(chart: Excel.Chart, { max }: ChartPlan): void {
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  if (max !== null) {
    valueAxis.maximum = max;
    valueAxis.majorUnit = 20;
  }
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
}
