import { SheetMemories } from './memory/sheet-memories';
import { MovedFormulas } from './moved-formulas';

/**
 * What whoever reads many workbooks remembers from one to the next; one for each thread. It changes nothing of what is
 * read, only how long it takes, and is bounded.
 */
export class ReadMemory {
  readonly sheets = new SheetMemories();
  readonly formulas = new MovedFormulas();
}
