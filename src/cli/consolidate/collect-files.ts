import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../hosts/xlsx/read-file';
import { kindOfName } from '../../usecases/consolidate/workbook-names';
import { HostFailure } from '../../usecases/workbook-port';

/** The files to look at, and how many others there were. */
export interface Collected {
  readonly files: readonly string[];
  /** Files that are no workbooks by their ending. */
  readonly others: number;
}

/** Every workbook below the given folders, and every given file whatever its ending; each once. */
export async function collectFiles(paths: readonly string[]): Promise<Collected> {
  const files = new Set<string>();
  let others = 0;
  for (const path of paths) {
    if (!(await isFolder(path))) files.add(path);
    else
      for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
        const kind = entry.isFile() ? kindOfName(entry.name) : 'temporary';
        if (kind === 'workbook') files.add(join(entry.parentPath, entry.name));
        else if (kind === 'other') others++;
      }
  }
  return { files: [...files].sort(), others };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new HostFailure(systemCode(cause) === 'ENOENT' ? 'file-missing' : 'file-unreadable', path, {
      cause,
    });
  }
}
