import { fileNamePart } from '../../../../domain/file-name';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { cloneableGrid } from '../../../../usecases/cloneable-grid';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import type { PaneEnvironment } from '../../../controller/pane-environment';
import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import { Joined, Store } from '../../../store';
import { EntryClient } from './entry-client';
import type { FieldFormView } from './entry-view';

const TEXT = ENTRY_TEXT.form;

/** What people chose; of the disciplines those that they do not want. */
interface Chosen {
  readonly left: readonly string[];
  readonly filled: boolean;
  readonly large: boolean;
  readonly outcome: FieldFormView['outcome'];
}

/** 现场表 of the open workbook, as a file that is printed. */
export class FormModel extends Joined<Chosen, Reading | null, FieldFormView> {
  private readonly chosen: Store<Chosen>;
  private readonly client = new EntryClient();

  constructor(private readonly pane: PaneWork) {
    const chosen = new Store<Chosen>({ left: [], filled: false, large: false, outcome: null });
    super(chosen, pane.reading, (own, reading) => viewOf(own, reading, pane.environment));
    this.chosen = chosen;
  }

  readonly actions = {
    choose: (id: string, chosen: boolean) =>
      this.chosen.set({
        left: chosen
          ? this.chosen.state().left.filter((other) => other !== id)
          : [...this.chosen.state().left, id],
      }),
    setFilled: (filled: boolean) => this.chosen.set({ filled }),
    setLarge: (large: boolean) => this.chosen.set({ large }),
    /** Makes the form and opens it, or else saves it. */
    make: () => void this.pane.perform('form', this.making),
  };

  private readonly making = ({ workbook }: CommandContext): Command => ({
    name: 'form',
    run: async () => {
      const { disciplines, filled, large } = this.state();
      const ids = disciplines.filter(({ chosen }) => chosen).map(({ id }) => id);
      if (ids.length === 0 || workbook.inspected?.kind !== 'ours') {
        this.tell('error', [TEXT.none]);
        return null;
      }
      const { inspected } = workbook;
      const found = cloneableGrid(workbook.found);
      const modified = this.pane.environment.now();
      const wish = { disciplines: ids, filled, large };
      const reply = await this.client.ask({ kind: 'form', found, wish, modified });
      if (reply?.kind !== 'form') {
        this.tell('error', reply?.kind === 'failed' ? reply.texts : [ENTRY_TEXT.merge.broken]);
        return null;
      }
      const name = `${TEXT.name(fileNamePart(inspected.reading.inspection.facts.site))}.xlsx`;
      const outcome = await this.pane.handOver(reply.file, name, 'open');
      this.tell(outcome === 'impossible' ? 'error' : 'success', [TEXT[outcome]]);
      return null;
    },
  });

  private tell(tone: 'success' | 'error', lines: readonly string[]): void {
    this.chosen.set({ outcome: { tone, lines } });
  }
}

const viewOf = (
  { left, filled, large, outcome }: Chosen,
  reading: Reading | null,
  { openFile, saves = true }: PaneEnvironment,
): FieldFormView => ({
  disciplines:
    reading?.inspected.kind === 'ours'
      ? reading.inspected.reading.rubric.disciplines.map(({ id, name }) => ({
          id,
          name,
          chosen: !left.includes(id),
        }))
      : [],
  filled,
  large,
  way: openFile ? 'open' : saves ? 'save' : 'none',
  outcome,
});
