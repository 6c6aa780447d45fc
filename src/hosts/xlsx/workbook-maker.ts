import type { Inspection } from '../../domain/inspection';
import type { Rubric } from '../../domain/rubric';
import type { WorkbookMaker } from '../../usecases/batch-port';
import { NO_RECORDS } from '../../workbook/records';
import { rememberingHandout } from '../../workbook/remember-handout';
import { withNextSave } from '../../workbook/saves-row';
import { forDiscipline } from '../../workbook/visible-disciplines';
import { planWorkbook } from '../../workbook/workbook-plan';
import { writeXlsx, type XlsxOptions } from './write';

/** Makes workbooks that are handed out one after another, here and now. */
export class PlainMaker implements WorkbookMaker {
  readonly lanes = 1;

  constructor(
    private readonly rubric: Rubric,
    /** Written as the files' time of change. */
    private readonly modified: Date,
    /** A quicker deflater where there is one. */
    private readonly tools: Pick<XlsxOptions, 'deflater'> = {},
  ) {}

  make(inspection: Inspection, discipline?: string): Promise<Uint8Array> {
    const whole = planWorkbook(this.rubric, inspection, { records: NO_RECORDS });
    const part = this.rubric.disciplines.find(({ id }) => id === discipline);
    const planned = part ? forDiscipline(whole, this.rubric, part) : whole;
    const plan = withNextSave(rememberingHandout(planned, inspection), this.modified);
    return writeXlsx(plan, { modified: this.modified, ...this.tools });
  }
}
