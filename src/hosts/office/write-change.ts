import type { HostFailure } from '../../usecases/workbook-port';
import type { RefusedCosmetic } from '../../workbook/cosmetics';
import { type Written, writeInOne } from './build-change';
import type { ChangeJob } from './change-job';
import type { ExcelSession } from './excel-session';
import { lateEdits, lateWorkbook } from './late-inputs';
import { orUnfinished } from './or-unfinished';
import { dressingOf } from './write/build';
import { putBackLate, sendEdits } from './write/edits';

/** Loaded together with what writes: opening a workbook needs neither. */
export { changeWorkbook } from '../../workbook/change/change-workbook';

/**
 * Writes a change: as a whole, or not at all. One request; a second one where sheets were replaced, one more where people typed
 * into what it wrote, and one for each cosmetic that Excel refuses. Answers what it refused.
 */
export async function writeChange(
  session: ExcelSession,
  job: ChangeJob,
): Promise<readonly RefusedCosmetic[]> {
  const written = await writeInOne(session, job, dressingOf(job));
  if (written.late.length > 0) await session.run((context) => putBackLate(context, written.late));
  if (job.change.retire.some(({ keep }) => !keep)) await finish(session, job, written);
  return written.refused;
}

/**
 * Carries over what was typed at the last moment, then lets the retired sheets go. Where it may have no place on the new
 * sheets, all of them stay hidden: the next reading finds out whether everything is there, and shows what is not.
 */
async function finish(
  session: ExcelSession,
  { change, plan, since, options }: ChangeJob,
  { ends }: Written,
): Promise<void> {
  const late = lateWorkbook(change, since, ends);
  const { edits, complete } = late
    ? lateEdits(change, plan, options.replan?.(late) ?? null)
    : { edits: [], complete: true };
  const send = (): Promise<void> =>
    session.run(async (context) => {
      await sendEdits(context, edits, () => {
        for (const { retired, keep } of complete ? change.retire : [])
          if (!keep) context.workbook.worksheets.getItemOrNullObject(retired).delete();
      });
    });
  try {
    await send();
  } catch (failure) {
    await orUnfinished(failure as HostFailure, send);
  }
}
