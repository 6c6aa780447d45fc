/** A point that did not pass. */
export interface OddPointView {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly reasons: readonly string[];
}

/** What 自检 found, ready to be shown. */
export interface SelfCheckView {
  /** E.g. 通过 107 · 不支持 2. */
  readonly counts: string;
  readonly cost: string;
  readonly odd: readonly OddPointView[];
  readonly passed: readonly string[];
  /** Said where scratch sheets are left; null where they are gone. */
  readonly left: string | null;
  /** The text to be copied. */
  readonly report: string;
}
