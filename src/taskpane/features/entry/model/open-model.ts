import { type CheckpointId, checkpointIndex } from '../../../../domain/rubric';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import {
  CHECKPOINT_LISTS,
  type CheckpointList,
  type ListedCheckpoint,
  listedCheckpoints,
  nextIn,
} from '../../../../usecases/live/listed-checkpoints';
import { disciplinesToEnter } from '../../../../usecases/visible-disciplines';
import { done } from '../../../controller/outcomes';
import type { Reading } from '../../../controller/reading';
import type { PaneWork } from '../../../pane-model';
import { Joined, Store } from '../../../store';
import type { OpenView } from './open-view';

const TEXT = ENTRY_TEXT.open;

interface Chosen {
  readonly list: CheckpointList;
  readonly discipline: string;
}

/** Chooses of the checkpoints of a list; `all` are those of the rubric in their order. */
type Choose = (
  listed: readonly ListedCheckpoint[],
  all: readonly CheckpointId[],
) => ListedCheckpoint | null | undefined;

/** What is not filled in yet, and what is: lists that lead to the cells. */
export class OpenModel extends Joined<Chosen, Reading | null, OpenView> {
  private readonly chosen: Store<Chosen>;
  /** The checkpoint that was gone to last. */
  private visited: CheckpointId | null = null;

  constructor(private readonly pane: PaneWork) {
    const chosen = new Store<Chosen>({ list: 'blank', discipline: '' });
    super(chosen, pane.reading, viewOf);
    this.chosen = chosen;
  }

  readonly actions = {
    setList: (list: CheckpointList) => this.chosen.set({ list }),
    setDiscipline: (discipline: string) => this.chosen.set({ discipline }),
    goTo: (id: string) => this.go((listed) => listed.find((one) => one.id === id)),
    fix: () => undefined, // nothing in these lists is mended by a click
    next: () => this.go((listed, all) => nextIn(listed, all, this.visited)),
  };

  private go(choose: Choose): void {
    void this.pane.perform('go-to', ({ port }) => ({
      name: 'go-to',
      run: async () => {
        const reading = this.pane.reading.state();
        const { list, discipline } = this.chosen.state();
        const checkpoint =
          reading?.inspected.kind === 'ours'
            ? choose(listedIn(reading, list, discipline), [
                ...checkpointIndex(reading.inspected.reading.rubric).keys(),
              ])
            : null;
        if (!checkpoint?.cell) return done(TEXT.nothing[list]);
        this.visited = checkpoint.id;
        const { sheet, row, column } = checkpoint.cell;
        await port.select(sheet, row, column);
        return null;
      },
    }));
  }
}

function listedIn(reading: Reading, list: CheckpointList, discipline: string): readonly ListedCheckpoint[] {
  const { inspected } = reading;
  if (inspected.kind !== 'ours') return [];
  const own = new Set(discipline === '' ? disciplinesIn(reading).map(({ id }) => id) : [discipline]);
  const listed = listedCheckpoints(inspected.reading, inspected.assessment, list);
  return listed.filter((one) => own.has(one.discipline.id));
}

/** The disciplines that are filled in here. */
function disciplinesIn({ found, inspected }: Reading): OpenView['disciplines'] {
  if (inspected.kind !== 'ours') return [];
  const own = new Set(disciplinesToEnter(found, inspected.reading));
  return inspected.reading.rubric.disciplines
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => ({ id, name }));
}

function viewOf({ list, discipline }: Chosen, reading: Reading | null): OpenView {
  const lists = CHECKPOINT_LISTS.map(
    (one) => [one, reading ? listedIn(reading, one, discipline) : []] as const,
  );
  const shown = lists.find(([one]) => one === list)?.[1] ?? [];
  return {
    list,
    discipline,
    disciplines: reading ? disciplinesIn(reading) : [],
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
