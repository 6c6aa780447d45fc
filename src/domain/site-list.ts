import type { RawValue } from './raw-value';
import type { RosterRow } from './roster';
import type { SiteFacts } from './site-facts';

/** What a column of a list of sites 项目清单 can hold; `inspector` is one 检查人 for all disciplines. */
export type ListField =
  | 'site'
  | 'period'
  | 'year'
  | 'inspectedOn'
  | 'siteManager'
  | 'inspector'
  | `inspector:${string}`
  | 'name'
  | 'role'
  | 'discipline';

/** A row of a list, its cells by what they mean. */
export interface ListRow {
  /** Where it is, for people: sheet and row number from 1. */
  readonly at: { readonly sheet: string; readonly row: number };
  /** Whether it is on the sheet of people, where a site is only referred to. */
  readonly peopleOnly: boolean;
  /** The captions as the list writes them. */
  readonly captions: ReadonlyMap<ListField, string>;
  /** Cells that hold something. */
  readonly cells: ReadonlyMap<ListField, RawValue>;
}

/** What holds for sites whose rows do not say it. */
export interface ListDefaults {
  readonly period: string;
  /** The year of sites whose period and date name none. */
  readonly year: number;
}

/** One site of a list with what its workbook is to be filled with. */
export interface ListedSite {
  readonly facts: SiteFacts;
  readonly roster: readonly RosterRow[];
}

/** A list of sites 项目清单 in its own order; made only where nothing is wrong with it. */
export interface SiteList {
  readonly sites: readonly ListedSite[];
  readonly ignored: IgnoredParts;
}

/** What a list's file holds and nobody uses. */
export interface IgnoredParts {
  /** Columns with another caption; without one, `caption` is ''. */
  readonly columns: readonly {
    readonly sheet: string;
    readonly letters: string;
    readonly caption: string;
  }[];
  readonly sheets: readonly string[];
  /** Sheets with something in them that nobody sees. */
  readonly hiddenSheets: readonly string[];
  /** Rows that name no site: totals, notes, signatures, dates, headings. */
  readonly noSites: readonly { readonly sheet: string; readonly row: number; readonly text: string }[];
  /** Rows that are hidden or filtered away; they are not taken. */
  readonly hiddenRows: readonly { readonly sheet: string; readonly row: number; readonly text: string }[];
}
