import type { PointId } from '../../../../usecases/self-check';
import type { Bench } from '../bench';
import { type CheckPoint, point } from '../check-point';
import { type ExpectedFacts, type Facts, near } from '../facts';

/** Where the chart's figures are, and where it is put. */
const VALUES = 'K1:K3';
const CATEGORIES = 'J1:J3';
const CHART_NAME = '督导自检图表';
const PLACE = ['M2', 'P12'] as const;

const chartOf = ({ sheet }: Bench): Excel.Chart => sheet.charts.getItemAt(0);
const seriesOf = (bench: Bench): Excel.ChartSeries => chartOf(bench).series.getItemAt(0);

/** A part of the chart, which properties of it are set, and what they must be then. */
interface PartPoint {
  readonly id: PointId;
  readonly members: readonly string[];
  readonly of: (bench: Bench) => object;
  readonly values: Facts;
  /** What has to be read where that is not exactly what was set. */
  readonly expected?: ExpectedFacts;
}

/** Plain properties are set and loaded by their names. */
const partPoint = ({ id, members, of, values, expected = values }: PartPoint): CheckPoint =>
  point({
    id,
    after: 'chart-add',
    members,
    expected,
    act: (bench) => void Object.assign(of(bench), values),
    read: (bench) => {
      const part = of(bench) as Record<string, never> & { load(names: string): void };
      part.load(Object.keys(values).join(','));
      return () => Object.fromEntries(Object.keys(values).map((name) => [name, part[name] ?? null]));
    },
  });

const ADDED: CheckPoint = point({
  id: 'chart-add',
  members: ['Worksheet.charts.add', 'Worksheet.charts.getItemAt', 'Chart.series.getItemAt'],
  expected: { charts: 1, series: 1, named: 'string' },
  act: ({ sheet }) => {
    sheet.getRange('J1:K3').values = [
      ['客户服务', 96.5],
      ['保洁管理', 88],
      ['绿化管理', 90.25],
    ];
    sheet.charts.add('BarClustered', sheet.getRange(VALUES), 'Columns');
  },
  read: (bench) => {
    const charts = bench.sheet.charts.getCount();
    const count = chartOf(bench).series.getCount();
    const series = seriesOf(bench).load('name');
    return () => ({ charts: charts.value, series: count.value, named: typeof series.name });
  },
});

const PLACED: CheckPoint = point({
  id: 'chart-place',
  after: 'chart-add',
  members: ['Chart.setPosition'],
  expected: { width: near(1, 0.05), height: near(1, 0.05) },
  act: (bench) => chartOf(bench).setPosition(...PLACE),
  read: (bench) => {
    const chart = chartOf(bench).load('width,height');
    const cell = bench.sheet.getRange(PLACE[0]).load('format/columnWidth,format/rowHeight');
    return () => ({
      width: chart.width / (4 * cell.format.columnWidth),
      height: chart.height / (11 * cell.format.rowHeight),
    });
  },
});

const CATEGORIZED: CheckPoint = point({
  id: 'chart-categories',
  after: 'chart-add',
  members: ['ChartSeries.setXAxisValues'],
  expected: { categories: '客户服务 保洁管理 绿化管理' },
  act: (bench) => seriesOf(bench).setXAxisValues(bench.sheet.getRange(CATEGORIES)),
  read: (bench) => {
    const categories = seriesOf(bench).getDimensionValues('Categories');
    return () => ({ categories: categories.value.join(' ') });
  },
});

const FILLED: CheckPoint = point({
  id: 'chart-fill',
  after: 'chart-add',
  members: ['ChartSeries.format.fill.setSolidColor'],
  expected: { series: 1 },
  act: (bench) => seriesOf(bench).format.fill.setSolidColor('#1F4E79'),
  read: (bench) => {
    const series = chartOf(bench).series.getCount(); // office.js gives no colour of a chart
    return () => ({ series: series.value });
  },
});

const axesOf = (bench: Bench): Excel.ChartAxes => chartOf(bench).axes;

