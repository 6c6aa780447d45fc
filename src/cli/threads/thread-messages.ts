import type { Rubric } from '../../domain/rubric';

/** What a thread is started with. */
export interface ThreadSetup {
  readonly rubric: Rubric;
  /** Written as the files' time of change. */
  readonly modified: Date;
}
