import type { LivePort } from '../workbook-port';
import { neverNewer } from './never-newer';
import { recordsWrites } from './records-writes';

/** The port as commands have it: what a newer version has made is never written, and every write is recorded. */
export const guardedPort = (port: LivePort, now: () => Date): LivePort =>
  neverNewer(recordsWrites(port, now));
