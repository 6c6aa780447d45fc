import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { part } from '../../../../usecases/part';
import type { Rename } from '../../../../usecases/rename-people';
import type { Asked, CommandContext } from '../../../controller/command-context';
import { done } from '../../../controller/outcomes';
import { writePlanned } from '../../../controller/write-planned';
import type { PaneWork } from '../../../pane-model';

const TEXT = PROGRAMME_TEXT.rename;

const renaming = () => part(import(/* webpackChunkName: "renaming" */ './renaming'));

/** Sees when somebody of 人员 is called otherwise than before, and asks whether the other lists are to follow. */
export class RenameWatch {
  /** What the people were called when that was looked at last, by the keys of their rows; null before. */
  private labels: ReadonlyMap<string, string> | null = null;
  /** One look after the other. */
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly pane: PaneWork) {
    pane.reading.subscribe(() => {
      this.looking = this.looking.then(() => this.look()).catch(() => undefined); // a part that does not come: next time
    });
  }

  private async look(): Promise<void> {
    const inspected = this.pane.reading.state()?.inspected;
    const inspection = inspected?.kind === 'ours' ? inspected.reading.inspection : null;
    if (!inspection?.asOf) {
      this.labels = null;
      return;
    }
    const { labelsByKey, renamesSince } = (await renaming()).renaming;
    const renames = this.labels ? renamesSince(this.labels, inspection) : [];
    if (renames.length > 0 && !this.pane.isFree()) return; // asked at the next reading
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
      const { planRenamed } = (await renaming()).renaming;
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
