import { distinctFileNames } from '../../domain/file-name';
import { compareNatural } from '../../domain/text-order';
import { kindOfName } from '../../usecases/consolidate/workbook-names';
import type { PickedFile } from './consolidate-messages';

/** The files to look at, in the order of their names, and how many others there were. */
export interface Picked {
  readonly files: readonly PickedFile[];
  readonly others: number;
}

/** A file with the path by which the user finds it again. */
interface Found {
  readonly path: string;
  readonly file: File;
}

/** Every file that was chosen by itself, whatever its ending; of a folder those that may be workbooks. */
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

/** What was dropped; to be asked for at once, later the browser tells nothing any more. */
export const entriesOf = (items: DataTransferItemList): readonly (FileSystemEntry | File)[] =>
  [...items].flatMap(
    (item): FileSystemEntry | File | [] => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
  );

function sorted(found: readonly Found[]): Picked {
  const kindOf = ({ path, file }: Found): string => (path === file.name ? 'workbook' : kindOfName(file.name));
  const wanted = found.filter((one) => kindOf(one) === 'workbook');
  const shared = sharedFolder(wanted.map(({ path }) => path)).length;
  const shown = wanted
    .map(({ path, file }) => ({ path: path.slice(shared), file }))
    .sort((a, b) => compareNatural(a.path, b.path));
  const names = distinctFileNames(shown.map(({ path }) => path));
  return {
    files: shown.map(({ file, path }, i) => ({ name: names[i] ?? path, file })),
    others: found.filter((one) => kindOf(one) === 'other').length,
  };
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
    // A folder is told some entries at a time, until there are no more; one that cannot be read has none.
    const some = await new Promise<readonly FileSystemEntry[]>((done) =>
      reader.readEntries(done, () => done([])),
    );
    if (some.length === 0) return;
    for (const child of some) await walk(child, found);
  }
}
