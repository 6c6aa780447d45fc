import type { GridWorkbook } from '../../workbook/grid';
import { newerIssues } from '../../workbook/reading/read-snapshot';
import { HostFailure, type LivePort } from '../workbook-port';
import { recordsWrites } from './records-writes';

/** The port as commands have it: what a newer version has made is never written, and every write is recorded. */
export const guardedPort = (port: LivePort, now: () => Date): LivePort =>
  neverNewer(recordsWrites(port, now));

/** The port to a workbook that is read, but never written while a newer version of the program has made it. */
export function neverNewer(port: LivePort): LivePort {
  let newer = false;
  const seen = (found: GridWorkbook): GridWorkbook => {
    newer = newerIssues(found).length > 0;
    return found;
  };
  const unlessNewer = async <T>(write: () => Promise<T>): Promise<T> => {
    if (newer) throw new HostFailure('workbook-newer', '');
    return await write();
  };
  return {
    read: async () => seen(await port.read()),
    readSheet: (name) => port.readSheet(name),
    write: (plan, options) => unlessNewer(() => port.write(plan, options)),
    edit: (edits) => unlessNewer(() => port.edit(edits)),
    readSizes: (areas) => port.readSizes(areas),
    setSizes: (changes) => unlessNewer(() => port.setSizes(changes)),
    repair: (isCarried) => (newer ? Promise.resolve('nothing') : port.repair(isCarried)),
    select: (sheet, row, column) => port.select(sheet, row, column),
    watch: (listener) => port.watch(listener),
  };
}
