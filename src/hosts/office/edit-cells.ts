import type { CellEdit, HostFailure } from '../../usecases/workbook-port';
import type { ExcelSession } from './excel-session';
import { orUnfinished } from './or-unfinished';
import { putBackEdits, sendEdits } from './write/edits';

/**
 * Sets input cells, all or none; answers how many. A request that Excel refuses midway has set the first ones already:
 * they get back what they held. Where there was no answer Excel may have set them all the same; then they stay.
 */
export async function editCells(session: ExcelSession, edits: readonly CellEdit[]): Promise<number> {
  try {
    return await session.run((context) => sendEdits(context, edits));
  } catch (cause) {
    const failure = cause as HostFailure;
    const keep = failure.code === 'excel-no-answer';
    const existing = await orUnfinished(failure, () =>
      session.run((context) => putBackEdits(context, edits, keep)),
    );
    if (existing && keep) return edits.length;
    throw failure;
  }
}
