/** Keys of the snapshot's head, one per row, value beside it. */
export const SNAPSHOT_KEYS = {
  id: 'rubric',
  version: 'version',
  title: 'title',
  fingerprint: 'fingerprint',
  scheme: 'scheme',
  layout: 'layout',
  saves: 'saves',
  handedOut: 'handedOut',
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

/** Header of the snapshot's table of checkpoints; of a rubric of format 1 the item is the part before the dot. */
export const CHECKPOINT_HEADER = ['checkpoint', 'text'] as const;

/** The same of a rubric that states its checkpoints' ids: which item each belongs to, and the rubric's format. */
export const STATED_CHECKPOINT_HEADER = [...CHECKPOINT_HEADER, 'item', 'format'] as const;

/** Parts the five captions of a discipline. */
export const CAPTION_SEPARATOR = '|';

/** Columns of the row `saves`, side by side: the record of our writes as a text, and the digest of the contents that the last one left. */
export const SAVES_COLUMNS = { record: 2, content: 3 } as const;

/** Columns of the row `handedOut`: what 发放 handed out as a text in pieces, see domain/handout.ts. */
export const HANDED_OUT_COLUMNS: readonly number[] = [2, 3, 4, 5, 6, 7, 8];
