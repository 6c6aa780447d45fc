import type { ProblemView } from '../../../components/problem-view';

/** The tab 核对. */
export interface CheckView {
  readonly disciplines: readonly DisciplineProgress[];
  readonly problems: readonly ProblemView[];
  /** Worth a look, but no problem. */
  readonly remarks: readonly ProblemView[];
}

export interface DisciplineProgress {
  readonly id: string;
  readonly name: string;
  readonly entered: number;
  readonly of: number;
  readonly blank: number;
  readonly errors: number;
  readonly notApplicable: number;
  /** How many of the zeros that 其余按符合 filled in can be taken back. */
  readonly restFilled: number;
  readonly state: 'complete' | 'incomplete' | 'invalid';
}
