import type { Item } from '../../../domain/rubric';
import { sameText } from '../../same-text';
import { checkFormula, countedFormula, itemScoreFormula } from './formulas';
import type { ItemRows } from './layout';

/** The formulas of an item's rows. */
export interface ItemFormulas {
  /** 核对 and 计扣 of each row. */
  readonly rows: readonly { readonly check: string; readonly counted: string }[];
  /** 得分. */
  readonly score: string;
}

/** Formulas by item, and the row they were made for: an item stands at the same place in every workbook. */
const made = new WeakMap<Item, { readonly first: number; readonly formulas: ItemFormulas }>();

/** The formulas of an item at its place; no entry changes them, so many workbooks share them. */
export function itemFormulas(place: ItemRows): ItemFormulas {
  const { item, first } = place;
  const before = made.get(item);
  if (before?.first === first) return before.formulas;
  const formulas: ItemFormulas = {
    rows: item.checkpoints.map((_, i) => ({
      check: sameText(checkFormula(first + i, item.range)),
      counted: sameText(countedFormula(first + i)),
    })),
    score: sameText(itemScoreFormula(place)),
  };
  made.set(item, { first, formulas });
  return formulas;
}
