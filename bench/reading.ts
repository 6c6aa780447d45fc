import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../test/support/libreoffice';
import { runProcess } from '../test/support/run-process';
import { median, timed } from './measure';
import { READERS } from './reading/readers';
import { writeSiteFiles } from './site-files';

/** Numbers of workbooks that head office consolidates, smallest first. */
const SITES = (process.env.BENCH_SITES ?? '1000').split(',').map(Number);

/** Files and rounds of the comparison; readers take turns, so that all of them meet the same disturbances. */
const SAMPLE = 37;
const ROUNDS = 5;

const print = (line: string): void => console.log(line);
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

interface Job {
  readonly count: number;
  readonly ms: number;
  readonly cpuMs: number;
}

/** The whole of `dudao consolidate` as a user runs it. */
async function job(folder: string, count: number, out: string): Promise<Job> {
  let job = { code: -1, err: '', peakMb: 0, cpuMs: 0 };
  const ms = await timed(async () => {
    job = await runProcess('consolidate', folder, '--out', out);
  });
  if (job.code !== 0 || !job.err.includes(` ${count} `)) throw new Error(job.err);
  print(
    `${count} workbooks → 总部汇总.xlsx: ${seconds(ms)}, ${((1000 * count) / ms).toFixed(0)} files/s; processor ${seconds(job.cpuMs)}, ${(job.cpuMs / count).toFixed(1)} ms a file; peak ${job.peakMb.toFixed(0)} MB`,
  );
  return { count, ms, cpuMs: job.cpuMs };
}

/** Readers take turns over the same files; medians of processor time, and what the others take of ours. */
async function compare(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map(Object.keys(READERS).map((name) => [name, [] as number[]] as const));
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(READERS)) {
      const ms = (await read(files)) / files.length;
      if (round >= 0) times.get(name)?.push(ms); // the first round warms up
    }
  const medians = [...times].map(([name, all]) => [name, median(all)] as const);
  const whole = medians.find(([name]) => name.startsWith('ours: read'))?.[1] ?? Number.NaN;
  for (const [name, ms] of medians)
    print(
      `  ${name.padEnd(36)}${ms.toFixed(2).padStart(8)} ms a file${(ms / whole).toFixed(2).padStart(8)} × the examination`,
    );
  return new Map(medians);
}

/** A whole job on all threads beside the bare reading of others on one. */
function relate(jobs: readonly Job[], readers: ReadonlyMap<string, number>): void {
  for (const { count, ms } of jobs)
    for (const [name, theirs] of readers)
      if (!name.startsWith('ours'))
        print(`  ${count} workbooks, whole job: ×${((theirs * count) / ms).toFixed(2)} as fast as ${name}`);
}

const root = mkdtempSync(join(tmpdir(), 'dudao-reading-'));
try {
  const jobs: Job[] = [];
  print(`${availableParallelism()} worker threads`);
  for (const count of SITES) {
    const folder = join(root, String(count));
    const ms = await timed(() => writeSiteFiles(folder, count));
    print(`${count} workbooks made in ${seconds(ms)}`);
    jobs.push(await job(folder, count, join(root, `${count}.xlsx`)));
  }
  jobs.slice(1).forEach((large, i) => {
    const small = jobs[i] as Job;
    print(
      `×${large.count / small.count} files: ×${(large.ms / small.ms).toFixed(1)} time, ×${(large.cpuMs / small.cpuMs).toFixed(1)} processor time`,
    );
  });
  const folder = join(root, String(SITES[0]));
  const sample = readdirSync(folder).slice(0, SAMPLE);
  print(`${sample.length} of these files, one thread, medians of ${ROUNDS} rounds:`);
  relate(jobs, await compare(sample.map((name) => join(folder, name))));
  const saved = join(root, 'saved');
  mkdirSync(saved);
  await convert(
    sample.map((name) => join(folder, name)),
    'xlsx',
    saved,
  );
  print('the same files as LibreOffice saves them, with a table of shared texts:');
  await compare(sample.map((name) => join(saved, name)));
} finally {
  rmSync(root, { recursive: true, force: true });
}
