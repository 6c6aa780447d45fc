import { type Checked, passed } from '../../domain/issue';
import { checkpointIndex, type Rubric } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import { InputCells } from '../reading/input-cells';
import { readEntries } from '../reading/read-entries';
import { readSnapshot, snapshotHead } from '../reading/read-snapshot';

/** The rubric that a workbook is compared with. */
export interface ChosenRubric {
  readonly rubric: Rubric;
  /** Whether it is one that head office knows; otherwise the workbook's own word is all there is. */
  readonly known: boolean;
}

/**
 * Finds the rubric of a workbook among the known ones: by the fingerprint it states, by the one its contents have, by
 * id and version; not by these where it states its checkpoints' ids and the known one does not: every row would differ. What its snapshot holds differently is then found cell by cell. A workbook without a readable snapshot
 * is compared with the known rubric that most of its rows belong to. Only a rubric that nobody knows is taken from the
 * workbook itself; fails when that cannot be read.
 */
export function chooseRubric(found: GridWorkbook, known: readonly Rubric[]): Checked<ChosenRubric> {
  const stated = snapshotHead(found);
  const by = (matches: (rubric: Rubric) => boolean): Rubric | undefined => known.find(matches);
  const named = by(({ fingerprint }) => fingerprint === stated.fingerprint);
  if (named) return passed({ rubric: named, known: true });
  const snapshot = readSnapshot(found);
  const own = snapshot.ok ? snapshot.value.rubric : null;
  const other =
    by(({ fingerprint }) => fingerprint === own?.fingerprint) ??
    by(
      ({ id, version, format }) =>
        id === stated.id && version === stated.version && format === (own?.format ?? format),
    );
  if (other) return passed({ rubric: other, known: true });
  if (snapshot.ok) return passed({ rubric: snapshot.value.rubric, known: false });
  const likely = likelyRubric(found, known);
  return likely ? passed({ rubric: likely, known: true }) : snapshot;
}

/** The known rubric of which most checkpoints are in the workbook; null where not even half of any are. */
function likelyRubric(found: GridWorkbook, known: readonly Rubric[]): Rubric | null {
  let best: Rubric | null = null;
  let most = 0.5;
  for (const rubric of known) {
    const share = readEntries(found, rubric, new InputCells()).places.size / checkpointIndex(rubric).size;
    if (share > most) [best, most] = [rubric, share];
  }
  return best;
}
