import { a1 } from '../../../workbook/address';
import type { ChartPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';

/** Adds a horizontal bar chart of one series, the first category on top. */
export function writeChart(book: AddressBook, plan: ChartPlan): void {
  const { place } = plan;
  const chart = book.sheet.charts.add('BarClustered', book.range(plan.values), 'Columns');
  chart.setPosition(a1(place.top, place.left), a1(place.bottom, place.right));
  chart.title.visible = false;
  chart.legend.visible = false;
  chart.plotVisibleOnly = false; // the values stand in a hidden column
  const series = chart.series.getItemAt(0);
  series.name = plan.title;
  series.setXAxisValues(book.range(plan.categories));
  series.gapWidth = 45;
  series.format.fill.setSolidColor(`#${plan.color}`);
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = plan.labels ?? '0.00;;';
  series.dataLabels.position = 'OutsideEnd';
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  if (plan.max !== null) {
    valueAxis.maximum = plan.max;
    valueAxis.majorUnit = 20;
  }
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = 'None';
}
