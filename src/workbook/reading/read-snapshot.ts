import { type Checked, failed, type Issue, passed } from '../../domain/issue';
import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import { type GridSheet, type GridWorkbook, valueAt } from '../grid';
import { FIRST_LAYOUT, LAYOUT_VERSION } from '../layout-version';
import { SHEETS } from '../names';
import { once } from '../once';
import {
  CAPTION_SEPARATOR,
  CHECKPOINT_HEADER,
  DISCIPLINE_HEADER,
  HANDED_OUT_COLUMNS,
  ITEM_HEADER,
  SAVES_COLUMNS,
  SNAPSHOT_KEYS,
  STATED_CHECKPOINT_HEADER,
} from '../sheets/snapshot-keys';
import { type FoundTable, findTable, rowsBelow } from './find-table';
import { findHead, headValue, snapshotText } from './head-value';
import { ownSheet } from './own-sheet';
import { isMarked, sheetsOf } from './sheets-of';

/** A rubric rebuilt from `_细则`; `issues` is not empty when its content does not prove its fingerprint. */
export interface SnapshotReading {
  readonly rubric: Rubric;
  /** The name of the sheet it is on. */
  readonly sheet: string;
  readonly issues: readonly Issue[];
}

/** The sheet that holds the snapshot: the one of its name, another that holds what it holds, or whatever has its name. */
export const snapshotSheet = (workbook: GridWorkbook): GridSheet | undefined =>
  ownSheet(workbook, 'snapshot', (sheet) => findTable(sheet, ITEM_HEADER, ITEM_HEADER.length) !== null) ??
  sheetsOf(workbook, 'snapshot').sheets.find(({ name }) => name === SHEETS.snapshot);

/** What a workbook says of its rubric, unproven; '' where it says nothing. */
export function snapshotHead(
  workbook: GridWorkbook,
): Readonly<Record<'id' | 'version' | 'fingerprint', string>> {
  const sheet = snapshotSheet(workbook);
  const value = (key: string): string => (sheet ? headValue(sheet, key) : '');
  return {
    id: value(SNAPSHOT_KEYS.id),
    version: value(SNAPSHOT_KEYS.version),
    fingerprint: value(SNAPSHOT_KEYS.fingerprint),
  };
}

/** What a workbook records of our writes, with the place of the record; null where it records nothing, as in the first layout. */
export interface SavesReading {
  readonly record: string;
  readonly content: string;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Reads the row of the snapshot's head that records our writes. */
export function readSaves(workbook: GridWorkbook): SavesReading | null {
  const sheet = snapshotSheet(workbook);
  const head = sheet && findHead(sheet, SNAPSHOT_KEYS.saves);
  if (!head) return null;
  const { row, column } = head;
  const text = (at: number): string => snapshotText(sheet, row, column + at - 1);
  return {
    record: text(SAVES_COLUMNS.record),
    content: text(SAVES_COLUMNS.content),
    at: { sheet: sheet.name, row, column: column + SAVES_COLUMNS.record - 1 },
  };
}

/**
 * What a workbook remembers of having been handed out, as its cells hold it: from the first to the last that holds
 * anything. Empty where it remembers nothing, as in the first layout.
 */
export function readHandedOut(workbook: GridWorkbook): readonly string[] {
  const sheet = snapshotSheet(workbook);
  if (!sheet || layoutVersion(workbook) <= FIRST_LAYOUT) return [];
  const head = findHead(sheet, SNAPSHOT_KEYS.handedOut);
  if (!head) return [];
  const texts = HANDED_OUT_COLUMNS.map((at) => snapshotText(sheet, head.row, head.column + at - 1));
  return texts.slice(0, Math.max(...texts.map((text, i) => (text === '' ? 0 : i + 1))));
}

/**
 * The layout version that a workbook states. One that is no version, as nobody writes it, counts as the newest: so the
 * cell itself is found to be altered. So does one that was taken out of a workbook with markers.
 */
export function layoutVersion(workbook: GridWorkbook): number {
  const sheet = snapshotSheet(workbook);
  const stated = sheet ? headValue(sheet, SNAPSHOT_KEYS.layout) : '';
  if (stated === '') return isMarked(workbook) ? LAYOUT_VERSION : FIRST_LAYOUT;
  const version = Number(stated);
  return Number.isSafeInteger(version) && version >= FIRST_LAYOUT ? version : LAYOUT_VERSION;
}

/** Says that a workbook was made by a newer version of the program; empty for all others. */
export function newerIssues(workbook: GridWorkbook): readonly Issue[] {
  const layout = layoutVersion(workbook);
  return layout > LAYOUT_VERSION ? [{ code: 'layout-newer', layout }] : [];
}

/** What is wrong with a workbook whose snapshot cannot be read: one without any, and without our marker, is not ours. */
export const withoutSnapshot = (workbook: GridWorkbook, issues: readonly Issue[]): readonly Issue[] =>
  !isMarked(workbook) &&
  issues.some((issue) => issue.code === 'snapshot-damaged' && issue.detail === 'missing')
    ? [{ code: 'not-our-workbook' }]
    : issues;

/** Rebuilds the rubric that a workbook was made from. */
export function readSnapshot(workbook: GridWorkbook): Checked<SnapshotReading> {
  const sheet = snapshotSheet(workbook);
  return sheet ? rebuilt(sheet) : failed([{ code: 'snapshot-damaged', detail: 'missing' }]);
}

/** The rubric of a sheet; the same one as long as the sheet is. */
const rebuilt = once((sheet: GridSheet): Checked<SnapshotReading> => {
  const damaged = failed<SnapshotReading>([
    { code: 'snapshot-damaged', detail: 'table', at: { sheet: sheet.name } },
  ]);
  const disciplines = findTable(sheet, DISCIPLINE_HEADER, DISCIPLINE_HEADER.length);
  const itemTable = findTable(sheet, ITEM_HEADER, ITEM_HEADER.length);
  const checkpoints = findTable(sheet, CHECKPOINT_HEADER, CHECKPOINT_HEADER.length);
  const scheme = parseJson(headValue(sheet, SNAPSHOT_KEYS.scheme));
  if (!disciplines || !itemTable || !checkpoints || scheme === null) return damaged;
  const items = readItems(itemTable, checkpoints);
  if (!items) return damaged;
  const parsed = parseRubric({
    ...(statesIds(checkpoints) ? { format: 2 } : {}),
    id: headValue(sheet, SNAPSHOT_KEYS.id),
    version: headValue(sheet, SNAPSHOT_KEYS.version),
    title: headValue(sheet, SNAPSHOT_KEYS.title),
    ...scheme,
    disciplines: rowsBelow(disciplines)
      .filter((row) => row < itemTable.headerRow)
      .map((row) => readDiscipline(disciplines, row, items)),
  });
  if (!parsed.ok) return damaged;
  const stated = headValue(sheet, SNAPSHOT_KEYS.fingerprint);
  const sound = stated === parsed.value.fingerprint;
  const at = { sheet: sheet.name };
  return passed({
    rubric: parsed.value,
    sheet: sheet.name,
    issues: sound ? [] : [{ code: 'snapshot-damaged', detail: 'fingerprint', at }],
  });
});

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? { ...value } : null;
  } catch {
    return null; // whatever is wrong with it, the snapshot is damaged
  }
}

