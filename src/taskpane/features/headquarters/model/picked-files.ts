import { distinctFileNames } from '../../../../domain/file-name';
import { compareNatural } from '../../../../domain/text-order';
import { isTemporary } from '../../../../usecases/consolidate/file-kinds';
import type { PickedFile } from './consolidate-messages';

/** The files to look at, in the order of their names. */
export type Picked = readonly PickedFile[];

/** A file with the path by which the user finds it again. */
interface Found {
  readonly path: string;
  readonly file: File;
}

/** Every file that was chosen, but what programs put into a folder. */
export const pickedFiles = (files: readonly File[]): Picked =>
  sorted(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** Files and folders that were dropped, with everything in the folders. */
export async function droppedFiles(entries: readonly (FileSystemEntry | File)[]): Promise<Picked> {
  const found: Found[] = [];
  for (const entry of entries)
    if (entry instanceof File) found.push({ path: entry.name, file: entry });
    else await walk(entry, found);
  return sorted(found);
}

/** What was dropped; to be asked for at once, later the browser gives nothing any more. */
export const entriesOf = (items: DataTransferItemList): readonly (FileSystemEntry | File)[] =>
  [...items].flatMap(
    (item): FileSystemEntry | File | [] => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
  );

function sorted(found: readonly Found[]): Picked {
  const wanted = found.filter(({ path, file }) => path === file.name || !isTemporary(path));
  const shared = sharedFolder(wanted.map(({ path }) => path)).length;
  const shown = wanted
    .map(({ path, file }) => ({ path: path.slice(shared), file }))
    .sort((a, b) => compareNatural(a.path, b.path));
  const names = distinctFileNames(shown.map(({ path }) => path));
  return shown.map(({ file, path }, i) => ({ name: names[i] ?? path, file }));
}

/** The folder that all paths begin with, with its slash; the user knows it, so nobody needs to read it every time. */
function sharedFolder([first = '', ...others]: readonly string[]): string {
  const folder = first.slice(0, first.indexOf('/') + 1);
  return others.every((path) => path.startsWith(folder)) ? folder : '';
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File | null>((done) =>
      (entry as FileSystemFileEntry).file(done, () => done(null)),
    );
    if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder gives some entries at a time, until there are no more; one that cannot be read has none.
    const some = await new Promise<readonly FileSystemEntry[]>((done) =>
      reader.readEntries(done, () => done([])),
    );
    if (some.length === 0) return;
    for (const child of some) await walk(child, found);
  }
}
