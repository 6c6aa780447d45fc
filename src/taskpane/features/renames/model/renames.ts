import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { planRenamed, unreadIn } from '../../../../usecases/live/plan-changed';
import { type KnownNames, labelsByKey, type Rename, renamesSince } from '../../../../usecases/rename-people';
import type { Asked, CommandContext } from '../../../controller/command-context';
import { done } from '../../../controller/outcomes';
import { writePlanned } from '../../../controller/write-planned';
import type { PaneWork } from '../../../pane-model';
import { unreadOutcome } from '../../programme/model/unread-outcome';

const TEXT = PROGRAMME_TEXT.rename;

/** Sees when somebody of 人员 is called otherwise than before, and asks whether the other lists are to follow. */
export class Renames {
  /** What people are known by in a workbook; null before the first look at it. */
  private known: { readonly of: string; readonly names: KnownNames } | null = null;

  constructor(private readonly pane: PaneWork) {}

  /** Looks at the workbook as it was read last; what cannot be asked now is asked at the next look. */
  look(): void {
    const inspected = this.pane.reading.state()?.inspected;
    const reading = inspected?.kind === 'ours' ? inspected.reading : null;
    if (!reading?.inspection.asOf) {
      this.known = null;
      return;
    }
    const { site, period } = reading.inspection.facts;
    const of = JSON.stringify([site, period, reading.rubric.fingerprint]);
    if (this.known?.of !== of) {
      this.known = { of, names: labelsByKey(reading) };
      return;
    }
    const { renames, known } = renamesSince(this.known.names, reading);
    this.known = { of, names: known };
    if (renames.length === 0 || !this.pane.isFree()) return;
    this.settle(renames, ({ to }) => to); // whatever the answer, it is not asked again
    this.pane.decide('rename', (work) => this.asked(work, renames));
  }

  /** Notes what people are known by from now on. */
  private settle(renames: readonly Rename[], nameOf: (rename: Rename) => string): void {
    if (!this.known) return;
    const names = new Map(this.known.names);
    for (const rename of renames) names.set(rename.key, nameOf(rename));
    this.known = { ...this.known, names };
  }

  private readonly asked = (work: CommandContext, renames: readonly Rename[]): Asked => ({
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
        this.settle(renames, ({ from }) => from); // one that fails is asked again
        const written = await writePlanned(work, run, (found) => planRenamed(found, renames));
        if (written) this.settle(renames, ({ to }) => to);
        const unread = written ? [] : unreadIn(work.workbook.found);
        if (unread.length > 0) return unreadOutcome(unread);
        if (!written) {
          work.show();
          return { tone: 'info', title: TEXT.nothing, lines: [] };
        }
        await work.reload();
        return done(TEXT.done(written.changed));
      },
    },
  });
}
