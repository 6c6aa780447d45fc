import { ApiObject } from '../protocol/api-object';
import { checkColor } from './limits';
import type { Modelled } from './modelled';

declare module './modelled' {
  interface Models {
    seriesFormat: [Excel.ChartSeriesFormat, ChartSeriesFormat];
    seriesFill: [Excel.ChartFill, ChartFill];
    labels: [Excel.ChartDataLabels, ChartDataLabels];
    title: [Excel.ChartTitle, ChartTitle];
    legend: [Excel.ChartLegend, ChartLegend];
    axes: [Excel.ChartAxes, ChartAxes];
    axis: [Excel.ChartAxis, ChartAxis];
    gridlines: [Excel.ChartGridlines, ChartGridlines];
  }
}

/** The title of a chart. */
export class ChartTitle extends ApiObject implements Modelled<Excel.ChartTitle, ChartTitle> {
  static override readonly scalars = ['visible', 'text'];
  visible = true;
  text = '';
}

/** The legend of a chart. */
export class ChartLegend extends ApiObject implements Modelled<Excel.ChartLegend, ChartLegend> {
  static override readonly scalars = ['visible'];
  visible = true;
}

/** Lines across a chart. */
export class ChartGridlines extends ApiObject implements Modelled<Excel.ChartGridlines, ChartGridlines> {
  static override readonly scalars = ['visible'];
  visible = true;
}

/** One axis of a chart; numbers are 0 while Excel chooses them. */
export class ChartAxis extends ApiObject implements Modelled<Excel.ChartAxis, ChartAxis> {
  static override readonly scalars = [
    'minimum',
    'maximum',
    'majorUnit',
    'visible',
    'reversePlotOrder',
    'majorTickMark',
  ];
  minimum: number | '' = 0;
  maximum: number | '' = 0;
  majorUnit: number | '' = 0;
  visible = true;
  reversePlotOrder = false;
  majorTickMark: Excel.ChartAxis['majorTickMark'] = 'Outside';
  readonly majorGridlines = new ChartGridlines();
}

/** The two axes of a bar chart. */
export class ChartAxes extends ApiObject implements Modelled<Excel.ChartAxes, ChartAxes> {
  readonly valueAxis = new ChartAxis();
  readonly categoryAxis = new ChartAxis();
}

/** What is beside the bars. */
export class ChartDataLabels extends ApiObject implements Modelled<Excel.ChartDataLabels, ChartDataLabels> {
  static override readonly scalars = ['numberFormat', 'position', 'showValue'];
  numberFormat = 'General';
  position: Excel.ChartDataLabels['position'] = 'OutsideEnd';
  showValue = true;
}

/** The colour of bars. */
export class ChartFill extends ApiObject implements Modelled<Excel.ChartFill, ChartFill, 'color'> {
  /** '' while Excel chooses it. */
  color = '';

  setSolidColor(color: string): void {
    this.color = checkColor(color);
  }
}

/** The looks of bars. */
export class ChartSeriesFormat
  extends ApiObject
  implements Modelled<Excel.ChartSeriesFormat, ChartSeriesFormat>
{
  readonly fill = new ChartFill();
}
