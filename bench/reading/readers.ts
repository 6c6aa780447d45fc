import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { read as readSheetJs } from '@e965/xlsx';
import { makeWork } from '../../src/cli/workers/work';
import { defaultRubric } from '../../src/domain/default-rubric';
import { toDocument } from '../../src/domain/parse-rubric';
import { nodeInflater } from '../../src/hosts/xlsx/node-inflater';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { ReadingCache } from '../../src/hosts/xlsx/read/cache/reading-cache';
import { compressedBytes, readDirectory } from '../../src/hosts/xlsx/read/zip-directory';
import { sourceOf } from '../../src/usecases/consolidate/archive';
import { PYTHON } from '../../test/support/programs';

/** Reads files one after the other on one thread; answers milliseconds of processor time, of all its threads. */
export type Reader = (files: readonly string[]) => Promise<number> | number;

/** What a reading can do no less than: unpack the sheets and texts, check them, and look for where cells start. */
const bound = (file: string): number => {
  let cells = 0;
  const bytes = readFileSync(file);
  for (const entry of readDirectory(bytes).values()) {
    if (!/^xl\/(?:worksheets\/sheet\d+|sharedStrings|workbook)\.xml$/.test(entry.name)) continue;
    const part = nodeInflater.inflate(compressedBytes(bytes, entry), entry.size);
    if (nodeInflater.crc32(part) !== entry.crc) throw new Error(`${file}: ${entry.name}`);
    // Byte by byte: to have a text looked for from each place to the next takes three times as long.
    for (let at = part.indexOf(LESS); at >= 0; at = part.indexOf(LESS, at + 1))
      if (part[at + 1] === LETTER_C && part[at + 2] === BLANK) cells++;
  }
  return cells;
};

/** The bytes of `<c `. */
const [LESS, LETTER_C, BLANK] = [60, 99, 32];

const cache = new ReadingCache();

const ours = (file: string): number => {
  const result = readXlsx(readFileSync(file), { inflater: nodeInflater, cache });
  if (!result.ok) throw new Error(`${file}: ${result.failure}`);
  return result.workbook.sheets.length;
};

const sheetJs = (file: string): number => {
  const book = readSheetJs(readFileSync(file), { dense: true, cellHTML: false, cellText: false });
  return book.SheetNames.length;
};

const examine = makeWork({
  rubrics: [toDocument(defaultRubric())],
  modified: new Date(0),
  gapPolicy: null,
});

async function examined(file: string): Promise<number> {
  const answer = await examine({ kind: 'examine', source: sourceOf(file) });
  if (!('kind' in answer) || answer.kind !== 'site' || answer.result.alterations > 0)
    throw new Error(`${file}: ${JSON.stringify(answer)}`);
  return answer.result.deductions.length;
}

/** Every reader has to find something, so that nothing of it is left out by the compiler. */
const timed =
  (read: (file: string) => number | Promise<number>): Reader =>
  async (files) => {
    const start = process.cpuUsage();
    for (const file of files) if ((await read(file)) === 0) throw new Error(`nothing found in ${file}`);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

const openpyxl: Reader = (files) =>
  1000 * Number(execFileSync(PYTHON, ['bench/reading/openpyxl_read.py', ...files], { encoding: 'utf8' }));

/** Who reads, in the order of the table. The examination must find every file sound and unaltered, or it is no measure. */
export const READERS: Readonly<Record<string, Reader>> = {
  'bound: inflate, check, find cells': timed(bound),
  'ours: every value and formula': timed(ours),
  'ours: read, recompute, integrity': timed(examined),
  'SheetJS: bare read': timed(sheetJs),
  'openpyxl: bare read, read-only': openpyxl,
};
