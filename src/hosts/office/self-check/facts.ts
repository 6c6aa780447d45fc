import type { Fact } from '../../../usecases/self-check';

/** A number that may differ a little: sizes are rounded to whole pixels. */
export interface Near {
  readonly near: number;
  readonly within: number;
}

/** What is so after a point was tried. */
export type Facts = Readonly<Record<string, Fact>>;

/** What has to be so. */
export type ExpectedFacts = Readonly<Record<string, Fact | Near>>;

/** A number that may differ a little. */
export const near = (value: number, within: number): Near => ({ near: value, within });
