import { storable } from '../domain/control-characters';
import { withHeadRow } from './head-row';
import type { SheetPlan } from './plan';
import { HANDED_OUT_COLUMNS, SNAPSHOT_KEYS } from './sheets/snapshot-keys';

/** Longest text of a cell, in UTF-16 units; what is remembered in a foreign file may be longer. */
const MOST_CHARACTERS = 32_767;

/** The sheet of the snapshot with the texts that its row `handedOut` is to hold; a sheet without that row stays. */
export const withHandedOut = (sheet: SheetPlan, texts: readonly string[]): SheetPlan =>
  withHeadRow(
    sheet,
    SNAPSHOT_KEYS.handedOut,
    new Map(
      HANDED_OUT_COLUMNS.map((column, i) => [
        column,
        storable((texts[i] ?? '').slice(0, MOST_CHARACTERS)) || null,
      ]),
    ),
  );
