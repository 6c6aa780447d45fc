import { ApiObject, type Identity } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import { parseAddress } from './box';
import { Collection } from './collection';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Points of a pixel of the grid. */
const POINTS = 3 / 4;

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

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  setXAxisValues(range: Range): void {
    this.categories = range.address;
  }

  setValues(range: Range): void {
    this.values = range.address;
  }

  /** What is drawn, as texts. */
  getDimensionValues(dimension: string): readonly string[] {
    const places: Readonly<Record<string, string>> = { Categories: this.categories, Values: this.values };
    const place = places[dimension];
    if (place === undefined) throw new HostError('InvalidArgument', `dimension ${dimension}`);
    if (place === '') return [];
    return this.sheet.getRange(withoutSheet(place)).values.flat().map(String);
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

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  override items(): readonly ChartSeries[] {
    return this.list;
  }

  protected override find(key: string | number): ChartSeries | undefined {
    return this.list[Number(key)];
  }

  add(name?: string): ChartSeries {
    const series = new ChartSeries(this.sheet);
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
  readonly series: SeriesCollection;
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
    this.series = new SeriesCollection(book.worksheet(sheet));
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  setPosition(from: Range | string, to: Range | string): void {
    const text = (range: Range | string): string => (range instanceof Range ? range.address : range);
    this.place = `${text(from)}:${text(to)}`;
  }

  /** Points. */
  get width(): number {
    const { column = 0, columns = 0 } = parseAddress(this.place) ?? {};
    return POINTS * sum(columns, (i) => this.book.grid.columnWidth(this.sheet, column + i));
  }

  /** Points. */
  get height(): number {
    const { row = 0, rows = 0 } = parseAddress(this.place) ?? {};
    return POINTS * sum(rows, (i) => this.book.grid.rowHeight(this.sheet, row + i));
  }

  delete(): void {
    const facts = this.book.sheetFacts(this.sheet);
    facts.charts = facts.charts.filter(({ id }) => id !== this.id);
  }
}

const sum = (count: number, of: (i: number) => number): number =>
  Array.from({ length: count }, (_, i) => of(i)).reduce((total, one) => total + one, 0);

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

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
