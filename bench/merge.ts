import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRubric } from '../src/domain/default-rubric';
import type { RawEntry } from '../src/domain/entry';
import type { CheckpointId } from '../src/domain/rubric';
import { readXlsx } from '../src/hosts/xlsx/read';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { mergeWorkbooks, readMergeable } from '../src/usecases/merge';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { filledInspection } from '../test/support/filled-workbook';
import { median, timed } from './measure';

/** 合并录入: workbooks of one site, each of which has its share of the entries, become one. */

const FILES = 20;
const ROUNDS = Number(process.env.BENCH_RUNS ?? 5);
const MODIFIED = new Date(Date.UTC(2011, 10, 27));

const folder = mkdtempSync(join(tmpdir(), 'dudao-bench-merge-'));
const rubric = defaultRubric();
const whole = filledInspection(rubric);
const entries: readonly (readonly [CheckpointId, RawEntry])[] = [...whole.entries];
mkdirSync(join(folder, 'parts'));
const paths: string[] = [];
for (let file = 0; file < FILES; file++) {
  // A checkpoint is in two files, in both alike.
  const own = entries.filter((_, i) => i % FILES === file || (i + 1) % FILES === file);
  const bytes = await writeXlsx(planWorkbook(rubric, { ...whole, entries: new Map(own) }), {
    modified: MODIFIED,
  });
  const path = join(folder, 'parts', `${file}.xlsx`);
  writeFileSync(path, bytes);
  paths.push(path);
}

const command: number[] = [];
const inside: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const out = join(folder, `m${round}.xlsx`);
  const cli = ['bin/dudao.mjs', 'merge', ...paths, '--out', out];
  command.push(await timed(() => execFileSync(process.execPath, cli)));
  const sources = paths.map((file) => {
    const read = readXlsx(readFileSync(file));
    if (!read.ok) throw new Error(read.failure);
    return { file, found: read.workbook };
  });
  inside.push(
    await timed(() => {
      const read = readMergeable(sources, { allowAltered: false });
      if (!read.ok) throw new Error(JSON.stringify(read.refusals));
      const { unsettled, inspection } = mergeWorkbooks(read.value, {});
      if (unsettled.length > 0 || inspection.entries.size !== entries.length)
        throw new Error('not all of it');
    }),
  );
}
rmSync(folder, { recursive: true });
console.log(
  `${FILES} workbooks, ${entries.length} entries, each in two of them, as one; medians of ${ROUNDS}:`,
);
console.log(`  dudao merge, from the call to its end      ${(median(command) / 1000).toFixed(2)} s`);
console.log(`  of it checking and merging what was read   ${(median(inside) / 1000).toFixed(2)} s`);
