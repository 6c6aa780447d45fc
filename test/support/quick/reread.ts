import { withSheet } from '../../../src/usecases/live/with-sheet';
import type { Reread } from '../../../src/usecases/live/write-entries';
import type { LivePort } from '../../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../../src/workbook/grid';

/** Reads some sheets of a workbook again; all of it where one is gone. */
export const rereading =
  (port: Pick<LivePort, 'read' | 'readSheet'>, found: GridWorkbook): Reread =>
  async (sheets) => {
    let now = found;
    for (const name of sheets) {
      const sheet = await port.readSheet(name);
      if (!sheet) return await port.read();
      now = withSheet(now, sheet);
    }
    return sheets.length === 0 ? await port.read() : now;
  };
