import { HostFailure, type WriteOptions } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { runExcel } from './excel-run';
import { gridSheet } from './grid-of-range';
import { lateEdits, lateWorkbook } from './late-inputs';
import { outcomeOf } from './outcome';
import { loadUsed, readNamed, readTabs } from './read-sheets';
import { queueRollBack } from './roll-back';
import { queueChange } from './write/build';
import { queueEdits } from './write/edits';

/** A change together with what it was made from. */
export interface ChangeJob {
  readonly change: WorkbookChange;
  readonly plan: WorkbookPlan;
  readonly since: GridWorkbook;
  readonly options: WriteOptions;
}

/** Writes a change: as a whole, or not at all. One request; a second one where sheets were replaced. */
export async function writeChange(job: ChangeJob): Promise<void> {
  const ends = await build(job);
  if (job.change.retire.some(({ keep }) => !keep)) await finish(job, ends);
}

/** Queues and sends the change; answers what stood on the retired sheets when it was done. */
async function build(job: ChangeJob): Promise<readonly (GridSheet | null)[]> {
  const { change, since, options } = job;
  try {
    return await runExcel(async (context) => {
      queueChange(context.workbook, change, { since, keepSizes: options.keepSizes === true });
      const ends = change.retire.map(({ retired }) => ({
        retired,
        used: loadUsed(context.workbook.worksheets.getItem(retired)),
      }));
      await context.sync();
      return ends.map(({ retired, used }) => gridSheet(retired, 'hidden', used));
    });
  } catch (failure) {
    return await recover(job, failure as HostFailure);
  }
}

/** After a failure: goes on when Excel had done it all the same, else puts everything back and fails. */
async function recover(
  { change, since }: ChangeJob,
  failure: HostFailure,
): Promise<readonly (GridSheet | null)[]> {
  const ends = await orUnfinished(failure, () =>
    runExcel(async (context) => {
      const tabs = await readTabs(context);
      const outcome = outcomeOf(change, tabs);
      if (outcome === 'partial') queueRollBack(context.workbook, change, since, tabs);
      return outcome === 'complete'
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
  { change, plan, since, options }: ChangeJob,
  ends: readonly (GridSheet | null)[],
): Promise<void> {
  const late = lateWorkbook(change, since, ends);
  const later = late && (options.replan?.(late) ?? null);
  const send = (): Promise<void> =>
    runExcel(async ({ workbook }) => {
      if (later) queueEdits(workbook, lateEdits(change, plan, later));
      for (const { retired, keep } of change.retire)
        if (!keep) workbook.worksheets.getItemOrNullObject(retired).delete();
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
