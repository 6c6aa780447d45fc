import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readFailure } from '../../hosts/xlsx/read-file';
import { isTemporary } from '../../usecases/consolidate/file-kinds';
import { HostFailure } from '../../usecases/workbook-port';

/** The files to look at. */
export interface Collected {
  readonly files: readonly string[];
  /** Links in folders: what they lead to is not followed. */
  readonly links: ReadonlySet<string>;
  /** Those of the given paths that are folders. */
  readonly folders: ReadonlySet<string>;
}

/** Every file below the given folders but what programs put there, and every given file; each once. */
export async function collectFiles(paths: readonly string[]): Promise<Collected> {
  const files = new Set<string>();
  const links = new Set<string>();
  const folders = new Set<string>();
  for (const path of paths) {
    if (!(await isFolder(path))) files.add(path);
    else {
      folders.add(path);
      for (const entry of await entriesIn(path)) {
        const found = join(entry.parentPath, entry.name);
        const isLink = entry.isSymbolicLink();
        if (isTemporary(relative(path, found)) || !(entry.isFile() || isLink)) continue;
        files.add(found);
        if (isLink) links.add(found);
      }
    }
  }
  return { files: [...files].sort(), links, folders };
}

/** Everything in a folder and the folders in it; rejects with `HostFailure` where one of them may not be read. */
const entriesIn = async (path: string): Promise<readonly Dirent[]> =>
  await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new HostFailure(readFailure(cause), path, { cause });
  });

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new HostFailure(readFailure(cause), path, { cause });
  }
}
