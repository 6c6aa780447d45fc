import { defaultRubric } from '../../../domain/default-rubric';
import { parseRubric } from '../../../domain/parse-rubric';
import type { Rubric } from '../../../domain/rubric';
import { readXlsx } from '../../../hosts/xlsx/read';
import { LIMITS } from '../../../hosts/xlsx/read/limits';
import type { ReadMemory } from '../../../hosts/xlsx/read/read-memory';
import { alterationText } from '../../../messages/alteration-text';
import { examineClosely, excluded } from '../../../usecases/consolidate/examine';
import type { HostFailureCode } from '../../../usecases/workbook-port';
import type { FileReport, PickedFile } from '../consolidate-messages';

/** Most alterations of one file that are told in words. */
const MOST_LINES = 500;

/** Head office's rubrics: the built-in one and those of the given documents, which have been read before. */
export function rubricsOf(documents: readonly unknown[]): readonly Rubric[] {
  const added = documents.flatMap((document) => {
    const parsed = parseRubric(document);
    return parsed.ok ? [parsed.value] : [];
  });
  return [defaultRubric(), ...added];
}

/** Reads and examines a file; trouble with the file is its outcome. One that is too large is not read at all. */
export async function examineFile(
  { name, file }: PickedFile,
  rubrics: readonly Rubric[],
  memory: ReadMemory,
): Promise<FileReport> {
  if (file.size > LIMITS.file) return unreadable(name, 'file-too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return unreadable(name, 'file-unreadable'); // moved away, changed meanwhile, or open elsewhere
  }
  const read = readXlsx(bytes, { memory });
  if (!read.ok) return unreadable(name, `file-${read.failure}`);
  const { examined, alterations } = examineClosely(name, read.workbook, rubrics);
  return {
    examined,
    alterations: alterations && {
      count: alterations.length,
      lines: alterations.slice(0, MOST_LINES).map(alterationText),
    },
  };
}

const unreadable = (name: string, failure: HostFailureCode): FileReport => ({
  examined: excluded(name, 'unreadable', { failure }),
  alterations: null,
});
