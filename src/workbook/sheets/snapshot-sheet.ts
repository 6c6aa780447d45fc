import { canonicalJson } from '../../domain/canonical-json';
import { digestContent, wholeDigest } from '../../domain/content-digest';
import type { Item, Rubric } from '../../domain/rubric';
import { withHandedOut } from '../handed-out-row';
import { FIRST_LAYOUT } from '../layout-version';
import { NAMES, SHEETS } from '../names';
import type { PlainValue } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet } from '../plan-context';
import { withSaves } from '../saves-row';
import { SheetBuilder } from '../sheet-builder';
import {
  CAPTION_SEPARATOR,
  CHECKPOINT_HEADER,
  DISCIPLINE_HEADER,
  HANDED_OUT_COLUMNS,
  ITEM_HEADER,
  SAVES_COLUMNS,
  SNAPSHOT_KEYS,
  STATED_CHECKPOINT_HEADER,
} from './snapshot-keys';

const BLANKS: readonly null[] = ITEM_HEADER.map(() => null);

/** The sheets of rubrics that were planned before, by layout version; nothing else goes into them. */
const planned = new WeakMap<Rubric, Map<number, PlannedSheet>>();

/** `_细则`: the rubric as data, very hidden, from which a reader rebuilds it and proves its fingerprint. */
export function planSnapshotSheet({
  rubric,
  inspection,
  layout,
  records,
}: Pick<PlanContext, 'rubric' | 'inspection' | 'layout' | 'records'>): PlannedSheet {
  const sheets = planned.get(rubric) ?? new Map<number, PlannedSheet>();
  const sheet = sheets.get(layout) ?? layOut(rubric, layout);
  planned.set(rubric, sheets.set(layout, sheet));
  if (!records || layout <= FIRST_LAYOUT) return sheet;
  const content = wholeDigest(digestContent(inspection, rubric));
  const saved = withSaves(sheet.sheet, records.saves, content);
  return { ...sheet, sheet: withHandedOut(saved, records.handedOut) };
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
    put([SNAPSHOT_KEYS.handedOut]);
    for (const column of HANDED_OUT_COLUMNS) builder.value(row - 1, column, null, 'hiddenInput');
  }
  put(DISCIPLINE_HEADER);
  for (const { id, name, weight, columns } of rubric.disciplines)
    put([id, name, weight, columns.join(CAPTION_SEPARATOR)]);
  put(ITEM_HEADER);
  const first = row;
  for (const { id, items } of rubric.disciplines) for (const item of items) put(itemRow(id, item));
  const items = { top: first, left: 1, bottom: row - 1, right: ITEM_HEADER.length };
  const isStated = rubric.format === 2;
  put(isStated ? STATED_CHECKPOINT_HEADER : CHECKPOINT_HEADER);
  const firstCheckpoint = row;
  for (const { items } of rubric.disciplines)
    for (const item of items)
      for (const { id, text } of item.checkpoints)
        put(isStated ? [id, text, item.id, rubric.format] : [id, text]);
  const checkpoints = {
    top: firstCheckpoint,
    left: 1,
    bottom: row - 1,
    right: STATED_CHECKPOINT_HEADER.length,
  };
  return {
    sheet: {
      name: SHEETS.snapshot,
      visibility: 'veryHidden',
      columns: [], // nobody looks at it
      heights: builder.heights,
      cells: builder.cells,
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: true,
      showGridlines: true,
    },
    names: namesOf(SHEETS.snapshot, {
      [NAMES.rubricItems]: items,
      ...(isStated ? { [NAMES.rubricCheckpoints]: checkpoints } : {}),
    }),
  };
}

const itemRow = (discipline: string, item: Item): readonly PlainValue[] => [
  item.id,
  item.name,
  item.category,
  discipline,
  item.fullMark / 10,
  item.rule.min / 10,
  item.rule.max / 10,
  item.provenance,
];
