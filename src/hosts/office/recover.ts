import { HostFailure } from '../../usecases/workbook-port';
import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet } from '../../workbook/grid';
import type { ChangeJob } from './change-job';
import type { ExcelSession } from './excel-session';
import { orUnfinished } from './or-unfinished';
import { remainsOf } from './outcome';
import { readNamed } from './read-sheets';
import { readTabs } from './read-tabs';
import { type PartialWrite, queueRollBack, refreshedBy } from './roll-back';

/**
 * After a failure: puts everything back and fails. Where Excel has done it all the same, because only its answer was
 * lost or only the reading at the end was refused, it answers what is on the retired sheets.
 */
export async function recover(
  session: ExcelSession,
  { change, since, last, options }: ChangeJob,
  failure: HostFailure,
): Promise<readonly (GridSheet | null)[]> {
  const putBack = (looks: PartialWrite['looks']) =>
    session.run(async (context) => {
      const { tabs, structureProtected } = await readTabs(context);
      const clashed = failure.code === 'excel-changed';
      const taken = SHEET_TAKEN.test(failure.detail);
      const remains = remainsOf({ change, before: last.tabs, now: tabs, clashed, taken });
      if (remains.outcome === 'partial') {
        const refreshed = await readNamed(context, refreshedBy(change), () => true);
        const then = { since, names: last.names, before: last.tabs };
        queueRollBack(context.workbook, { change, ...then, remains, tabs, refreshed, looks });
        await context.sync();
      }
      const goesOn = remains.outcome === 'complete';
      const retired = change.retire.map((retirement) => retirement.retired);
      return { structureProtected, ends: goesOn ? await readNamed(context, retired, () => true) : null };
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
  const clear = new HostFailure('excel-protected', '', { cause: failure });
  clear.detail = failure.detail;
  return clear;
}

/** Whether sheets are added, renamed or deleted. */
const needsStructure = ({ sheets, retire }: WorkbookChange): boolean =>
  retire.length > 0 || sheets.some(({ kind }) => kind !== 'refresh');
