import type { Inspection } from '../../domain/inspection';
import type { Rubric } from '../../domain/rubric';
import type { WorkbookMaker } from '../../usecases/batch-port';
import { withNextSave } from '../../workbook/saves-row';
import { planWorkbook } from '../../workbook/workbook-plan';
import { type WriteOptions, writeXlsx } from './write';

/** Makes workbooks one after another, here and now. */
export class PlainMaker implements WorkbookMaker {
  readonly lanes = 1;

  constructor(
    private readonly rubric: Rubric,
    /** Written as the files' time of change. */
    private readonly modified: Date,
    /** A quicker deflater where there is one. */
    private readonly tools: Pick<WriteOptions, 'deflater'> = {},
  ) {}

  make(inspection: Inspection): Promise<Uint8Array> {
    const plan = withNextSave(planWorkbook(this.rubric, inspection, { saves: '' }), this.modified);
    return writeXlsx(plan, { modified: this.modified, ...this.tools });
  }
}
