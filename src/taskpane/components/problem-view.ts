/** A problem as it is listed. */
export interface ProblemView {
  /** Stable while the problem stays, e.g. its cell. */
  readonly key: string;
  /** Where, what, what to do. */
  readonly text: string;
  /** Short place, e.g. 客户服务 第12行; '' when it is nowhere in particular. */
  readonly place: string;
  /** Whether a click can select its cell. */
  readonly selectable: boolean;
  /** Label of the one-click correction, e.g. 改为 1.5; null where there is none. */
  readonly fix: string | null;
}

/** What can be done about the problems of a list. */
export interface ProblemActions {
  /** Selects the cell of a problem. */
  goTo(key: string): void;
  /** Applies the one-click correction of a problem. */
  fix(key: string): void;
}
