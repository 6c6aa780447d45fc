import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostFailure } from '../../usecases/workbook-port';

/** Rejects with a `HostFailure` where a folder has the path of a file to be written, or a file that of a folder on the way. */
export async function checkTarget(path: string): Promise<void> {
  if ((await statOf(path))?.isDirectory()) throw new HostFailure('file-is-folder', path);
  await checkTargetFolder(dirname(path));
}

/** The same for a folder into which files go; it need not be there yet. */
export async function checkTargetFolder(folder: string): Promise<void> {
  const found = await statOf(folder);
  if (found?.isDirectory() === false) throw new HostFailure('folder-is-file', folder);
  if (!found && dirname(folder) !== folder) await checkTargetFolder(dirname(folder));
}

/** Rejects, too, where something is there already. */
export async function checkNew(path: string): Promise<void> {
  await checkTarget(path);
  if (await exists(path)) throw new HostFailure('file-exists', path);
}

/** Whether something exists at a path already. */
export const exists = async (path: string): Promise<boolean> => (await statOf(path)) !== null;

/** Null where nothing is there, or nothing that can be seen. */
const statOf = (path: string) => stat(path).catch(() => null);
