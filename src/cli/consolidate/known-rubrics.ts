import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultRubric } from '../../domain/default-rubric';
import { type Checked, failed } from '../../domain/issue';
import { parseRubric } from '../../domain/parse-rubric';
import type { Rubric } from '../../domain/rubric';
import { systemCode } from '../../hosts/xlsx/read-file';
import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';
import { readJson } from '../io';

/** Where head office keeps its rubrics when nothing else is said. */
const USUAL_FOLDER = 'rubrics';

/** What keeps a folder from being read, by the error of the system. */
const FOLDER_FAILURES: Readonly<Record<string, HostFailureCode>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-is-file',
};

/** A rubric file that cannot be used, with the file's name. */
export interface RubricTrouble {
  readonly file: string;
  readonly checked: Extract<Checked<Rubric>, { ok: false }>;
}

/** Head office's rubrics: the built-in one and every .json file of the folder. */
export async function knownRubrics(
  folder: string | undefined,
): Promise<{ readonly rubrics: readonly Rubric[]; readonly troubles: readonly RubricTrouble[] }> {
  const rubrics = new Map([[defaultRubric().fingerprint, defaultRubric()]]);
  const troubles: RubricTrouble[] = [];
  for (const file of await rubricFiles(folder)) {
    const json = await readJson(file);
    const checked = json ? parseRubric(json.data) : failed<Rubric>([{ code: 'rubric-not-json' }]);
    if (checked.ok) rubrics.set(checked.value.fingerprint, checked.value);
    else troubles.push({ file, checked });
  }
  return { rubrics: [...rubrics.values()], troubles };
}

/** The files of the folder; a folder that was asked for has to be there. */
async function rubricFiles(folder: string | undefined): Promise<readonly string[]> {
  const path = folder ?? USUAL_FOLDER;
  try {
    const names = await readdir(path);
    return names
      .filter((name) => name.toLowerCase().endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch (cause) {
    if (folder === undefined && systemCode(cause) === 'ENOENT') return [];
    const code = FOLDER_FAILURES[String(systemCode(cause))] ?? 'file-unreadable';
    throw new HostFailure(code, path, { cause });
  }
}
