import { ApiObject, type Identity } from '../protocol/api-object';
import type { Book } from './book';
import { Collection } from './collection';
import { Range } from './range';

/** A part of a chart whose properties are only kept. */
class ChartPart extends ApiObject {
  [member: string]: unknown;
}

/** The properties that a part of a chart has. */
const part = (values: Readonly<Record<string, unknown>>): ChartPart => Object.assign(new ChartPart(), values);

class ChartSeries extends ApiObject {
  static override readonly scalars = ['name', 'gapWidth', 'hasDataLabels'];
  name = '';
  gapWidth = 100;
  hasDataLabels = false;
  categories = '';
  values = '';
  readonly format = new ChartFormat();
  readonly dataLabels = part({ numberFormat: 'General', position: '', showValue: true });

  setXAxisValues(range: Range): void {
    this.categories = range.address;
  }

  setValues(range: Range): void {
    this.values = range.address;
  }
}

class ChartFormat extends ApiObject {
  readonly fill = new ChartFill();
}

class ChartFill extends ApiObject {
  color = '';

  setSolidColor(color: string): void {
    this.color = color;
  }
}

class SeriesCollection extends Collection<ChartSeries> {
  private readonly list: ChartSeries[] = [];

  override items(): readonly ChartSeries[] {
    return this.list;
  }

  protected override find(key: string | number): ChartSeries | undefined {
    return this.list[Number(key)];
  }

  add(name?: string): ChartSeries {
    const series = new ChartSeries();
    series.name = name ?? '';
    this.list.push(series);
    return series;
  }
}

/** A chart as it was asked for. */
export class Chart extends ApiObject {
  static override readonly scalars = ['id', 'name', 'chartType', 'plotVisibleOnly'];
  name = '';
  plotVisibleOnly = true;
  place = '';
  readonly series = new SeriesCollection();
  readonly title = part({ visible: true, text: '' });
  readonly legend = part({ visible: true });
  readonly axes = part({
    valueAxis: part({
      minimum: 0,
      maximum: 0,
      majorUnit: 0,
      visible: true,
      majorGridlines: part({ visible: true }),
    }),
    categoryAxis: part({ reversePlotOrder: false, majorTickMark: 'Outside' }),
  });

  constructor(
    readonly id: string,
    readonly chartType: string,
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  setPosition(from: Range | string, to: Range | string): void {
    const text = (range: Range | string): string => (range instanceof Range ? range.address : range);
    this.place = `${text(from)}:${text(to)}`;
  }

  delete(): void {
    const facts = this.book.sheetFacts(this.sheet);
    facts.charts = facts.charts.filter(({ id }) => id !== this.id);
  }
}

/** The charts of a sheet. */
export class ChartCollection extends Collection<Chart> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  override items(): readonly Chart[] {
    return this.book.sheetFacts(this.sheet).charts;
  }

  protected override find(key: string | number): Chart | undefined {
    return this.items().find(({ id, name }) => id === key || name === key);
  }

  /** As Excel does: one series for each column or row of the source. */
  add(type: string, source: Range, by = 'Auto'): Chart {
    this.book.guardFormat(this.sheet);
    const chart = new Chart(this.book.rules.newId(), type, this.book, this.sheet);
    const { rows, columns } = source.box;
    const byRows = by === 'Rows' || (by === 'Auto' && columns > rows);
    for (let i = 0; i < (byRows ? rows : columns); i++)
      chart.series.add().setValues(byRows ? source.getRow(i) : source.getColumn(i));
    this.book.sheetFacts(this.sheet).charts.push(chart);
    return chart;
  }
}
