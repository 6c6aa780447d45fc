import { defaultRubric } from '../../domain/default-rubric';
import { type Checked, passed } from '../../domain/issue';
import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';
import { compareWorkbook } from '../../workbook/integrity/compare-workbook';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';

/** A workbook as it was read, and what in it is not as it must be. */
export interface Compared {
  readonly reading: WorkbookReading;
  readonly alterations: readonly Alteration[];
}

/** Reads a workbook and holds it against what it must hold; fails when it is none of ours. */
export type Compare = (found: GridWorkbook) => Checked<Compared>;

/** Reads a workbook and takes over what an earlier comparison found. */
export const withAlterations =
  (alterations: readonly Alteration[]): Compare =>
  (found) => {
    const reading = readWorkbook(found);
    return reading.ok ? passed({ reading: reading.value, alterations }) : reading;
  };

/** How a workbook is compared before it is sent: with the built-in rubric, or else with its own snapshot's. */
export const compareForSending: Compare = (found) => compareWorkbook(found, [defaultRubric()]);
