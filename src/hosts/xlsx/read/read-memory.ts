import { MovedFormulas } from './moved-formulas';
import { RowMemory } from './row-memory';

/**
 * What whoever reads many workbooks remembers from one to the next; one for each thread. It changes nothing of what is
 * read, only how long it takes, and is bounded.
 */
export class ReadMemory {
  readonly rows = new RowMemory();
  readonly formulas = new MovedFormulas();
}
