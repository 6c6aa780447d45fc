import { type FileFailure, ReadFailure } from './file-failure';
import { inflatePart } from './inflate-part';
import { type Inflater, portableInflater } from './inflater';
import { LIMITS } from './limits';
import { listEntries } from './zip-directory';

/** A file as a zip lists it; `index` is its place in the directory, `size` what it says of itself. */
export interface ArchiveMember {
  readonly name: string;
  readonly index: number;
  readonly size: number;
}

/** What came of opening a zip, or why nothing did. */
export type ArchiveResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FileFailure };

/** The files of a zip, in its order, also those of the same name. Nothing is unpacked. */
export const listArchive = (bytes: Uint8Array): ArchiveResult<readonly ArchiveMember[]> =>
  guarded(() => listEntries(bytes).map(({ name, size }, index) => ({ name, index, size })));

/** The content of one file of a zip, within the bounds of one part of a workbook. */
export const readMember = (
  bytes: Uint8Array,
  index: number,
  inflater: Inflater = portableInflater,
): ArchiveResult<Uint8Array> =>
  guarded(() => {
    const entry = listEntries(bytes)[index];
    if (!entry) throw new ReadFailure('damaged');
    return inflatePart(bytes, entry, LIMITS.part, inflater);
  });

function guarded<T>(work: () => T): ArchiveResult<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, failure: error.failure };
    if (error instanceof RangeError) return { ok: false, failure: 'damaged' };
    throw error;
  }
}
