import { conflictView } from '../../../../usecases/conflict-view';
import {
  entriesIn,
  mergeContents,
  mergeWorkbooks,
  readMergeable,
  takeBackIn,
} from '../../../../usecases/merge';

/** What reads, compares and plans workbooks that are merged: loaded when files were chosen. */
export const merging = { conflictView, entriesIn, mergeContents, mergeWorkbooks, readMergeable, takeBackIn };
export type MergingPart = typeof merging;
