import { parseAddress } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { ChartAxes, ChartLegend, ChartTitle } from './chart-parts';
import { ChartSeriesCollection, hasShown } from './chart-series';
import { Collection } from './collection';
import { PIXELS_PER_POINT } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { Range } from './range';

declare module './modelled' {
  interface Models {
    charts: [Excel.ChartCollection, ChartCollection];
    chart: [Excel.Chart, Chart];
  }
}

/** A bar chart as it was asked for. */
export class Chart extends ApiObject implements Modelled<Excel.Chart, Chart, 'place'> {
  static override readonly scalars = ['id', 'name', 'chartType', 'plotVisibleOnly', 'width', 'height'];
  name = '';
  plotVisibleOnly = true;
  /** The cells that it covers, as an address. */
  place = '';
  readonly series: ChartSeriesCollection;
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly axes = new ChartAxes();

  constructor(
    readonly id: string,
    readonly chartType: Excel.Chart['chartType'],
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
    this.series = new ChartSeriesCollection(book, this);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  setPosition(from: Range | string, to: Range | string = from): void {
    const text = (given: Range | string): string =>
      (given instanceof Range ? given.address : given).replace(/^.*!/, '');
    const place = `${text(from)}:${text(to)}`;
    if (!parseAddress(place)) throw new HostError('InvalidArgument', `address ${place}`);
    this.place = place;
  }

  /** Points. */
  get width(): number {
    const { column = 0, columns = 0 } = parseAddress(this.place) ?? {};
    return sum(columns, (i) => this.book.grid.columnWidth(this.sheet, column + i)) / PIXELS_PER_POINT;
  }

  /** Points. */
  get height(): number {
    const { row = 0, rows = 0 } = parseAddress(this.place) ?? {};
    return sum(rows, (i) => this.book.grid.rowHeight(this.sheet, row + i)) / PIXELS_PER_POINT;
  }

  delete(): void {
    this.book.guardFormat(this.sheet);
    const facts = this.book.sheetFacts(this.sheet);
    facts.charts = facts.charts.filter(({ id }) => id !== this.id);
  }
}

const sum = (count: number, of: (i: number) => number): number =>
  Array.from({ length: count }, (_, i) => of(i)).reduce((total, one) => total + one, 0);

/** The charts of a sheet. */
export class ChartCollection
  extends Collection<Chart>
  implements Modelled<Excel.ChartCollection, ChartCollection>
{
  constructor(
    private readonly book: OpenBook,
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

  /**
   * As Excel does: one series for each column or row of the source, except those whose cells are all hidden; a new
   * chart plots visible cells only.
   */
  add(type: `${Excel.ChartType}`, source: Range, by: `${Excel.ChartSeriesBy}` = 'Auto'): Chart {
    this.book.guardFormat(this.sheet);
    if (type !== 'BarClustered')
      throw new HostError('ApiNotFound', `the workbench does not know charts of type ${type}`);
    const chart = new Chart(this.book.rules.newId(), type, this.book, this.sheet);
    const { rows, columns } = source.box;
    const byRows = by === 'Rows' || (by === 'Auto' && columns > rows);
    for (let i = 0; i < (byRows ? rows : columns); i++) {
      const line = byRows ? source.getRow(i) : source.getColumn(i);
      if (hasShown(this.book, line)) chart.series.add().setValues(line);
    }
    this.book.sheetFacts(this.sheet).charts.push(chart);
    return chart;
  }
}
