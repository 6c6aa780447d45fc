import type { GridWorkbook } from '../grid';
import { LAYOUT_VERSION } from '../layout-version';
import { RETIRED_PREFIX } from '../names';
import type { NamePlan, SheetPlan, WorkbookPlan } from '../plan';
import { readWorkbook, type WorkbookReading } from '../reading/read-workbook';
import { unreadColumns } from '../reading/unread-columns';
import { planWorkbook } from '../workbook-plan';
import { freeName } from './free-name';
import { hasLayoutOf, isSameForm, type MergeChange, mergeChange } from './same-layout';
import { sheetsReferredTo } from './sheet-references';

/**
 * What happens to one planned sheet in a workbook that is open: `create` makes it, `refresh` brings the present one up
 * to date in place, `replace` makes it anew beside the present one, which then retires.
 */
export interface SheetChange {
  readonly kind: 'create' | 'refresh' | 'replace';
  /** What changes in the merges of a sheet that was laid out by an earlier version of the program. */
  readonly merges?: MergeChange;
  /** The sheet, under the name that it has or gets. */
  readonly plan: SheetPlan;
  /** Its tab now; null when it is created. */
  readonly tab: string | null;
  /** The tab that one that is created comes behind: that of the nearest sheet before it in the plan which is there. */
  readonly behind?: string;
}

/** A sheet of ours that makes room for a newer one. */
export interface Retirement {
  readonly tab: string;
  /** Its name from then on. */
  readonly retired: string;
  /** Whether it stays for people to look at; otherwise it goes once everything on it is on the new sheet. */
  readonly keep: boolean;
}

/** A sheet that is not ours and has a name of ours, and the free name that ours takes instead. */
export interface Clash {
  readonly name: string;
  readonly free: string;
}

/** Everything that has to happen for an open workbook to become what a plan says; the user's own sheets stay. */
export interface WorkbookChange {
  readonly sheets: readonly SheetChange[];
  readonly retire: readonly Retirement[];
  readonly names: readonly NamePlan[];
  readonly clashes: readonly Clash[];
  /** The sheet to show; null leaves the user where they are. */
  readonly show: string | null;
}

/** A planned sheet, the tab that it is on now, and the name it has or gets. */
export interface PlacedSheet {
  readonly planned: string;
  /** Null where it is to be created. */
  readonly tab: string | null;
  readonly name: string;
}

/** Where planned sheets are, by the tabs of a reading; those that are to be created get names that are free. */
export function placedSheets(
  planned: readonly string[],
  { sheets }: GridWorkbook,
  tabs: WorkbookReading['tabs'] | null,
): readonly PlacedSheet[] {
  const taken = takenNames(sheets);
  return planned.map((wished) => {
    const tab = tabs?.get(wished) ?? null;
    const name = tab ?? freeName(wished, taken);
    taken.add(name.toLowerCase());
    return { planned: wished, tab, name };
  });
}

/** Sheets of ours that get another name because somebody else's has theirs. */
export const clashesOf = (placed: readonly PlacedSheet[]): readonly Clash[] =>
  placed.flatMap(({ planned, tab, name }) =>
    tab === null && name !== planned ? [{ name: planned, free: name }] : [],
  );

const takenNames = (sheets: readonly { readonly name: string }[]): Set<string> =>
  new Set(sheets.map(({ name }) => name.toLowerCase()));

