import type { SheetVisibility } from '../../workbook/grid';
import { visibilityOf } from './grid-of-range';

/** What is asked of every tab. */
export const TABS = [
  'items/id',
  'items/name',
  'items/visibility',
  'items/protection/protected',
  'items/tables/items/name',
  'items/charts/items/name',
].join(',');

/** A tab of the open workbook. */
export interface OfficeTab {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Names of its tables. */
  readonly tables: readonly string[];
  /** Names of its charts. */
  readonly charts: readonly string[];
}

/** The tabs, in order, and whether the workbook's structure is protected. */
export interface OfficeTabs {
  readonly tabs: readonly OfficeTab[];
  readonly structureProtected: boolean;
}

/** Looks at the tabs only. One request. */
export async function readTabs(context: Excel.RequestContext): Promise<OfficeTabs> {
  const { worksheets, protection } = context.workbook;
  worksheets.load(TABS);
  protection.load('protected');
  await context.sync();
  return { tabs: tabsOf(worksheets), structureProtected: protection.protected };
}

/** The tabs that `TABS` brought. */
export const tabsOf = ({ items }: Excel.WorksheetCollection): readonly OfficeTab[] =>
  items.map(({ id, name, visibility, protection, tables, charts }) => ({
    id,
    name,
    visibility: visibilityOf(visibility),
    protected: protection.protected,
    tables: tables.items.map((table) => table.name),
    charts: charts.items.map((chart) => chart.name),
  }));
