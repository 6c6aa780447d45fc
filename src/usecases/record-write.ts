import { withNextSave } from '../workbook/saves-row';
import type { WorkbookPort } from './workbook-port';

/** Somewhere to write that records the write in the workbook, at a given time; an open workbook has `recordsWrites`. */
export const recordingTo = (port: Pick<WorkbookPort, 'write'>, now: Date): Pick<WorkbookPort, 'write'> => ({
  write: (plan, options) => port.write(withNextSave(plan, now), options),
});
