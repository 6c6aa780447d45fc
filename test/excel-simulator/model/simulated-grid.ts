import type { FWorksheet } from '@univerjs/sheets/facade';
import { NoSuchSheet, UniverGrid } from '../../../src/hosts/univer/grid/univer-grid';
import { HostError } from '../protocol/host-error';

/** The grid behind the simulated Excel: a sheet that is gone is reported as Excel reports it. */
export class SimulatedGrid extends UniverGrid {
  override sheet(id: string): FWorksheet {
    try {
      return super.sheet(id);
    } catch (error) {
      throw error instanceof NoSuchSheet ? new HostError('ItemNotFound', error.message) : error;
    }
  }
}
