import { dirname, relative, resolve } from 'node:path';
import type { Exclusion } from '../../domain/site-result';

/** How a file is called to people. */
export type ShownFile = (file: string) => string;

/**
 * How a file is called to people: by its name and the folders below what they chose; what lies elsewhere keeps its path.
 * `folders` are those among the chosen paths.
 */
export function shownFiles(paths: readonly string[], folders: ReadonlySet<string>): ShownFile {
  const roots = paths.map((path) => resolve(folders.has(path) ? path : dirname(path)));
  const base = roots.reduce(sharedFolder);
  return (file) => {
    const shown = relative(base, resolve(file)).replaceAll('\\', '/');
    return shown === '' || shown.startsWith('..') ? file : shown;
  };
}

/** An exclusion with its files as they are called to people. */
export function withShownFiles(exclusion: Exclusion, shown: ShownFile): Exclusion {
  const { file, rivals } = exclusion;
  const named = rivals?.map((rival) => ({ ...rival, file: shown(rival.file) }));
  return { ...exclusion, file: shown(file), ...(named ? { rivals: named } : {}) };
}

/** The deepest folder that holds both. */
function sharedFolder(a: string, b: string): string {
  let shared = a;
  while (relative(shared, b).startsWith('..') && dirname(shared) !== shared) shared = dirname(shared);
  return shared;
}