const NAMED: CheckPoint = point({
  id: 'chart-name',
  after: 'chart-add',
  members: ['Chart.name', 'Worksheet.charts.getItem'],
  expected: { name: CHART_NAME },
  act: (bench) => {
    chartOf(bench).name = CHART_NAME;
  },
  read: ({ sheet }) => {
    const chart = sheet.charts.getItem(CHART_NAME).load('name');
    return () => ({ name: chart.name });
  },
});

const VALUED: CheckPoint = point({
  id: 'chart-values',
  after: 'chart-add',
  members: ['ChartSeries.setValues'],
  expected: { values: '96.5 88 90.25' },
  act: (bench) => seriesOf(bench).setValues(bench.sheet.getRange(VALUES)),
  read: (bench) => {
    const values = seriesOf(bench).getDimensionValues('Values');
    return () => ({ values: values.value.map(Number).join(' ') });
  },
});

const DELETED: CheckPoint = point({
  id: 'chart-delete',
  after: 'chart-add',
  members: ['Chart.delete'],
  expected: { charts: 0 },
  act: (bench) => chartOf(bench).delete(),
  read: ({ sheet }) => {
    const charts = sheet.charts.getCount();
    return () => ({ charts: charts.value });
  },
});

/** The chart on 汇总, part by part. */
export const CHART: readonly CheckPoint[] = [
  ADDED,
  NAMED,
  VALUED,
  PLACED,
  partPoint({
    id: 'chart-title',
    members: ['Chart.title.visible'],
    of: (bench) => chartOf(bench).title,
    values: { visible: false },
  }),
  partPoint({
    id: 'chart-legend',
    members: ['Chart.legend.visible'],
    of: (bench) => chartOf(bench).legend,
    values: { visible: false },
  }),
  partPoint({
    id: 'chart-hidden-cells',
    members: ['Chart.plotVisibleOnly'],
    of: chartOf,
    values: { plotVisibleOnly: false },
  }),
  partPoint({
    id: 'chart-series-name',
    members: ['ChartSeries.name'],
    of: seriesOf,
    values: { name: '各专业得分' },
  }),
  CATEGORIZED,
  partPoint({ id: 'chart-gap', members: ['ChartSeries.gapWidth'], of: seriesOf, values: { gapWidth: 45 } }),
  FILLED,
  partPoint({
    id: 'chart-labels',
    members: ['ChartSeries.hasDataLabels'],
    of: seriesOf,
    values: { hasDataLabels: true },
  }),
  partPoint({
    id: 'chart-label-format',
    members: ['ChartSeries.dataLabels.numberFormat'],
    of: (bench) => seriesOf(bench).dataLabels,
    values: { numberFormat: '0.00;;' },
  }),
  partPoint({
    id: 'chart-label-place',
    members: ['ChartSeries.dataLabels.position'],
    of: (bench) => seriesOf(bench).dataLabels,
    values: { position: 'OutsideEnd' },
  }),
  partPoint({
    id: 'chart-axis-bounds',
    members: ['Chart.axes.valueAxis.minimum', 'Chart.axes.valueAxis.maximum'],
    of: (bench) => axesOf(bench).valueAxis,
    values: { minimum: 0, maximum: 100 },
  }),
  partPoint({
    id: 'chart-axis-step',
    members: ['Chart.axes.valueAxis.majorUnit'],
    of: (bench) => axesOf(bench).valueAxis,
    values: { majorUnit: 20 },
  }),
  partPoint({
    id: 'chart-gridlines',
    members: ['Chart.axes.valueAxis.majorGridlines.visible'],
    of: (bench) => axesOf(bench).valueAxis.majorGridlines,
    values: { visible: false },
  }),
  partPoint({
    id: 'chart-order',
    members: ['Chart.axes.categoryAxis.reversePlotOrder'],
    of: (bench) => axesOf(bench).categoryAxis,
    values: { reversePlotOrder: true },
  }),
  partPoint({
    id: 'chart-ticks',
    members: ['Chart.axes.categoryAxis.majorTickMark'],
    of: (bench) => axesOf(bench).categoryAxis,
    values: { majorTickMark: 'None' },
  }),
  partPoint({
    id: 'chart-axis-hidden',
    members: ['Chart.axes.valueAxis.visible'],
    of: (bench) => axesOf(bench).valueAxis,
    values: { visible: false },
  }),
  DELETED,
];
