import type { GridWorkbook } from '../../workbook/grid';
import type { LivePort } from '../workbook-port';
import { withSheet } from './with-sheet';

/**
 * The port to a workbook that records every write, also those of commands to come: how often, when, and which contents it
 * left (see save-record.ts). The record goes along with the write, in the same request. A write is never given up for it.
 */
export function recordsWrites(port: LivePort, now: () => Date): LivePort {
  let found: GridWorkbook = { sheets: [] };
  return {
    read: async () => {
      found = await port.read();
      return found;
    },
    readSheet: async (name) => {
      const sheet = await port.readSheet(name);
      if (sheet && !sheet.partial) found = withSheet(found, sheet);
      return sheet;
    },
    write: async (plan, options = {}) => {
      const recorded = (await recording())?.recordedWrite(plan, found, options, now());
      await port.write(recorded?.plan ?? plan, recorded?.options ?? options);
    },
    edit: async (edits) => {
      const record = (await recording())?.recordOf(found, edits, now()) ?? [];
      return Math.max(0, (await port.edit([...edits, ...record])) - record.length);
    },
    readSizes: (areas) => port.readSizes(areas),
    setSizes: (changes) => port.setSizes(changes),
    repair: (isCarried) => port.repair(isCarried),
    select: (sheet, row, column) => port.select(sheet, row, column),
    watch: (listener) => port.watch(listener),
  };
}

/** What makes the record: not needed to open the pane. Null where the network is down. */
const recording = (): Promise<typeof import('./write-record') | null> =>
  import(/* webpackPrefetch: true */ './write-record').catch(() => null);
