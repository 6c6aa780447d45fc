import { part } from '../../../../usecases/part';
import type { PaneWork } from '../../../pane-model';
import type { Renames } from './renames';

/** Waits for a workbook with 人员; from then on `Renames` looks at every reading. */
export class RenameWatch {
  private renames: Renames | null = null;
  /** One look after the other. */
  private looking: Promise<void> = Promise.resolve();

  constructor(pane: PaneWork) {
    pane.reading.subscribe(() => {
      const inspected = pane.reading.state()?.inspected;
      if (!this.renames && (inspected?.kind !== 'ours' || !inspected.reading.inspection.asOf)) return;
      this.looking = this.looking.then(() => this.look(pane)).catch(() => undefined); // a part that does not come: next time
    });
  }

  private async look(pane: PaneWork): Promise<void> {
    const loaded = await part(import(/* webpackChunkName: "renames" */ './renames'));
    this.renames ??= new loaded.Renames(pane);
    this.renames.look();
  }
}
