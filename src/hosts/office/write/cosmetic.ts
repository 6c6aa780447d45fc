import type { SheetChange } from '../../../workbook/change/change-workbook';
import type { CosmeticCode } from '../../../workbook/cosmetics';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';

/** A sheet that has its contents, rules and formats, and is to get its cosmetics. */
export interface SheetToDress {
  readonly kind: SheetChange['kind'];
  readonly plan: SheetPlan;
  /** Where its tab goes; null where Excel puts it. */
  readonly position: number | null;
  /** Whether it is the sheet to be shown. */
  readonly shown: boolean;
  /** What charts are on it: none, one that we made, or others. */
  readonly charts: 'none' | 'ours' | 'others';
}

/** A cosmetic: Excel may refuse it, and everything else still happens. */
export interface Cosmetic {
  readonly code: CosmeticCode;
  /** What it does, for developers; what users call it is in src/messages. */
  readonly does: string;
  /** Without that one it is not tried. */
  readonly needs?: CosmeticCode;
  /** Whether it is set as well when only a part of the workbook is written again. */
  readonly always?: true;
  readonly wanted: (sheet: SheetToDress) => boolean;
  /** In what order the sheets get it; those in view first, when missing. */
  readonly order?: (a: SheetToDress, b: SheetToDress) => number;
  /** Queues it; does no harm if it is there already. */
  readonly set: (book: AddressBook, sheet: SheetToDress) => unknown;
  /** Queues what takes a half-done one away; may be refused itself where there is nothing. */
  readonly undo?: (book: AddressBook) => void;
}
