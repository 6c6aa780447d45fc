import type { IsoDay } from '../../domain/calendar';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { SHEETS } from '../../workbook/names';
import type { NamePlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { keptName } from './kept-names';
import { planAsFound, planOfLayout } from './layouts';
import { plainSheet } from './plain-sheet';
import { sheetAsFound } from './sheet-as-found';

/**
 * A found workbook as a plan, sheet by sheet in its order: one of ours in our layout with everything that belongs to
 * it, any other as values and formulas. What is in the cells is never changed.
 */
export const planOfFound = (found: GridWorkbook, title: string, activeSheet?: string): WorkbookPlan =>
  planWithOurs(found, title, activeSheet).plan;

/** A sheet as it was planned. */
export interface SheetAsPlanned {
  readonly sheet: SheetPlan;
  /** Whether its results are those of what is in the workbook. */
  readonly exact: boolean;
}

/**
 * The same, and the tabs that hold a sheet of ours in our layout, as they are and, where all of ours are, as they were
 * planned, and the names of the score sheets.
 */
export function planWithOurs(
  found: GridWorkbook,
  title: string,
  activeSheet?: string,
  today?: IsoDay,
): {
  readonly plan: WorkbookPlan;
  readonly ours: ReadonlyMap<string, SheetPlan>;
  readonly planned: ReadonlyMap<string, SheetAsPlanned>;
  readonly scoreSheets: readonly string[];
} {
  const result = readWorkbook(found);
  const names: NamePlan[] = [];
  const ours = new Map<string, SheetPlan>();
  const asPlanned = new Map<string, SheetAsPlanned>();
  if (result.ok) {
    const { tabs } = result.value;
    const plan = planAsFound(onDay(result.value, today));
    for (const [planned, tab] of tabs) {
      const sheet = found.sheets.find(({ name }) => name === tab);
      const source = sheet && planOfLayout(sheet, planned, plan, result.value);
      const made = source?.sheets.find(({ name }) => name === planned);
      if (!sheet || !source || !made) continue;
      ours.set(tab, sheetAsFound(made, sheet));
      asPlanned.set(tab, { sheet: made, exact: source === plan });
      for (const name of source.names) if (name.sheet === planned) names.push({ ...name, sheet: tab });
    }
  }
  const sheets = found.sheets.map((sheet) => ours.get(sheet.name) ?? plainSheet(sheet));
  const ofOurs = new Set(names.map(({ name }) => name.toUpperCase()));
  const others = [...(found.names ?? [])].flatMap(([name, formula]): readonly NamePlan[] => {
    const plan = ofOurs.has(name.toUpperCase()) ? null : keptName(name, formula, found.sheets);
    return plan ? [plan] : [];
  });
  const plan = { title, sheets, names: [...names, ...others], activeSheet: shown(found.sheets, activeSheet) };
  const whole = result.ok && ours.size === result.value.tabs.size;
  return {
    plan,
    ours,
    planned: whole ? asPlanned : new Map(),
    scoreSheets: result.ok ? scoreSheets(result.value) : [],
  };
}

/** The workbook as read, on another day than the one on which it was calculated. */
function onDay(reading: WorkbookReading, today: IsoDay | undefined): WorkbookReading {
  const { inspection } = reading;
  if (!inspection.asOf || today === undefined) return reading;
  return { ...reading, inspection: { ...inspection, asOf: { ...inspection.asOf, today } } };
}

const scoreSheets = ({ rubric, tabs }: WorkbookReading): readonly string[] =>
  rubric.disciplines.flatMap(({ name }) => tabs.get(name) ?? []);

/** The sheet to show: the wanted one, 汇总, or the first that can be seen. */
function shown(sheets: readonly GridSheet[], wanted: string | undefined): string {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  const found = [wanted, SHEETS.summary].find((name) => name !== undefined && visible.includes(name));
  return found ?? visible[0] ?? sheets[0]?.name ?? '';
}
