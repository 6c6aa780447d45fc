import type { GridSheet, SheetVisibility } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import { gridSheet, visibilityOf } from './grid-of-range';

/** Nothing of ours stands beyond it; it keeps an answer small where a user's own sheet is huge. */
const READ_AREA = 'A1:AZ5000';

/** The hidden sheets have a row for every checkpoint of a rubric, however large that is. */
const HIDDEN_AREA = 'A1:AZ100000';
const HIDDEN = [SHEETS.snapshot, SHEETS.data];

/** What is asked of every tab. */
const TABS = [
  'items/id',
  'items/name',
  'items/visibility',
  'items/protection/protected',
  'items/tables/items/name',
  'items/charts/items/name',
].join(',');

/** A tab of the open workbook. */
export interface Tab {
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
export interface Tabs {
  readonly tabs: readonly Tab[];
  readonly structureProtected: boolean;
}

/** Looks at the tabs only. One request. */
export async function readTabs(context: Excel.RequestContext): Promise<Tabs> {
  const { worksheets, protection } = context.workbook;
  worksheets.load(TABS);
  protection.load('protected');
  await context.sync();
  return { tabs: tabsOf(worksheets), structureProtected: protection.protected };
}

const tabsOf = ({ items }: Excel.WorksheetCollection): readonly Tab[] =>
  items.map(({ id, name, visibility, protection, tables, charts }) => ({
    id,
    name,
    visibility: visibilityOf(visibility),
    protected: protection.protected,
    tables: tables.items.map((table) => table.name),
    charts: charts.items.map((chart) => chart.name),
  }));

/** Asks for the cells of a sheet that is known by a name; answered by the next sync. */
export function loadUsed(sheet: Excel.Worksheet, name: string): Excel.Range {
  const area = HIDDEN.some((hidden) => name.includes(hidden)) ? HIDDEN_AREA : READ_AREA;
  const used = sheet.getRange(area).getUsedRangeOrNullObject(true);
  used.load('values,valueTypes,formulas,rowIndex,columnIndex');
  return used;
}

/** The cells of all sheets, their tabs, and the workbook's names with what they stand for. */
export interface Contents {
  readonly sheets: readonly GridSheet[];
  readonly tabs: readonly Tab[];
  readonly names: ReadonlyMap<string, string>;
  readonly calculatesByHand: boolean;
}

/**
 * Reads all sheets. One request when the tabs are the `expected` ones, in whatever order; a second one when
 * there are others.
 */
export async function readSheets(
  context: Excel.RequestContext,
  expected: readonly string[],
): Promise<Contents> {
  const { worksheets, names, application } = context.workbook;
  application.load('calculationMode');
  worksheets.load(TABS);
  names.load('items/name,items/formula');
  const loaded = new Map(
    expected.map((name) => [name, loadUsed(worksheets.getItemOrNullObject(name), name)] as const),
  );
  await context.sync();
  const others = worksheets.items.filter(({ name }) => !loaded.has(name));
  if (others.length > 0) {
    for (const sheet of others) loaded.set(sheet.name, loadUsed(sheet, sheet.name));
    await context.sync();
  }
  return {
    sheets: worksheets.items.flatMap(({ name, visibility }) => {
      const used = loaded.get(name);
      return used ? [gridSheet(name, visibilityOf(visibility), used)] : [];
    }),
    tabs: tabsOf(worksheets),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    calculatesByHand: application.calculationMode === 'Manual',
  };
}

/** The cells of some sheets, by their names or ids; null for one that is gone. One request. */
export async function readNamed(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly (GridSheet | null)[]> {
  const loaded = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,visibility');
    return { sheet, used: loadUsed(sheet, name) };
  });
  await context.sync();
  return loaded.map(({ sheet, used }) =>
    sheet.isNullObject ? null : gridSheet(sheet.name, visibilityOf(sheet.visibility), used),
  );
}
