import { HostFailure, type WriteOptions } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { ExcelSession } from './excel-session';
import { gridSheet } from './grid-of-range';
import { lateEdits, lateWorkbook } from './late-inputs';
import { orUnfinished } from './or-unfinished';
import { remainsOf } from './outcome';
import { type Contents, loadUsed, readNamed, readTabs } from './read-sheets';
import { queueRollBack, refreshedBy, type Wreck } from './roll-back';
import { queueChange } from './write/build';
import { sendEdits } from './write/edits';

/** Loaded together with what writes: opening a workbook needs neither. */
export { changeWorkbook } from '../../workbook/change/change-workbook';

/** A change together with what it was made from. */
export interface ChangeJob {
  readonly change: WorkbookChange;
  readonly plan: WorkbookPlan;
  readonly since: GridWorkbook;
  /** Tabs and names of the workbook at that time. */
  readonly last: Pick<Contents, 'tabs' | 'names'>;
  readonly options: WriteOptions;
}

/** Writes a change: as a whole, or not at all. One request; a second one where sheets were replaced. */
export async function writeChange(session: ExcelSession, job: ChangeJob): Promise<void> {
  const ends = await build(session, job);
  if (job.change.retire.some(({ keep }) => !keep)) await finish(session, job, ends);
}

/** Queues and sends the change; answers what stood on the retired sheets when it was done. */
async function build(session: ExcelSession, job: ChangeJob): Promise<readonly (GridSheet | null)[]> {
  const { change, since, last, options } = job;
  try {
    return await session.run(async (context) => {
      queueChange(context.workbook, change, { since, ...last, keepSizes: options.keepSizes === true });
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
 * After a failure: puts everything back and fails. Where Excel has done it all the same, because only its answer was
 * lost or only the reading at the end was refused, it goes on.
 */
async function recover(
  session: ExcelSession,
  { change, since, last, options }: ChangeJob,
  failure: HostFailure,
): Promise<readonly (GridSheet | null)[]> {
  const putBack = (looks: Wreck['looks']) =>
    session.run(async (context) => {
      const { tabs, structureProtected } = await readTabs(context);
      const clashed = failure.code === 'excel-changed';
      const taken = SHEET_TAKEN.test(failure.detail);
      const remains = remainsOf({ change, before: last.tabs, now: tabs, clashed, taken });
      if (remains.outcome === 'partial') {
        const refreshed = await readNamed(context, refreshedBy(change));
        const then = { since, names: last.names, before: last.tabs };
        queueRollBack(context.workbook, { change, ...then, remains, tabs, refreshed, looks });
        await context.sync();
      }
      const goesOn = remains.outcome === 'complete';
      const retired = change.retire.map((retirement) => retirement.retired);
      return { structureProtected, ends: goesOn ? await readNamed(context, retired) : null };
    });
  // What Excel refuses to do to looks must not keep contents and locks from coming back.
  const found = await orUnfinished(failure, () =>
    putBack({ keepSizes: options.keepSizes === true }).catch(() => putBack(null)),
  );
  if (found.ends !== null) return found.ends;
  throw found.structureProtected && needsStructure(change) ? asProtected(failure) : failure;
}

/** Excel says the same of a sheet and of a name that is there already. */
const SHEET_TAKEN = /^ItemAlreadyExists(?!.*Name)/;

/** Excel has more than one code for a protected structure. */
function asProtected(failure: HostFailure): HostFailure {
  const known = new HostFailure('excel-protected', '', { cause: failure });
  known.detail = failure.detail;
  return known;
}

/** Whether sheets are added, renamed or deleted. */
const needsStructure = ({ sheets, retire }: WorkbookChange): boolean =>
  retire.length > 0 || sheets.some(({ kind }) => kind !== 'refresh');

/**
 * Carries over what was typed at the last moment, then lets the retired sheets go. One whose new sheet may have no place
 * for it stays hidden: the next reading finds out whether everything is there, and shows it to the user if not.
 */
async function finish(
  session: ExcelSession,
  { change, plan, since, options }: ChangeJob,
  ends: readonly (GridSheet | null)[],
): Promise<void> {
  const late = lateWorkbook(change, since, ends);
  const { edits, unplaced } = late
    ? lateEdits(change, plan, options.replan?.(late) ?? null)
    : { edits: [], unplaced: [] };
  const send = (): Promise<void> =>
    session.run(async (context) => {
      await sendEdits(context, edits, () => {
        for (const { tab, retired, keep } of change.retire)
          if (!keep && !unplaced.includes(tab))
            context.workbook.worksheets.getItemOrNullObject(retired).delete();
      });
    });
  try {
    await send();
  } catch (failure) {
    await orUnfinished(failure as HostFailure, send);
  }
}
