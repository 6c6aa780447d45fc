import type { Settlement } from '../../../../domain/merge/conflict';
import { conflictTitle, saidText } from '../../../../messages/merge-text';
import type { Mergeable } from '../../../../usecases/merge';
import type { MergeView } from './entry-view';
import type { MergingPart } from './merging';

/** What is shown of files that can be merged: every conflict, and what was decided of it. */
export function decided(
  { mergeContents, conflictView }: MergingPart,
  mergeable: Mergeable,
  settlement: Settlement,
): Pick<MergeView, 'refusals' | 'mayGoOn' | 'ready' | 'open' | 'conflicts' | 'disciplines'> {
  const { conflicts, unsettled } = mergeContents(mergeable, settlement);
  const shown = conflicts.map((conflict) => {
    const view = conflictView(conflict, mergeable.rubric);
    const values = view.values.map((value) => ({
      file: value.file,
      text: saidText(value),
      taken: settlement.each?.get(view.id) === value.file,
    }));
    return { discipline: view.discipline, card: { id: view.id, title: conflictTitle(view), values } };
  });
  const names = [...new Set(shown.flatMap(({ discipline }) => discipline ?? []))];
  return {
    refusals: [],
    mayGoOn: false,
    ready: true,
    open: unsettled.length,
    conflicts: shown.map(({ card }) => card),
    disciplines: names.map((name) => {
      const own = shown.filter(({ discipline }) => discipline === name);
      const files = own.flatMap(({ card }) => card.values.map(({ file }) => file));
      return { name, files: [...new Set(files)] };
    }),
  };
}
