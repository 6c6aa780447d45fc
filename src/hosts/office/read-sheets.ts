import { part as loadedPart } from '../../usecases/part';
import type { GridGuards, GridSheet, SheetVisibility } from '../../workbook/grid';
import { RETIRED_PREFIX } from '../../workbook/names';
import { gridSheet, visibilityOf } from './grid-of-range';
import { isHiddenPart, loadPart, type PartlyRead, reachesBeyond, readRest } from './read-part';
import { type OfficeTab, TABS, tabsOf } from './read-tabs';

/** The cells of all sheets, their tabs, and the workbook's names with what they stand for. */
export interface Contents {
  readonly sheets: readonly GridSheet[];
  readonly tabs: readonly OfficeTab[];
  readonly names: ReadonlyMap<string, string>;
  readonly calculatesByHand: boolean;
}

/**
 * Reads all sheets. One request when the tabs are the `expected` ones, in whatever order; a second one when there are
 * others. A sheet of ours is read to its end, whatever it takes; of the user's own what lies far out is not, which is reported.
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
    expected.map((name) => [name, loadPart(worksheets.getItemOrNullObject(name), name)] as const),
  );
  await context.sync();
  const others = worksheets.items.filter(({ name }) => !loaded.has(name));
  if (others.length > 0) {
    for (const sheet of others) loaded.set(sheet.name, loadPart(sheet, sheet.name));
    await context.sync();
  }
  const parts = worksheets.items.flatMap(({ name, visibility, protection }) => {
    const part = loaded.get(name);
    return part ? [{ name, visibility: visibilityOf(visibility), guards: guardsOf(protection), part }] : [];
  });
  return {
    sheets: await wholeSheets(context, parts),
    tabs: tabsOf(worksheets),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    calculatesByHand: application.calculationMode === 'Manual',
  };
}

/** A sheet of which a part has been read. */
interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly guards: GridGuards;
  readonly part: PartlyRead;
}

const guardsOf = (protection: Excel.WorksheetProtection): GridGuards => ({
  protected: protection.protected,
  hiddenRows: [],
  hiddenColumns: [],
});

const sheetOf = ({ name, visibility, guards, part }: SheetPart): GridSheet => ({
  ...gridSheet(name, visibility, [part.cells]),
  guards,
  ...(reachesBeyond(part) ? { partial: true } : {}),
});

/** The sheets, those of ours read to their end: which ones are ours shows in what has been read of them. */
async function wholeSheets(
  context: Excel.RequestContext,
  parts: readonly SheetPart[],
): Promise<readonly GridSheet[]> {
  const sheets = parts.map(sheetOf);
  if (!sheets.some(({ partial }) => partial)) return sheets;
  const { readWorkbook } = await loadedPart(import('../../workbook/reading/read-workbook'));
  const reading = readWorkbook({ sheets });
  const tabs = new Set(reading.ok ? reading.value.tabs.values() : []);
  const isOurs = (name: string): boolean =>
    tabs.has(name) || name.startsWith(RETIRED_PREFIX) || isHiddenPart(name);
  return await readOn(context, parts, isOurs);
}

async function readOn(
  context: Excel.RequestContext,
  parts: readonly SheetPart[],
  isOurs: (name: string) => boolean,
): Promise<readonly GridSheet[]> {
  const sheets: GridSheet[] = [];
  for (const sheet of parts) {
    const goesOn = reachesBeyond(sheet.part) && isOurs(sheet.name);
    const rest = goesOn ? await readRest(context, sheet.name, sheet.part) : null;
    const { name, visibility, guards, part } = sheet;
    sheets.push(rest ? { ...gridSheet(name, visibility, [part.cells, ...rest]), guards } : sheetOf(sheet));
  }
  return sheets;
}

/**
 * The cells of some sheets, by their names or ids; null for one that is gone. One request, and more for sheets of ours
 * that reach far out.
 */
export async function readNamed(
  context: Excel.RequestContext,
  names: readonly string[],
  isOurs: (name: string) => boolean,
): Promise<readonly (GridSheet | null)[]> {
  const loaded = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,visibility,protection/protected');
    return { sheet, part: loadPart(sheet, name) };
  });
  await context.sync();
  const found: (GridSheet | null)[] = [];
  for (const { sheet, part } of loaded) {
    found.push(sheet.isNullObject ? null : await wholeSheet(context, sheet, part, isOurs));
  }
  return found;
}

async function wholeSheet(
  context: Excel.RequestContext,
  { name, visibility, protection }: Excel.Worksheet,
  part: PartlyRead,
  isOurs: (name: string) => boolean,
): Promise<GridSheet | null> {
  const sheet = { name, visibility: visibilityOf(visibility), guards: guardsOf(protection), part };
  const [whole = null] = await readOn(context, [sheet], isOurs);
  return whole;
}
