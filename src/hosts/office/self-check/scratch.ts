/** What the names of scratch sheets begin with. */
const PREFIX = '督导自检_';

/** Written into A1 of a scratch sheet, so that a sheet of the user's is never taken for one. */
const MARK = '督导自检用的临时表，自检结束后自动删除。';

/** The defined name that is tried. */
export const SCRATCH_NAME = `${PREFIX}名称`;

/** A name that no sheet has. */
export const NO_SHEET = `${PREFIX}没有这张表`;

/** The table that is tried. */
export const SCRATCH_TABLE = `${PREFIX}表格`;

/** The scratch sheets by their ids, the names they have, and a name that one of them can take. */
export interface Scratch {
  readonly main: string;
  readonly other: string;
  readonly name: string;
  readonly free: string;
}

type Send = () => Promise<void>;

/** Adds the scratch sheets under names that no sheet has. */
export async function openScratch({ workbook }: Excel.RequestContext, send: Send): Promise<Scratch> {
  const { worksheets } = workbook;
  const [name = '', second = '', free = ''] = freeNames(await sheetNames(worksheets, send).catch(() => []));
  const [main, other] = [name, second].map((wanted) => worksheets.add(wanted).load('id'));
  await send();
  const scratch = { main: main?.id ?? '', other: other?.id ?? '', name, free };
  const mark = async (): Promise<void> => {
    for (const sheet of [main, other]) if (sheet) sheet.getRange('A1').values = [[MARK]];
    await send();
  };
  await mark().catch(() => undefined); // one without it goes as well, as long as it is empty
  return scratch;
}

async function sheetNames(worksheets: Excel.WorksheetCollection, send: Send): Promise<readonly string[]> {
  worksheets.load('items/name');
  await send();
  return worksheets.items.map(({ name }) => name);
}

function freeNames(taken: readonly string[]): readonly string[] {
  const lower = taken.map((name) => name.toLowerCase());
  const names: string[] = [];
  for (let number = 1; names.length < 3; number++)
    if (!lower.includes(`${PREFIX}${number}`)) names.push(`${PREFIX}${number}`);
  return names;
}

/** What this run has made. */
interface Made {
  readonly sheets: readonly string[];
  readonly name: boolean;
}

/** What became of the scratch sheets and names: how many of them are left, and why. */
interface Clearance {
  readonly left: number;
  readonly cause: unknown;
}

/**
 * Removes scratch sheets and names, those of an earlier run included. A sheet of such a name that holds something but not
 * the mark is the user's and stays.
 */
export async function clearScratch(
  context: Excel.RequestContext,
  send: Send,
  made: Made = { sheets: [], name: false },
): Promise<Clearance> {
  const causes: unknown[] = [];
  const attempt = (run: Promise<void>): Promise<void> => run.catch((cause) => void causes.push(cause));
  const { worksheets } = context.workbook;
  if (made.name) await attempt(deleteOwnName(context, send));
  else await deleteLeftNames(context, send).catch(() => undefined);
  for (const id of made.sheets) await attempt(deleteSheet(worksheets, send, id));
  const earlier = await leftSheets(context, send).catch(() => []);
  for (const id of earlier.filter((id) => !made.sheets.includes(id)))
    await attempt(deleteSheet(worksheets, send, id));
  return { left: causes.length, cause: causes[0] };
}

async function deleteOwnName({ workbook: { names } }: Excel.RequestContext, send: Send): Promise<void> {
  const attempt = async (name: Excel.NamedItem): Promise<void> => {
    name.delete();
    await send();
  };
  await attempt(names.getItemOrNullObject(SCRATCH_NAME)).catch(() => attempt(names.getItem(SCRATCH_NAME)));
}

async function deleteLeftNames({ workbook: { names } }: Excel.RequestContext, send: Send): Promise<void> {
  names.load('items/name,items/formula');
  await send();
  const left = names.items.filter(({ name, formula }) => name === SCRATCH_NAME && isOurs(String(formula)));
  for (const name of left) name.delete();
  if (left.length > 0) await send();
}

/** What a name of ours stands for: a scratch sheet, or one that is gone. */
const isOurs = (formula: string): boolean => formula.includes(PREFIX) || formula.includes('#REF!');

async function deleteSheet(worksheets: Excel.WorksheetCollection, send: Send, id: string): Promise<void> {
  const attempt = async (show: boolean): Promise<void> => {
    const sheet = worksheets.getItem(id);
    if (show) sheet.visibility = 'Visible'; // Excel deletes no very hidden sheet
    sheet.delete();
    await send();
  };
  await attempt(false).catch(async (cause: unknown) => {
    if ((cause as { readonly code?: string }).code !== 'ItemNotFound') await attempt(true);
  });
}

/** Ids of scratch sheets that are there: such with the mark, and such that are empty. */
async function leftSheets(
  { workbook: { worksheets } }: Excel.RequestContext,
  send: Send,
): Promise<readonly string[]> {
  worksheets.load('items/id,items/name');
  await send();
  const looks = worksheets.items
    .filter(({ name }) => name.startsWith(PREFIX))
    .map((sheet) => ({
      sheet,
      corner: sheet.getRange('A1').load('values'),
      used: sheet.getUsedRangeOrNullObject(true).load('address'),
    }));
  if (looks.length > 0) await send();
  return looks
    .filter(({ corner, used }) => used.isNullObject || corner.values[0]?.[0] === MARK)
    .map(({ sheet }) => sheet.id);
}
