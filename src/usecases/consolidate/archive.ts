import type { HostFailureCode } from '../workbook-port';
import { type ExcludedFile, excluded } from './examine';
import { failureByEnding, isTemporary } from './file-kinds';

/** A file to be looked at: one that was given, or one inside of a zip that was. */
export interface Source {
  /** How the user finds it again; of a file inside of a zip the zip's name first. */
  readonly name: string;
  readonly inside: { readonly archive: string; readonly member: number } | null;
}

/** A file that was given by itself. */
export const sourceOf = (name: string): Source => ({ name, inside: null });

/** A file as a zip lists it. */
export interface Member {
  readonly name: string;
  /** Its place in the zip's directory. */
  readonly index: number;
  /** Bytes that it says it has when it is unpacked. */
  readonly size: number;
}

/** A zip that was opened instead of being examined. */
export interface OpenedArchive {
  readonly kind: 'archive';
  /** What in it is to be looked at. */
  readonly sources: readonly Source[];
  /** What is only named. */
  readonly others: readonly ExcludedFile[];
}

/** Files of a zip that are looked at, and the bytes that all of them may have. */
const MOST_FILES = 1000;
const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * Goes through the files of a zip: each is looked at, or named with the reason why not. `namesake`: what is said of the
 * second and every further file of the same name.
 */
export function openArchive(
  archive: string,
  members: readonly Member[],
  namesake: (number: number) => string,
): OpenedArchive {
  const sources: Source[] = [];
  const others: ExcludedFile[] = [];
  let left = MOST_BYTES;
  const names = new Map<string, number>();
  for (const { name, index, size } of members) {
    if (name.endsWith('/') || isTemporary(name)) continue;
    const again = (names.get(name) ?? 0) + 1;
    names.set(name, again);
    const shown = `${archive}/${name}${again === 1 ? '' : namesake(again)}`;
    left -= size;
    const failure = whyNot(name, sources.length, left);
    if (failure === null) sources.push({ name: shown, inside: { archive, member: index } });
    else others.push(excluded(shown, 'unreadable', { failure }));
  }
  if (sources.length + others.length === 0)
    others.push(excluded(archive, 'unreadable', { failure: 'file-archive-empty' }));
  return { kind: 'archive', sources, others };
}

function whyNot(name: string, count: number, left: number): HostFailureCode | null {
  if (/\.zip$/i.test(name)) return 'file-nested';
  return failureByEnding(name) ?? (count >= MOST_FILES || left < 0 ? 'file-too-large' : null);
}