/** Compares a plan with an open workbook; with `only`, just these planned sheets are looked at. */
export function changeWorkbook(
  plan: WorkbookPlan,
  found: GridWorkbook,
  only: readonly string[] = plan.sheets.map(({ name }) => name),
): WorkbookChange {
  const result = readWorkbook(found);
  const reading = result.ok ? result.value : null;
  const wanted = plan.sheets.filter(({ name }) => only.includes(name));
  const earlier = reading && earlierPlan(reading);
  const placed = placedSheets(
    wanted.map(({ name }) => name),
    found,
    reading?.tabs ?? null,
  );
  const taken = takenNames([...found.sheets, ...placed]);
  const sheets = wanted.map((sheet, i): SheetChange => {
    const { name, tab } = placed[i] ?? { name: sheet.name, tab: null };
    const before = earlier?.sheets.find((other) => other.name === sheet.name);
    return tab === null
      ? { kind: 'create', plan: { ...sheet, name }, tab, ...behind(plan, sheet, reading?.tabs) }
      : present(sheet, tab, found, before);
  });
  const called = new Map(wanted.map(({ name }, i) => [name, sheets[i]?.plan.name ?? name] as const));
  const first = called.get(plan.activeSheet);
  return {
    sheets,
    retire: retirements(plan, sheets, found, reading, taken, only),
    names: plan.names.flatMap((name) => {
      const sheet = called.get(name.sheet);
      return sheet === undefined ? [] : [{ ...name, sheet }];
    }),
    clashes: clashesOf(placed),
    show: sheets.some(({ kind, plan: { name } }) => kind === 'create' && name === first)
      ? (first ?? null)
      : null,
  };
}

function behind(plan: WorkbookPlan, sheet: SheetPlan, tabs?: WorkbookReading['tabs']): { behind?: string } {
  const tab = plan.sheets
    .slice(0, plan.sheets.indexOf(sheet))
    .flatMap(({ name }) => tabs?.get(name) ?? [])
    .at(-1);
  return tab === undefined ? {} : { behind: tab };
}

/** The plan that an open workbook of an earlier layout version follows; null where its version is that of today. */
const earlierPlan = ({ rubric, inspection, existing, layout }: WorkbookReading): WorkbookPlan | null =>
  layout < LAYOUT_VERSION ? planWorkbook(rubric, inspection, { existing, layout }) : null;

/** A sheet is brought up to date in place where nothing moves: as it is planned, or as it was planned `before`. */
function present(
  plan: SheetPlan,
  tab: string,
  { sheets }: GridWorkbook,
  before: SheetPlan | undefined,
): SheetChange {
  const sheet = sheets.find(({ name }) => name === tab);
  const fits =
    sheet && (hasLayoutOf(sheet, plan) || (before && isSameForm(before, plan) && hasLayoutOf(sheet, before)));
  const named = { ...plan, name: tab };
  if (!fits) return { kind: 'replace', plan: named, tab };
  return { kind: 'refresh', plan: named, tab, ...(before ? { merges: mergeChange(before, plan) } : {}) };
}

/** The tabs of replaced sheets, and of sheets that a newer rubric no longer has. */
function retirements(
  plan: WorkbookPlan,
  sheets: readonly SheetChange[],
  found: GridWorkbook,
  reading: WorkbookReading | null,
  taken: Set<string>,
  only: readonly string[],
): readonly Retirement[] {
  if (!reading) return [];
  const whole = only.length === plan.sheets.length;
  const planned = new Set(plan.sheets.map(({ name }) => name));
  const obsolete = whole
    ? [...reading.tabs].filter(([name]) => !planned.has(name)).map(([, tab]) => tab)
    : [];
  const replaced = sheets.flatMap(({ kind, tab }) => (kind === 'replace' && tab !== null ? [tab] : []));
  const own = found.sheets.filter(({ name }) => reading.foreignSheets.includes(name));
  const names = [...replaced, ...obsolete];
  // a formula that was not read may refer to any of them
  const needed = own.some(({ partial }) => partial) ? new Set(names) : sheetsReferredTo(own, names);
  const unread = new Set(unreadColumns(reading).map(({ at }) => at?.sheet));
  return [...replaced, ...obsolete].map((tab) => {
    const retired = freeName(`${RETIRED_PREFIX}${tab}`, taken);
    taken.add(retired.toLowerCase());
    return { tab, retired, keep: reading.issues.length > 0 || unread.has(tab) || needed.has(tab) };
  });
}
