import type { CheckpointList } from '../../../../usecases/live/listed-checkpoints';
import type { ProblemView } from '../../../components/problem-view';

/** 还没填的: checkpoints of a kind, to go to. */
export interface OpenView {
  readonly list: CheckpointList;
  /** Id of the discipline that is shown; '' shows all. */
  readonly discipline: string;
  readonly disciplines: readonly { readonly id: string; readonly name: string }[];
  /** How many there are of each kind in what is shown. */
  readonly counts: Readonly<Record<CheckpointList, number>>;
  readonly rows: readonly ProblemView[];
}
