import { HostFailure, type WriteOptions } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ExcelSession } from './excel-session';
import { gridSheet } from './grid-of-range';
import { lateEdits, lateWorkbook } from './late-inputs';
import { outcomeOf, strangerAmong } from './outcome';
import { loadUsed, readNamed, readTabs } from './read-sheets';
import { queueRollBack } from './roll-back';
import { queueChange } from './write/build';
import { queueEdits } from './write/edits';
import type { PresentNames } from './write/names';

/** A change together with what it was made from. */
export interface ChangeJob {
  readonly change: WorkbookChange;
  readonly plan: WorkbookPlan;
  readonly since: GridWorkbook;
  /** The workbook's names at that time. */
  readonly names: PresentNames;
  readonly options: WriteOptions;
}

/** Writes a change: as a whole, or not at all. One request; a second one where sheets were replaced. */
export async function writeChange(session: ExcelSession, job: ChangeJob): Promise<void> {
  const ends = await build(session, job);
  if (job.change.retire.some(({ keep }) => !keep)) await finish(session, job, ends);
}

/** Queues and sends the change; answers what stood on the retired sheets when it was done. */
async function build(session: ExcelSession, job: ChangeJob): Promise<readonly (GridSheet | null)[]> {
  const { change, since, names, options } = job;
  try {
    return await session.run(async (context) => {
      queueChange(context.workbook, change, { since, names, keepSizes: options.keepSizes === true });
      const ends = change.retire.map(({ retired }) => ({
        retired,
        used: loadUsed(context.workbook.worksheets.getItem(retired), retired),
      }));
      await context.sync();
      return ends.map(({ retired, used }) => gridSheet(retired, 'hidden', used));
    });
  } catch (failure) {
    return await recover(session, job, failure as HostFailure);
  }
}

/**
 * After a failure: puts everything back and fails. When there was no answer, Excel may have done it all the same; then
 * it goes on.
 */
async function recover(
  session: ExcelSession,
  { change, since }: ChangeJob,
  failure: HostFailure,
): Promise<readonly (GridSheet | null)[]> {
  const ends = await orUnfinished(failure, () =>
    session.run(async (context) => {
      const tabs = await readTabs(context);
      const outcome = outcomeOf(change, tabs);
      const stranger = failure.code === 'excel-changed' ? strangerAmong(change, tabs) : null;
      if (outcome === 'partial') {
        const ours = tabs.filter(({ name }) => name !== stranger);
        queueRollBack(context.workbook, change, since, ours);
        await context.sync();
      }
      return outcome === 'complete' && failure.code === 'excel-no-answer'
        ? await readNamed(
            context,
            change.retire.map(({ retired }) => retired),
          )
        : null;
    }),
  );
  if (ends === null) throw failure;
  return ends;
}

/** Carries over what was typed at the last moment, then lets the retired sheets go. */
async function finish(
  session: ExcelSession,
  { change, plan, since, options }: ChangeJob,
  ends: readonly (GridSheet | null)[],
): Promise<void> {
  const late = lateWorkbook(change, since, ends);
  const later = late && (options.replan?.(late) ?? null);
  const send = (): Promise<void> =>
    session.run(async (context) => {
      if (later) queueEdits(context.workbook, lateEdits(change, plan, later));
      for (const { retired, keep } of change.retire)
        if (!keep) context.workbook.worksheets.getItemOrNullObject(retired).delete();
      await context.sync();
    });
  try {
    await send();
  } catch (failure) {
    await orUnfinished(failure as HostFailure, send);
  }
}

/** Runs what must follow a failure; if that fails too, the user has to run it again. */
async function orUnfinished<T>(failure: HostFailure, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch {
    const unfinished = new HostFailure('excel-unfinished', '', { cause: failure });
    unfinished.detail = failure.detail;
    throw unfinished;
  }
}
