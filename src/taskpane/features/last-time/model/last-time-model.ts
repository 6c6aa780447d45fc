import { LAST_TIME_TEXT, lastTimeRefusal } from '../../../../messages/last-time-text';
import { part } from '../../../../usecases/part';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done, NOTHING_HERE } from '../../../controller/outcomes';
import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import { Joined, Store } from '../../../store';
import { EntryClient } from '../../entry/model/entry-client';
import { readChosen } from '../../entry/model/read-chosen';
import { compared, type Earlier } from './compared';
import type { LastTimeView, ListedKind } from './last-time-view';

interface Chosen {
  readonly reading: string | null;
  readonly trouble: string | null;
  readonly earlier: Earlier | null;
  readonly kind: ListedKind;
}

const NOTHING: Chosen = { reading: null, trouble: null, earlier: null, kind: 'all' };

/** 对照上次: an earlier workbook beside the open one, which nothing is written to. */
export class LastTimeModel extends Joined<Chosen, Reading | null, LastTimeView> {
  private readonly chosen: Store<Chosen>;
  private readonly client = new EntryClient();

  constructor(private readonly pane: PaneWork) {
    const chosen = new Store<Chosen>(NOTHING);
    super(chosen, pane.reading, viewOf);
    this.chosen = chosen;
  }

  readonly actions = {
    choose: (file: File) => void this.pane.perform('last-time', this.choosing(file)),
    close: () => this.chosen.put(NOTHING),
    setKind: (kind: ListedKind) => this.chosen.set({ kind }),
    fix: () => undefined, // nothing in this list is mended by a click
    goTo: (id: string) => void this.pane.perform('go-to', (work) => this.going(id, work)),
  };

  /** Reads the file; what was compared before stays where it cannot be. */
  private readonly choosing =
    (file: File) =>
    ({ workbook }: CommandContext): Command => ({
      name: 'last-time',
      run: async () => {
        this.chosen.set({ reading: file.name, trouble: null });
        try {
          const found = await readChosen(this.client, file);
          if (typeof found === 'string') {
            this.chosen.set({ trouble: found });
            return null;
          }
          const { comparing } = await part(import(/* webpackChunkName: "last-time" */ './comparing'));
          if (workbook.inspected?.kind !== 'ours') return NOTHING_HERE;
          const admitted = comparing.admitEarlier(found, workbook.inspected.reading);
          this.chosen.set(
            admitted.ok
              ? { earlier: { file: file.name, reading: admitted.value, part: comparing }, kind: 'all' }
              : { trouble: lastTimeRefusal(file.name, admitted.refusal) },
          );
          return null;
        } finally {
          this.chosen.set({ reading: null });
        }
      },
    });

  private readonly going = (id: string, { port, workbook }: CommandContext): Command => ({
    name: 'go-to',
    run: async () => {
      const { inspected } = workbook;
      const cell = inspected?.kind === 'ours' && inspected.reading.places.get(id)?.at('deduction').cell;
      if (!cell) return done(LAST_TIME_TEXT.nowhere);
      await port.select(cell.sheet, cell.row, cell.column);
      return null;
    },
  });
}

function viewOf({ reading, trouble, earlier, kind }: Chosen, open: Reading | null): LastTimeView {
  if (!earlier || open?.inspected.kind !== 'ours') return { reading, trouble, comparison: null };
  const shown = compared(earlier, open.inspected.reading, kind);
  return { reading, comparison: shown.comparison, trouble: trouble ?? shown.trouble };
}
