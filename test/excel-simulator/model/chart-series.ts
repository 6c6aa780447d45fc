import type { Box } from '../../../src/hosts/univer/grid/box';
import { ApiObject } from '../protocol/api-object';
import { ChartDataLabels, ChartSeriesFormat } from './chart-parts';
import { Collection } from './collection';
import { checkWhole, checkWord } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import type { Range } from './range';

declare module './modelled' {
  interface Models {
    seriesList: [Excel.ChartSeriesCollection, ChartSeriesCollection];
    series: [Excel.ChartSeries, ChartSeries];
  }
}

/** A cell of the chart's own sheet. */
export interface ChartCell {
  readonly row: number;
  readonly column: number;
}

/** What a series has to know of its chart. */
interface SeriesOwner {
  readonly plotVisibleOnly: boolean;
}

/** The bars of one colour. */
export class ChartSeries
  extends ApiObject
  implements Modelled<Excel.ChartSeries, ChartSeries, 'categories' | 'values' | 'drawn'>
{
  static override readonly scalars = ['name', 'gapWidth', 'hasDataLabels'];
  name = '';
  hasDataLabels = false;
  categories: Range | null = null;
  values: Range | null = null;
  readonly format = new ChartSeriesFormat();
  readonly dataLabels = new ChartDataLabels();
  private gap = 100;

  constructor(
    private readonly book: OpenBook,
    private readonly chart: SeriesOwner,
  ) {
    super();
  }

  get gapWidth(): number {
    return this.gap;
  }

  set gapWidth(percent: number) {
    this.gap = checkWhole('gap width', percent, 0, 500);
  }

  setXAxisValues(range: Range): void {
    this.categories = range;
  }

  setValues(range: Range): void {
    this.values = range;
  }

  getDimensionValues(dimension: `${Excel.ChartSeriesDimension}`): string[] {
    const which = checkWord('dimension', dimension, ['Categories', 'Values']);
    const range = which === 'Categories' ? this.categories : this.values;
    return range
      ? this.cellsOf(range).map(({ row, column }) => String(this.book.value(range.sheet, row, column)))
      : [];
  }

  /** Every bar by its cells. Hidden cells have none while the chart plots visible ones only, as it does by itself. */
  drawn(): readonly { readonly label: ChartCell | undefined; readonly value: ChartCell }[] {
    if (!this.values) return [];
    const labels = this.categories ? this.cellsOf(this.categories) : [];
    return this.cellsOf(this.values).map((value, i) => ({ label: labels[i], value }));
  }

  private cellsOf({ sheet, box }: Range): readonly ChartCell[] {
    return cellsIn(box).filter((cell) => !this.chart.plotVisibleOnly || isShown(this.book, sheet, cell));
  }
}

/** The series of a chart. */
export class ChartSeriesCollection
  extends Collection<ChartSeries>
  implements Modelled<Excel.ChartSeriesCollection, ChartSeriesCollection>
{
  private readonly list: ChartSeries[] = [];

  constructor(
    private readonly book: OpenBook,
    private readonly chart: SeriesOwner,
  ) {
    super();
  }

  override items(): readonly ChartSeries[] {
    return this.list;
  }

  protected override find(key: string | number): ChartSeries | undefined {
    return this.list[Number(key)];
  }

  add(name?: string): ChartSeries {
    const series = new ChartSeries(this.book, this.chart);
    series.name = name ?? '';
    this.list.push(series);
    return series;
  }
}

/** Whether any cell of a place can be seen; a row or column of hidden cells gives a new chart no series. */
export const hasShown = (book: OpenBook, { sheet, box }: Range): boolean =>
  cellsIn(box).some((cell) => isShown(book, sheet, cell));

const isShown = ({ grid }: OpenBook, sheet: string, { row, column }: ChartCell): boolean =>
  !grid.isColumnHidden(sheet, column) && !grid.isRowHidden(sheet, row);

const cellsIn = ({ row, column, rows, columns }: Box): readonly ChartCell[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
