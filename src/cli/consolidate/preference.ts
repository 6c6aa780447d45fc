import { resolve } from 'node:path';
import type { Preference } from '../../domain/consolidation/decide';
import { CONSOLIDATE_TEXT } from '../../messages/consolidate-text';
import { UsageError } from '../options';
import type { ShownFile } from './shown-files';

/** The word for the file that was saved last; a file of that name is `./newest`. */
const NEWEST = 'newest';

/** The values of `--prefer`: files that are to count, and whether in doubt the one saved last does. */
export interface Wish {
  readonly files: readonly string[];
  readonly newest: boolean;
}

/** Reads the values of `--prefer`. */
export const readPreference = (values: readonly string[]): Wish => ({
  files: values.filter((value) => value !== NEWEST),
  newest: values.includes(NEWEST),
});

/**
 * The files that a wish names: by their paths, or as the summary calls them. Throws where one of them is not among the
 * files: whoever named it would believe that it counts.
 */
export function preferenceOf({ files, newest }: Wish, found: Iterable<string>, shown: ShownFile): Preference {
  if (files.length === 0) return { files: new Set(), newest };
  const all = [...found];
  const named = files.map((wanted) => {
    const matching = all.filter((file) => file === wanted || resolve(file) === resolve(wanted));
    const called = matching.length > 0 ? matching : all.filter((file) => shown(file) === wanted);
    if (called.length === 0) throw new UsageError(CONSOLIDATE_TEXT.preferUnknown(wanted));
    return called;
  });
  return { files: new Set(named.flat()), newest };
}
