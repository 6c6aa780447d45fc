import type { IsoDay } from '../calendar';
import type { Exclusion } from '../site-result';

/** An inspection of which there are several files that do not say the same. */
export interface Contest {
  readonly site: string;
  readonly period: string;
  /** The file that counts; null where nobody can say which. */
  readonly kept: string | null;
  /** In the order in which people sort files. */
  readonly files: readonly ContestFile[];
}

/** One of the files, with what helps to choose. */
export interface ContestFile {
  readonly file: string;
  readonly composite: number;
  readonly inspectedOn: IsoDay | null;
  /** When it was saved, in seconds since 1970; null where that is not known. */
  readonly savedAt: number | null;
  /** Why it does not count; null for the one that does. */
  readonly exclusion: Exclusion | null;
}
