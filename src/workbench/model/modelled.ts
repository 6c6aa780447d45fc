import type { ApiObject, NULL_OBJECT } from '../protocol/api-object';
import type { BorderCollection, RangeBorder } from './borders';
import type { Chart, ChartCollection } from './chart';
import type * as Parts from './chart-parts';
import type { ChartSeries, ChartSeriesCollection } from './chart-series';
import type { Collection } from './collection';
import type * as Colors from './conditional-formats';
import type { DataValidation } from './data-validation';
import type { FreezePanes } from './freeze-panes';
import type { HeaderFooter, HeaderFooterGroup } from './header-footer';
import type { NameCollection, NamedItem } from './names';
import type { PageBreak, PageBreakCollection } from './page-breaks';
import type { PageLayout } from './page-layout';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { FormatProtection, RangeFill, RangeFont } from './range-font';
import type { RangeFormat } from './range-format';
import type { Table, TableCollection } from './tables';
import type { Application, Workbook, WorkbookProtection } from './workbook';
import type { Worksheet } from './worksheet';
import type { WorksheetProtection } from './worksheet-protection';
import type { WorksheetCollection } from './worksheets';

/**
 * What a class of the model has to be, given the class of the Excel API that it stands for and what it has besides for
 * the rest of the model (`Own`): every other member has a name that Excel knows and the type or signature that it has
 * there. A class `implements Modelled<Excel.X, ItsOwnName>`, so that anything else does not compile.
 */
export type Modelled<X, Model, Own extends keyof Model = never> = Like<Pick<X, keyof Model & keyof X>> & {
  readonly [K in Exclude<keyof Model, keyof X | Own | keyof Collection<ApiObject> | `_${string}`>]: never;
};

/** The same members as Excel's, with objects of the model in place of Excel's; `items` is told apart by the protocol. */
type Like<X> = { readonly [K in Exclude<keyof X, 'items'>]: Member<X[K], K> };

type Member<T, K> = T extends (...given: infer Given) => infer Result
  ? (
      ...given: Arguments<Given>
    ) => K extends `${string}OrNullObject` ? Value<Result> | typeof NULL_OBJECT : Value<Result>
  : Value<T> | Mixed<T>;

/** Properties of several cells are null where the cells differ. */
type Mixed<T> = T extends OfficeExtension.ClientObject ? never : null;

type Arguments<Given extends unknown[]> = { [I in keyof Given]: Value<Given[I]> };

type Value<T> = T extends OfficeExtension.ClientObject
  ? ModelOf<T>
  : T extends OfficeExtension.ClientResult<infer Result>
    ? Result
    : Words<T>;

/** Excel's enumerations are words on the wire. */
type Words<T> = T extends string ? `${T}` : T extends (infer Item)[] ? Words<Item>[] : T;

/** The class that stands for one of Excel's; an object that the model does not have fits nothing. */
type ModelOf<T> = {
  [K in keyof Models]: Same<T, Models[K][0]> extends true ? Models[K][1] : never;
}[keyof Models];

type Same<A, B> = [A, B] extends [B, A] ? true : false;

interface Models {
  application: [Excel.Application, Application];
  workbook: [Excel.Workbook, Workbook];
  workbookProtection: [Excel.WorkbookProtection, WorkbookProtection];
  worksheets: [Excel.WorksheetCollection, WorksheetCollection];
  worksheet: [Excel.Worksheet, Worksheet];
  protection: [Excel.WorksheetProtection, WorksheetProtection];
  freezePanes: [Excel.WorksheetFreezePanes, FreezePanes];
  names: [Excel.NamedItemCollection, NameCollection];
  name: [Excel.NamedItem, NamedItem];
  tables: [Excel.TableCollection, TableCollection];
  table: [Excel.Table, Table];
  range: [Excel.Range, Range];
  areas: [Excel.RangeAreas, RangeAreas];
  format: [Excel.RangeFormat, RangeFormat];
  fill: [Excel.RangeFill, RangeFill];
  font: [Excel.RangeFont, RangeFont];
  locked: [Excel.FormatProtection, FormatProtection];
  borders: [Excel.RangeBorderCollection, BorderCollection];
  border: [Excel.RangeBorder, RangeBorder];
  validation: [Excel.DataValidation, DataValidation];
  colorRules: [Excel.ConditionalFormatCollection, Colors.ConditionalFormatCollection];
  colorRule: [Excel.ConditionalFormat, Colors.ConditionalFormat];
  custom: [Excel.CustomConditionalFormat, Colors.CustomFormat];
  customRule: [Excel.ConditionalFormatRule, Colors.CustomRule];
  customStyle: [Excel.ConditionalRangeFormat, Colors.CustomStyle];
  customFont: [Excel.ConditionalRangeFont, Colors.CustomFont];
  customFill: [Excel.ConditionalRangeFill, Colors.CustomFill];
  page: [Excel.PageLayout, PageLayout];
  footers: [Excel.HeaderFooterGroup, HeaderFooterGroup];
  footer: [Excel.HeaderFooter, HeaderFooter];
  breaks: [Excel.PageBreakCollection, PageBreakCollection];
  break: [Excel.PageBreak, PageBreak];
  charts: [Excel.ChartCollection, ChartCollection];
  chart: [Excel.Chart, Chart];
  seriesList: [Excel.ChartSeriesCollection, ChartSeriesCollection];
  series: [Excel.ChartSeries, ChartSeries];
  seriesFormat: [Excel.ChartSeriesFormat, Parts.ChartSeriesFormat];
  seriesFill: [Excel.ChartFill, Parts.ChartFill];
  labels: [Excel.ChartDataLabels, Parts.ChartDataLabels];
  title: [Excel.ChartTitle, Parts.ChartTitle];
  legend: [Excel.ChartLegend, Parts.ChartLegend];
  axes: [Excel.ChartAxes, Parts.ChartAxes];
  axis: [Excel.ChartAxis, Parts.ChartAxis];
  gridlines: [Excel.ChartGridlines, Parts.ChartGridlines];
}
