import type { EnteredRow } from '../../../../domain/entered-rows';
import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { part } from '../../../../usecases/part';
import type { PastedRows } from '../../../../usecases/pasted-rows';
import { type DueThing, dueThings, programmeState } from '../../../../usecases/programme';
import { PLAN_KIND, tasksFromProblems } from '../../../../usecases/tasks-from-problems';
import type { EnteredReading } from '../../../../workbook/kit/read-entered';
import type { WorkbookReading } from '../../../../workbook/reading/read-workbook';
import type { ProblemView } from '../../../components/problem-view';
import type { CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done } from '../../../controller/outcomes';
import type { Reading } from '../../../controller/reading';
import { writePlanned } from '../../../controller/write-planned';
import type { PaneWork } from '../../../pane-model';
import { Joined, Store } from '../../../store';
import type { PasteView, ProgrammeView } from './programme-view';
import { unreadOutcome } from './unread-outcome';
import type { WritingPart } from './writing';

const TEXT = PROGRAMME_TEXT;

/** What people pasted, and for which table; `part` once it is loaded. */
interface Pasted {
  readonly kind: string;
  readonly text: string;
  readonly part: WritingPart | null;
}

const NOTHING: Pasted = { kind: '', text: '', part: null };

/** 专项: how the programme stands, and lists that are pasted in. */
export class ProgrammeModel extends Joined<Pasted, Reading | null, ProgrammeView | null> {
  private readonly pasted: Store<Pasted>;

  constructor(private readonly pane: PaneWork) {
    const pasted = new Store<Pasted>(NOTHING);
    super(pasted, pane.reading, viewOf);
    this.pasted = pasted;
  }

  readonly actions = {
    setTable: (kind: string) => this.pasted.set({ kind }),
    setText: (text: string) => void this.take(text),
    write: () => void this.pane.perform('paste', (work) => this.adding(work, this.pastedIn)),
    addTasks: () => void this.pane.perform('paste', (work) => this.adding(work, tasksIn)),
    goTo: (key: string) => void this.pane.perform('go-to', (work) => this.going(key, work)),
    fix: () => undefined, // nothing in this list is mended by a click
  };

  private async take(text: string): Promise<void> {
    this.pasted.set({ text });
    if (this.pasted.state().part) return;
    const loaded = await part(import(/* webpackChunkName: "programme-writing" */ './writing')).catch(
      () => null,
    );
    if (loaded) this.pasted.set({ part: loaded.writing });
  }

  /** Writes rows below those of a table, from a fresh reading. */
  private adding(work: CommandContext, rowsIn: RowsIn): Command {
    return {
      name: 'paste',
      cancellable: true,
      run: async (run) => {
        const { writing } = await part(import(/* webpackChunkName: "programme-writing" */ './writing'));
        let added = { count: 0, sheet: '' };
        const written = await writePlanned(work, run, (found) => {
          const reading = writing.readOpen(found);
          const given = reading && rowsIn(reading, writing);
          if (!given || given.rows.length === 0) return null;
          added = { count: given.rows.length, sheet: given.table.sheet };
          return writing.planAddedRows(found, given.table.table.kind, given.rows);
        });
        const unread = written ? [] : writing.unreadIn(work.workbook.found);
        if (unread.length > 0) return unreadOutcome(unread);
        if (!written) {
          work.show();
          return { tone: 'warning', title: TEXT.paste.changed, lines: [] };
        }
        if (rowsIn === this.pastedIn) this.pasted.set({ text: '' });
        await work.reload();
        return done(TEXT.paste.done(added.count, added.sheet));
      },
    };
  }

  private readonly pastedIn: RowsIn = (reading, { pastedRows }) => {
    const { kind, text } = this.pasted.state();
    const table = tableIn(reading, kind);
    return table ? { table, rows: pastedRows(text, table.table, table.rows).rows } : null;
  };

  private readonly going = (key: string, { port, workbook }: CommandContext): Command => ({
    name: 'go-to',
    run: async () => {
      const { inspected } = workbook;
      const state = inspected?.kind === 'ours' ? programmeState(inspected.reading) : null;
      const things = state ? dueThings(state).all : [];
      const cell = things.find((thing) => keyOf(thing) === key)?.cell;
      if (!cell) return { tone: 'warning', title: TEXT.gone, lines: [] };
      await port.select(cell.sheet, cell.row, cell.column);
      return null;
    },
  });
}

/** The rows that are to be added to a table of a workbook; null where it has no such table. */
type RowsIn = (
  reading: WorkbookReading,
  writing: WritingPart,
) => { readonly table: EnteredReading; readonly rows: readonly EnteredRow['values'][] } | null;

const tasksIn: RowsIn = (reading) => {
  const table = reading.entered.find(({ table: { kind } }) => kind === PLAN_KIND);
  return table ? { table, rows: tasksFromProblems(reading) } : null;
};

/** The table that was chosen, or the first. */
const tableIn = ({ entered }: WorkbookReading, kind: string) =>
  entered.find(({ table }) => table.kind === kind) ?? entered[0];

function viewOf(pasted: Pasted, reading: Reading | null): ProgrammeView | null {
  if (reading?.inspected.kind !== 'ours') return null;
  const own = reading.inspected.reading;
  const state = programmeState(own);
  if (!state) return { kind: 'none' };
  const { all, done: finished, overdue, soon } = dueThings(state);
  return {
    kind: 'there',
    lines: [
      state.on === null ? TEXT.noDay : TEXT.phase(state.on, state.phase),
      TEXT.counts(overdue.length, soon.length, finished.length, all.length),
    ],
    due: [...overdue, ...soon].map(listed),
    tasks: tasksFromProblems(own).length,
    paste: pasteView(pasted, own),
  };
}

/** What a thing is known by in the list. */
const keyOf = ({ list, id }: DueThing): string => `${list}/${id}`;

const listed = (thing: DueThing): ProblemView => ({
  key: keyOf(thing),
  place: thing.overdueDays > 0 ? TEXT.overdue(thing.overdueDays) : TEXT.soon(thing.daysLeft ?? 0),
  text: TEXT.row(thing),
  selectable: thing.cell !== null,
  fix: null,
});

function pasteView({ kind, text, part: loaded }: Pasted, reading: WorkbookReading): PasteView {
  const table = tableIn(reading, kind);
  const rows =
    table && loaded && text.trim() !== '' ? loaded.pastedRows(text, table.table, table.rows) : null;
  const tables = reading.entered.map(({ table }) => table);
  const better = table && loaded && rows ? loaded.betterTable(text, table.table, tables) : null;
  return {
    tables: tables.map(({ kind: own, name }) => ({ kind: own, name })),
    kind: table?.table.kind ?? '',
    text,
    lines: loaded && rows ? pastedLines(rows, better?.name ?? null, loaded) : [],
    ready: (rows?.rows.length ?? 0) > 0,
  };
}

function pastedLines(
  { rows, known, first, taken, left, beyond, above, tooMany }: PastedRows,
  better: string | null,
  { mostPasted }: WritingPart,
): readonly string[] {
  const text = TEXT.paste;
  if (tooMany !== null) return [text.tooMany(mostPasted, tooMany)];
  return [
    rows.length === 0 ? text.nothing(known) : text.found(rows.length, known),
    ...(better === null ? [] : [text.better(better)]),
    ...(above === 0 ? [] : [text.above(above)]),
    ...(rows.length === 0 ? [] : [text.taken(taken), text.first(first)]),
    ...(left.length === 0 ? [] : [text.left(left)]),
    ...(beyond === 0 ? [] : [text.beyond(beyond)]),
  ];
}
