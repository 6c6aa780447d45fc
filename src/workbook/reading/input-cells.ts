import { looksEmpty } from '../../domain/folding';
import type { Issue, Place } from '../../domain/issue';
import type { RawValue } from '../../domain/raw-value';
import type { GridCell } from '../grid';
import { formulaTrouble, isPictureText } from './formula-trouble';

/** A text with any of these is seen, and needs no closer look. */
const SEEN = /[\w\u4e00-\u9fff]/;

/** Reads the cells that people type into as people see them, and gathers what is wrong with any of them. */
export class InputCells {
  readonly issues: Issue[] = [];
  /** Whether the formulas of the sheets take every input as it was read; else their results differ though nobody changed them. */
  areTakenByFormulas = true;

  /** What a cell holds: nothing where nobody sees anything, and never a picture. */
  read(cell: GridCell | undefined, at: () => Place): RawValue {
    if (!cell) return null;
    const { value, formula } = cell;
    if (typeof value === 'string' && !SEEN.test(value) && looksEmpty(value)) {
      if (value !== '') this.areTakenByFormulas = false;
      return formula === undefined ? null : this.check(cell, null, at);
    }
    const isPlain = formula === undefined && (value === null || typeof value !== 'object');
    return isPlain && !isPictureText(value) ? value : this.check(cell, value, at);
  }

  /** Adds a problem of an input that was read. */
  wrong(issue: Issue): void {
    this.issues.push(issue);
    this.areTakenByFormulas = false;
  }

  private check(cell: GridCell, value: RawValue, at: () => Place): RawValue {
    const kind = formulaTrouble(cell);
    if (kind !== null) this.wrong({ code: 'cell-formula', kind, at: at() });
    else if (value !== null && typeof value === 'object')
      this.wrong({ code: 'cell-error', value: value.error, at: at() });
    return kind === 'picture' ? null : value;
  }
}
