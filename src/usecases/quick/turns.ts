import type { CheckpointId, Discipline } from '../../domain/rubric';
import { nextOpen } from './open-entries';
import type { QuickSource } from './quick-source';
import type { Answered, QuickState, Said } from './quick-state';

/** An answer that enters nothing. */
export const only = (state: QuickState): Answered => ({ state, entered: null });

/** The same state with something said of what was typed. */
export const saying = (state: QuickState, said: Said): QuickState => ({ ...state, said });

/** Asks which checkpoint comes next in a discipline: the one that is open after another one, unless somebody names one. */
export const inDiscipline = (
  state: QuickState,
  source: QuickSource,
  discipline: string | null,
  after: CheckpointId | null,
): QuickState => ({
  ...state,
  discipline,
  stage: { kind: 'place', at: nextOpen(source, discipline, after) },
  said: null,
});

/** The same, for a discipline that somebody named: one whose sheet is hidden is not filled in here. */
export const inNamed = (
  state: QuickState,
  source: QuickSource,
  { id, name }: Pick<Discipline, 'id' | 'name'>,
): QuickState =>
  source.isEntered(id)
    ? inDiscipline(state, source, id, null)
    : saying(state, { code: 'discipline-hidden', name });

/** The source in which something has been entered. */
export const withEntered = (source: QuickSource, { entered }: Answered): QuickSource => ({
  ...source,
  entry: (id) => entered?.entries.find((one) => one.id === id)?.now ?? source.entry(id),
});
