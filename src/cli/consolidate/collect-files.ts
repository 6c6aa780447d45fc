import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { systemCode } from '../../hosts/xlsx/read-file';
import { HostFailure } from '../../usecases/workbook-port';

/** Endings of what may be a workbook, or what people take for one. */
const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xltx', '.xls', '.xlsb', '.et', '.ett']);

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
        if (!entry.isFile() || isTemporary(entry.name)) continue;
        if (WORKBOOKS.has(extname(entry.name).toLowerCase())) files.add(join(entry.parentPath, entry.name));
        else others++;
      }
  }
  return { files: [...files].sort(), others };
}

/** What programs put beside a file while it is open, and files that the system hides. */
const isTemporary = (name: string): boolean => name.startsWith('~$') || name.startsWith('.');

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new HostFailure(systemCode(cause) === 'ENOENT' ? 'file-missing' : 'file-unreadable', path, {
      cause,
    });
  }
}
