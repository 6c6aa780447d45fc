import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { planRenamed } from '../../../../usecases/live/plan-changed';
import { labelsByKey, type Rename, renamesSince } from '../../../../usecases/rename-people';
import type { Asked, CommandContext } from '../../../controller/command-context';
import { done } from '../../../controller/outcomes';
import { writePlanned } from '../../../controller/write-planned';
import type { PaneWork } from '../../../pane-model';

const TEXT = PROGRAMME_TEXT.rename;

/** Sees when somebody of 人员 is called otherwise than before, and asks whether the other lists are to follow. */
export class Renames {
  /** What the people were called when that was looked at last, by the keys of their rows; null before. */
  private labels: ReadonlyMap<string, string> | null = null;

  constructor(private readonly pane: PaneWork) {}

  /** Looks at the workbook as it was read last; what cannot be asked now is asked at the next look. */
  look(): void {
    const inspected = this.pane.reading.state()?.inspected;
    const inspection = inspected?.kind === 'ours' ? inspected.reading.inspection : null;
    if (!inspection?.asOf) {
      this.labels = null;
      return;
    }
    const renames = this.labels ? renamesSince(this.labels, inspection) : [];
    if (renames.length > 0 && !this.pane.isFree()) return;
    this.labels = labelsByKey(inspection);
    if (renames.length > 0) this.pane.decide('rename', (work) => asked(work, renames));
  }
}

const asked = (work: CommandContext, renames: readonly Rename[]): Asked => ({
  question: {
    title: TEXT.title(renames),
    lines: renames.map(TEXT.line),
    confirm: TEXT.confirm,
    dismiss: TEXT.dismiss,
  },
  command: {
    name: 'rename',
    cancellable: true,
    run: async (run) => {
      const written = await writePlanned(work, run, (found) => planRenamed(found, renames));
      if (!written) {
        work.show();
        return { tone: 'info', title: TEXT.nothing, lines: [] };
      }
      await work.reload();
      return done(TEXT.done(written.changed));
    },
  },
});
