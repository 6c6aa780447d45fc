import { generateRandomId } from '@univerjs/core';
import type { CellEdit } from '../../usecases/workbook-port';
import type { SheetChange, WorkbookChange } from '../../workbook/change/change-workbook';
import { newPositions } from '../../workbook/change/new-positions';
import type { GridWorkbook } from '../../workbook/grid';
import type { NamePlan, SheetPlan } from '../../workbook/plan';
import { nameData } from './book-data';
import { readyEdits } from './edit-cells';
import { type GridBook, sheetFactsOf } from './grid-book';
import { GRID_STYLES } from './grid-styles';
import { readOne } from './read-book';
import { hideGridColumns, refreshCells, refreshMerges, refreshSizes } from './refresh-sheet';
import { sheetData } from './sheet-data';
import { plannedRules, setRules } from './sheet-rules';

/** A change together with what it was made from. */
export interface GridChangeJob {
  readonly change: WorkbookChange;
  readonly since: GridWorkbook;
  readonly keepSizes: boolean;
  /** Whether every sheet is written; otherwise those that stay keep what people may have set. */
  readonly whole: boolean;
  readonly also: readonly CellEdit[];
}

/** Makes a change, in one go and without a pause: nobody can do anything in between. Throws half-way where the grid fails. */
export function writeBook(book: GridBook, job: GridChangeJob): void {
  const { change } = job;
  const { grid } = book;
  const tabs = grid.tabs().map(({ name }) => name);
  const inView = grid.activeSheet();
  const positions = new Map(newPositions(change.sheets, tabs)); // before those that retire have other names
  const retired = change.retire.map((retirement) => ({ ...retirement, id: idIn(book, retirement.tab) }));
  for (const { id, retired: name } of retired) grid.rename(id, name);
  const made = new Map<SheetChange, string>();
  for (const sheet of inOrder(change.sheets, positions)) made.set(sheet, idFor(book, sheet, positions));
  for (const name of change.names) setName(book, name);
  for (const [sheet, id] of made) {
    if (sheet.kind !== 'refresh') continue;
    refresh(book, id, sheet.plan, job);
    book.note(id, sheetFactsOf(sheet.plan));
  }
  const madeFor = (is: (sheet: SheetChange) => boolean) => [...made].find(([sheet]) => is(sheet))?.[1];
  const successor = retired.find(({ id }) => id === inView)?.tab;
  const shown = madeFor(({ plan }) => plan.name === change.show);
  for (const { id, keep } of retired) if (!keep) grid.deleteSheet(id); // the grid turns to another sheet by itself then
  const stays = shown ?? madeFor(({ tab }) => tab !== null && tab === successor) ?? inView;
  if (grid.has(stays) && grid.activeSheet() !== stays) grid.activate(stays);
  for (const [{ plan }, id] of made) setVisibility(book, id, plan);
  readyEdits(book, job.also).make();
}

function idIn(book: GridBook, tab: string): string {
  const id = book.idOf(tab);
  if (id === null) throw new Error(`no sheet ${tab}`);
  return id;
}

/** New sheets from the left to the right, each at a place that those further left have moved already; then those at the end. */
const inOrder = (
  sheets: readonly SheetChange[],
  positions: ReadonlyMap<string, number>,
): readonly SheetChange[] => {
  const at = ({ plan: { name } }: SheetChange): number => positions.get(name) ?? Number.POSITIVE_INFINITY;
  return [...sheets].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
};

/** The id of a sheet of the change; a new one is made at its position, or behind all others. */
function idFor(book: GridBook, { kind, plan }: SheetChange, positions: ReadonlyMap<string, number>): string {
  return kind === 'refresh'
    ? idIn(book, plan.name)
    : insertSheet(book, plan, positions.get(plan.name) ?? book.grid.tabs().length);
}

function insertSheet(book: GridBook, plan: SheetPlan, index: number): string {
  const id = generateRandomId(8);
  book.note(id, sheetFactsOf(plan));
  const sheet = { ...sheetData(id, plan), hidden: 0 }; // hidden at the end: one of the sheets must always be in view
  book.grid.execute('sheet.mutation.insert-sheet', { index, sheet, styles: GRID_STYLES });
  setRules(book, id, plannedRules(plan));
  return id;
}

/** A name that is there is changed in place: taken away for a moment, it would leave #REF! in every formula. */
function setName({ grid }: GridBook, plan: NamePlan): void {
  const data = nameData(plan, generateRandomId(8));
  const present = grid.named(plan.name);
  if (!present) grid.execute('formula.mutation.set-defined-name', data);
  else if (bare(present.reference) !== bare(data.formulaOrRefString))
    grid.setName(plan.name, data.formulaOrRefString);
}

/** Without the quotes that are left out where a name needs none. */
const bare = (reference: string): string => reference.replace(/^=/, '').replaceAll("'", '');

function refresh(book: GridBook, id: string, plan: SheetPlan, job: GridChangeJob): void {
  const { grid } = book;
  const now = readOne(book, plan.name);
  const since = job.since.sheets.find(({ name }) => name === plan.name);
  if (now) refreshCells(book, id, plan, { now, since });
  refreshMerges(book, id, plan);
  if (!job.keepSizes) refreshSizes(book, id, plan);
  hideGridColumns(book, id, plan);
  setRules(book, id, plannedRules(plan));
  if (!job.whole) return;
  if (plan.tabColor && grid.tabs().find((tab) => tab.id === id)?.tabColor !== `#${plan.tabColor}`)
    grid.setTabColor(id, `#${plan.tabColor}`);
  if (grid.hasGridlines(id) !== plan.showGridlines) grid.setGridlines(id, plan.showGridlines);
  const { rows, columns } = grid.frozen(id);
  if (plan.freeze && (rows !== plan.freeze.rows || columns !== plan.freeze.columns))
    grid.freeze(id, plan.freeze.rows, plan.freeze.columns);
}

function setVisibility({ grid }: GridBook, id: string, { visibility }: SheetPlan): void {
  const hidden = visibility !== 'visible';
  if (grid.tabs().find((tab) => tab.id === id)?.hidden !== hidden) grid.setHidden(id, hidden);
}
