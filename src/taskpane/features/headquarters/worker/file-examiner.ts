import { defaultRubric } from '../../../../domain/default-rubric';
import { parseRubric } from '../../../../domain/parse-rubric';
import type { Rubric } from '../../../../domain/rubric';
import type { GapPolicy } from '../../../../domain/scheme';
import { readXlsx } from '../../../../hosts/xlsx/read';
import { listArchive, readMember } from '../../../../hosts/xlsx/read/archive';
import type { ReadingCache } from '../../../../hosts/xlsx/read/cache/reading-cache';
import { LIMITS } from '../../../../hosts/xlsx/read/limits';
import { alterationText } from '../../../../messages/alteration-text';
import { namesakeText } from '../../../../messages/file-text';
import { openArchive } from '../../../../usecases/consolidate/archive';
import { examineClosely, excluded } from '../../../../usecases/consolidate/examine';
import { failureByEnding, failureOfFile } from '../../../../usecases/consolidate/file-kinds';
import type { HostFailureCode } from '../../../../usecases/workbook-port';
import type { FileJob, FileOutcome, FileReport } from '../model/consolidate-messages';

/** Most alterations of one file that are put into words. */
const MOST_LINES = 500;

/** Head office's rubrics: the built-in one and those of the given documents, which have been read before. */
export function rubricsOf(documents: readonly unknown[]): readonly Rubric[] {
  const added = documents.flatMap((document) => {
    const parsed = parseRubric(document);
    return parsed.ok ? [parsed.value] : [];
  });
  return [defaultRubric(), ...added];
}

/** What head office holds files against. */
export interface Rule {
  readonly rubrics: readonly Rubric[];
  /** 空档处理; null where that is as the rubrics say. */
  readonly gapPolicy: GapPolicy | null;
}

/** Reads and examines a file, or opens a zip; trouble with the file is its outcome. One that is too large is not read at all. */
export async function examineFile(
  { name, file, member }: FileJob,
  { rubrics, gapPolicy }: Rule,
  cache: ReadingCache,
): Promise<FileOutcome> {
  const failure = failureByEnding(name);
  if (failure) return unreadable(name, failure);
  if (file.size > LIMITS.file) return unreadable(name, 'file-too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return unreadable(name, 'file-unreadable'); // moved away, changed meanwhile, or open elsewhere
  }
  const content = member === null ? { ok: true as const, value: bytes } : readMember(bytes, member);
  const read = content.ok ? readXlsx(content.value, { cache }) : content;
  if (!read.ok && read.failure === 'archive')
    return member === null ? openZip(name, bytes) : unreadable(name, 'file-nested');
  if (!read.ok) return unreadable(name, failureOfFile(name, `file-${read.failure}`));
  const { examined, alterations } = examineClosely(name, read.workbook, rubrics, gapPolicy);
  return {
    kind: 'report',
    examined,
    alterations: alterations && {
      count: alterations.length,
      lines: alterations.slice(0, MOST_LINES).map(alterationText),
    },
  };
}

/** What is in a zip; one of another kind stays closed. */
function openZip(name: string, bytes: Uint8Array): FileOutcome {
  const listed = listArchive(bytes);
  return listed.ok
    ? openArchive(name, listed.value, namesakeText)
    : unreadable(name, `file-${listed.failure}`);
}

const unreadable = (name: string, failure: HostFailureCode): FileReport => ({
  kind: 'report',
  examined: excluded(name, 'unreadable', { failure }),
  alterations: null,
});
