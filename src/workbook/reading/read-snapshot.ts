import { type Checked, failed, type Issue, passed } from '../../domain/issue';
import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import { type GridSheet, type GridWorkbook, textAt, valueAt } from '../grid';
import { SHEETS } from '../names';
import {
  CAPTION_SEPARATOR,
  CHECKPOINT_HEADER,
  DISCIPLINE_HEADER,
  SNAPSHOT_KEYS,
} from '../sheets/snapshot-sheet';
import { type FoundTable, findTable, rowsBelow } from './find-table';

/** A rubric rebuilt from `_细则`; `issues` is not empty when its content does not prove its fingerprint. */
export interface SnapshotReading {
  readonly rubric: Rubric;
  /** The name of the sheet it stands on. */
  readonly sheet: string;
  readonly issues: readonly Issue[];
}

/** The sheet that holds the snapshot, found by what it holds, or by its name. */
const snapshotSheet = ({ sheets }: GridWorkbook): GridSheet | undefined =>
  sheets.find((sheet) => findTable(sheet, [...CHECKPOINT_HEADER], CHECKPOINT_HEADER.length) !== null) ??
  sheets.find(({ name }) => name === SHEETS.snapshot);

/** Rebuilds the rubric that a workbook was made from. */
export function readSnapshot(workbook: GridWorkbook): Checked<SnapshotReading> {
  const sheet = snapshotSheet(workbook);
  if (!sheet) return failed([{ code: 'snapshot-damaged', detail: 'missing' }]);
  const damaged = failed<SnapshotReading>([
    { code: 'snapshot-damaged', detail: 'table', at: { sheet: sheet.name } },
  ]);
  const disciplines = findTable(sheet, [...DISCIPLINE_HEADER], DISCIPLINE_HEADER.length);
  const checkpoints = findTable(sheet, [...CHECKPOINT_HEADER], CHECKPOINT_HEADER.length);
  const scheme = parseJson(headValue(sheet, SNAPSHOT_KEYS.scheme));
  if (!disciplines || !checkpoints || scheme === null) return damaged;
  const items = readItems(checkpoints);
  if (!items) return damaged;
  const parsed = parseRubric({
    id: headValue(sheet, SNAPSHOT_KEYS.id),
    version: headValue(sheet, SNAPSHOT_KEYS.version),
    title: headValue(sheet, SNAPSHOT_KEYS.title),
    ...scheme,
    disciplines: rowsBelow(disciplines)
      .filter((row) => row < checkpoints.headerRow)
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
}

function headValue(sheet: GridSheet, key: string): string {
  for (const [row] of sheet.rows) if (textAt(sheet, row, 1) === key) return rawText(sheet, row, 2);
  return '';
}

const rawText = (sheet: GridSheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || typeof value === 'object' ? '' : String(value);
};

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? { ...value } : null;
  } catch {
    return null; // whatever is wrong with it, the snapshot is damaged
  }
}

type ItemDraft = { readonly checkpoints: string[]; readonly [key: string]: unknown };

/** The items by discipline id, or null when the numbers of an item's checkpoints do not run from 1. */
function readItems(table: FoundTable): Map<string, ItemDraft[]> | null {
  const byDiscipline = new Map<string, ItemDraft[]>();
  const byItem = new Map<string, ItemDraft>();
  const { sheet, columns } = table;
  const cell = (row: number, key: string): string => rawText(sheet, row, columns.get(key) ?? 0);
  const mark = (row: number, key: string): unknown => valueAt(sheet, row, columns.get(key) ?? 0);
  for (const row of rowsBelow(table)) {
    const id = cell(row, 'item');
    let item = byItem.get(id);
    if (!item) {
      item = {
        id,
        category: cell(row, 'category'),
        name: cell(row, 'itemName'),
        checkpoints: [],
        fullMark: mark(row, 'fullMark'),
        deductPerMissing: { min: mark(row, 'min'), max: mark(row, 'max') },
        provenance: cell(row, 'provenance'),
      };
      byItem.set(id, item);
      const discipline = cell(row, 'disciplineOfItem');
      byDiscipline.set(discipline, [...(byDiscipline.get(discipline) ?? []), item]);
    }
    item.checkpoints.push(cell(row, 'text'));
    if (cell(row, 'checkpoint') !== `${id}.${item.checkpoints.length}`) return null;
  }
  return byDiscipline;
}

function readDiscipline(table: FoundTable, row: number, items: Map<string, ItemDraft[]>): unknown {
  const { sheet, columns } = table;
  const cell = (key: string): string => rawText(sheet, row, columns.get(key) ?? 0);
  const id = cell('discipline');
  return {
    id,
    name: cell('name'),
    weight: valueAt(sheet, row, columns.get('weight') ?? 0),
    columns: cell('columns').split(CAPTION_SEPARATOR),
    items: items.get(id) ?? [],
  };
}
