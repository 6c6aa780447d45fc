import type { FUniver } from '@univerjs/core/facade';
import { IFunctionService } from '@univerjs/engine-formula';
import { injectorOf } from './injector-of';

/**
 * Lets the grid read its formulas anew when they are calculated next. It keeps each as it read it once, by its text, with
 * cells in the place of names: a formula that it knows would go on with the cells that a name stood for before. The grid
 * clears what it keeps by a part of the text, but identifies long texts by a number, so that only '' is a part of all.
 */
export function forgetFormulas(api: FUniver): void {
  injectorOf(api).get(IFunctionService).deleteFormulaAstCacheKey('');
}
