import { canonicalJson } from '../../domain/canonical-json';
import { digestContent, wholeDigest } from '../../domain/content-digest';
import type { Item, Rubric } from '../../domain/rubric';
import { FIRST_LAYOUT } from '../layout-version';
import { NAMES, SHEETS } from '../names';
import type { CellPlan, PlainValue, SheetPlan } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';

/** Keys of the snapshot's head, one per row, value beside it. */
export const SNAPSHOT_KEYS = {
  id: 'rubric',
  version: 'version',
  title: 'title',
  fingerprint: 'fingerprint',
  scheme: 'scheme',
  layout: 'layout',
  saves: 'saves',
} as const;

/** Header of the snapshot's table of disciplines. */
export const DISCIPLINE_HEADER = ['discipline', 'name', 'weight', 'columns'] as const;

/** Header of the snapshot's table of items. */
export const ITEM_HEADER = [
  'item',
  'itemName',
  'category',
  'disciplineOfItem',
  'fullMark',
  'min',
  'max',
  'provenance',
] as const;

/** Header of the snapshot's table of checkpoints; the item is what stands before the dot. */
export const CHECKPOINT_HEADER = ['checkpoint', 'text'] as const;

const BLANKS: readonly null[] = ITEM_HEADER.map(() => null);

/** Parts the five captions of a discipline. */
export const CAPTION_SEPARATOR = '|';

/** Columns of the row `saves`, side by side: the record of our writes as a text, and the digest of the contents that the last one left. */
export const SAVES_COLUMNS = { record: 2, content: 3 } as const;

/** The sheets of rubrics that were planned before, by layout version; nothing else goes into them. */
const planned = new WeakMap<Rubric, Map<number, PlannedSheet>>();

/** `_细则`: the rubric as data, very hidden, from which a reader rebuilds it and proves its fingerprint. */
export function planSnapshotSheet({
  rubric,
  inspection,
  layout,
  saves,
}: Pick<PlanContext, 'rubric' | 'inspection' | 'layout' | 'saves'>): PlannedSheet {
  const sheets = planned.get(rubric) ?? new Map<number, PlannedSheet>();
  const sheet = sheets.get(layout) ?? layOut(rubric, layout);
  planned.set(rubric, sheets.set(layout, sheet));
  if (saves === undefined || layout <= FIRST_LAYOUT) return sheet;
  const content = wholeDigest(digestContent(inspection, rubric.scheme));
  return { ...sheet, sheet: withSaves(sheet.sheet, saves, content) };
}

/** The same sheet with what its row `saves` is to hold; a sheet without that row stays. */
export function withSaves(sheet: SheetPlan, record: string, content?: string): SheetPlan {
  const at = sheet.cells.findIndex(([key]) => key?.value === SNAPSHOT_KEYS.saves);
  if (at < 0) return sheet;
  const row = sheet.cells[at]?.map((cell, i): CellPlan | null => {
    if (!cell) return cell;
    if (i + 1 === SAVES_COLUMNS.record) return { ...cell, value: record === '' ? null : record };
    return i + 1 === SAVES_COLUMNS.content && content !== undefined ? { ...cell, value: content } : cell;
  });
  return { ...sheet, cells: sheet.cells.map((line, i) => (i === at && row ? row : line)) };
}

function layOut(rubric: Rubric, layout: number): PlannedSheet {
  const builder = new SheetBuilder(ITEM_HEADER.length);
  let row = 1;
  const put = (values: readonly PlainValue[]): void => {
    builder.row(row, [...values, ...BLANKS.slice(values.length)], 'hidden');
    row += 1;
  };
  put([SNAPSHOT_KEYS.id, rubric.id]);
  put([SNAPSHOT_KEYS.version, rubric.version]);
  put([SNAPSHOT_KEYS.title, rubric.title]);
  put([SNAPSHOT_KEYS.fingerprint, rubric.fingerprint]);
  put([SNAPSHOT_KEYS.scheme, canonicalJson(rubric.statedScheme)]);
  if (layout > FIRST_LAYOUT) {
    put([SNAPSHOT_KEYS.layout, layout]);
    put([SNAPSHOT_KEYS.saves]);
    for (const column of Object.values(SAVES_COLUMNS)) builder.value(row - 1, column, null, 'hiddenInput');
  }
  put(DISCIPLINE_HEADER);
  for (const { id, name, weight, columns } of rubric.disciplines)
    put([id, name, weight, columns.join(CAPTION_SEPARATOR)]);
  put(ITEM_HEADER);
  const first = row;
  for (const { id, items } of rubric.disciplines) for (const item of items) put(itemRow(id, item));
  const items = { top: first, left: 1, bottom: row - 1, right: ITEM_HEADER.length };
  put(CHECKPOINT_HEADER);
  for (const { items } of rubric.disciplines)
    for (const { checkpoints } of items) for (const { id, text } of checkpoints) put([id, text]);
  return {
    sheet: {
      name: SHEETS.snapshot,
      visibility: 'veryHidden',
      columns: ITEM_HEADER.map(() => ({ width: 14 })),
      heights: builder.heights,
      cells: builder.cells,
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: true,
      showGridlines: true,
    },
    names: namesOf(SHEETS.snapshot, { [NAMES.rubricItems]: items }),
  };
}

const itemRow = (discipline: string, item: Item): readonly PlainValue[] => [
  item.id,
  item.name,
  item.category,
  discipline,
  item.fullMark / 10,
  item.range.min / 10,
  item.range.max / 10,
  item.provenance,
];
