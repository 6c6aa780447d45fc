import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import {
  CHECKPOINT_LISTS,
  type CheckpointList,
  type ListedCheckpoint,
  listedCheckpoints,
  nextIn,
} from '../../../../usecases/live/listed-checkpoints';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done } from '../../../controller/outcomes';
import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import { Joined, type Readable, Store } from '../../../store';
import type { OpenView } from './open-view';

const TEXT = ENTRY_TEXT.open;

interface Chosen {
  readonly list: CheckpointList;
  readonly discipline: string;
}

/** What is not filled in yet, and what is: lists that lead to the cells. */
export class OpenModel implements Readable<OpenView> {
  private readonly chosen = new Store<Chosen>({ list: 'blank', discipline: '' });
  private readonly view: Readable<OpenView>;
  readonly subscribe: Readable<OpenView>['subscribe'];
  /** The checkpoint that was gone to last. */
  private last: string | null = null;

  constructor(private readonly pane: PaneWork) {
    this.view = new Joined(this.chosen, pane.reading, viewOf);
    this.subscribe = this.view.subscribe;
  }

  readonly state = (): OpenView => this.view.state();

  readonly actions = {
    setList: (list: CheckpointList) => this.chosen.set({ list }),
    setDiscipline: (discipline: string) => this.chosen.set({ discipline }),
    goTo: (id: string) =>
      void this.pane.perform(
        'go-to',
        this.going((listed) => listed.find((one) => one.id === id)),
      ),
    fix: () => undefined, // nothing in these lists is mended by a click
    next: () =>
      void this.pane.perform(
        'go-to',
        this.going((listed, all) => nextIn(listed, all, this.last)),
      ),
  };

  private readonly going =
    (
      choose: (
        listed: readonly ListedCheckpoint[],
        all: readonly string[],
      ) => ListedCheckpoint | null | undefined,
    ) =>
    ({ port }: CommandContext): Command => ({
      name: 'go-to',
      run: async () => {
        const reading = this.pane.reading.state();
        const { list, discipline } = this.chosen.state();
        const { checkpoint, cell } = targetOf(reading, list, discipline, choose);
        if (!checkpoint || !cell) return done(TEXT.nothing[list]);
        this.last = checkpoint.id;
        await port.select(cell.sheet, cell.row, cell.column);
        return null;
      },
    });
}

function targetOf(
  reading: Reading | null,
  list: CheckpointList,
  discipline: string,
  choose: (
    listed: readonly ListedCheckpoint[],
    all: readonly string[],
  ) => ListedCheckpoint | null | undefined,
) {
  if (reading?.inspected.kind !== 'ours') return { checkpoint: null, cell: null };
  const { rubric } = reading.inspected.reading;
  const all = rubric.disciplines.flatMap(({ items }) =>
    items.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)),
  );
  const checkpoint = choose(listedIn(reading, list, discipline), all) ?? null;
  return { checkpoint, cell: checkpoint?.cell ?? null };
}

function listedIn(
  { inspected }: Reading,
  list: CheckpointList,
  discipline: string,
): readonly ListedCheckpoint[] {
  if (inspected.kind !== 'ours') return [];
  const listed = listedCheckpoints(inspected.reading, inspected.assessment, list);
  return discipline === '' ? listed : listed.filter((one) => one.discipline.id === discipline);
}

function viewOf({ list, discipline }: Chosen, reading: Reading | null): OpenView {
  const lists = CHECKPOINT_LISTS.map(
    (one) => [one, reading ? listedIn(reading, one, discipline) : []] as const,
  );
  const shown = lists.find(([one]) => one === list)?.[1] ?? [];
  return {
    list,
    discipline,
    disciplines:
      reading?.inspected.kind === 'ours'
        ? reading.inspected.reading.rubric.disciplines.map(({ id, name }) => ({ id, name }))
        : [],
    counts: Object.fromEntries(lists.map(([one, { length }]) => [one, length])) as OpenView['counts'],
    rows: shown.map((one) => ({
      key: one.id,
      place: TEXT.place(one.discipline.name, one.position),
      text: TEXT.row(one.text, one.deduction, one.reason),
      selectable: one.cell !== null,
      fix: null,
    })),
  };
}
