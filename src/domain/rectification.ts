import { isEmptyText } from './entry';
import { type RawValue, showRaw } from './raw-value';

/** States of a rectification 整改; the first is that of a new one. */
export const RECTIFICATION_STATES = ['未整改', '整改中', '已整改'] as const;

/** Whether the rectification was looked at again 复查. */
export const RECHECK_RESULTS = ['合格', '不合格'] as const;

/** What people enter about one rectification, kept as found. */
export interface RectificationRow {
  /** 责任人, required by the 方案. */
  readonly responsible: RawValue;
  /** 完成时间, required by the 方案; a day or its Excel serial number. */
  readonly dueOn: RawValue;
  readonly measure: RawValue;
  readonly state: RawValue;
  readonly recheck: RawValue;
}

/** Whether it is done as its state says, blanks around the word or not. */
export const isRectified = ({ state }: RectificationRow): boolean =>
  showRaw(state).trim() === RECTIFICATION_STATES[2];

/** A rectification nobody has planned yet. */
export const BLANK_RECTIFICATION: RectificationRow = {
  responsible: null,
  dueOn: null,
  measure: null,
  state: null,
  recheck: null,
};

/** Whether anything was entered beyond the state of a new one, so that the row must be kept without its deduction. */
export const isRectificationUsed = ({ state, ...texts }: RectificationRow): boolean =>
  Object.values(texts).some((value) => !isEmptyText(value)) ||
  (!isEmptyText(state) && state !== RECTIFICATION_STATES[0]);