type ItemDraft = { readonly checkpoints: unknown[]; readonly [key: string]: unknown };

/** Whether the rubric is of format 2: its table of checkpoints names their items. */
const statesIds = (checkpoints: FoundTable): boolean =>
  STATED_CHECKPOINT_HEADER.every((caption) => checkpoints.columns.has(caption));

/**
 * The items by discipline id, or null when a checkpoint belongs to none of them, or when ids are positions and those of
 * an item's checkpoints do not run from 1.
 */
function readItems(table: FoundTable, checkpoints: FoundTable): Map<string, ItemDraft[]> | null {
  const byDiscipline = new Map<string, ItemDraft[]>();
  const byItem = new Map<string, ItemDraft>();
  const { sheet } = table;
  const cell = ({ columns }: FoundTable, row: number, key: string): string =>
    snapshotText(sheet, row, columns.get(key) ?? 0);
  const mark = (row: number, key: string): unknown => valueAt(sheet, row, table.columns.get(key) ?? 0);
  for (const row of rowsBelow(table).filter((row) => row < checkpoints.headerRow)) {
    const id = cell(table, row, 'item');
    const item = {
      id,
      category: cell(table, row, 'category'),
      name: cell(table, row, 'itemName'),
      checkpoints: [],
      fullMark: mark(row, 'fullMark'),
      deductPerMissing: { min: mark(row, 'min'), max: mark(row, 'max') },
      provenance: cell(table, row, 'provenance'),
    };
    byItem.set(id, item);
    const discipline = cell(table, row, 'disciplineOfItem');
    byDiscipline.set(discipline, [...(byDiscipline.get(discipline) ?? []), item]);
  }
  const isStated = statesIds(checkpoints);
  for (const row of rowsBelow(checkpoints)) {
    const id = cell(checkpoints, row, 'checkpoint');
    const text = cell(checkpoints, row, 'text');
    const item = byItem.get(isStated ? cell(checkpoints, row, 'item') : id.slice(0, id.lastIndexOf('.')));
    item?.checkpoints.push(isStated ? { id, text } : text);
    if (!item || !(isStated || id === `${item.id}.${item.checkpoints.length}`)) return null;
  }
  return byDiscipline;
}

function readDiscipline(table: FoundTable, row: number, items: Map<string, ItemDraft[]>): unknown {
  const { sheet, columns } = table;
  const cell = (key: string): string => snapshotText(sheet, row, columns.get(key) ?? 0);
  const id = cell('discipline');
  return {
    id,
    name: cell('name'),
    weight: valueAt(sheet, row, columns.get('weight') ?? 0),
    columns: cell('columns').split(CAPTION_SEPARATOR),
    items: items.get(id) ?? [],
  };
}
