/**
 * An interrupted run.
 *
 * N1 whenever the process is killed, the file that stood there before is whole: the old one or the new one, never a part.
 * N2 a refused fill onto its own input leaves the input byte for byte.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { cli, newFolder, put } from '../support/run-cli';

const BIN = ['bin/dudao.mjs', 'generate', '--period', '2011Q4'];

/** Runs generate in a process of its own and kills it after some milliseconds. */
const killedAfter = (milliseconds: number, out: string): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn('node', [...BIN, '--site', '新', '--out', out], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });

test('N1: a killed run leaves a whole file', async () => {
  const folder = newFolder();
  const out = join(folder, 'x.xlsx');
  expect(spawnSync('node', [...BIN, '--site', '旧', '--out', out]).status).toBe(0);
  for (const delay of [60, 120, 200, 260, 320, 380, 440, 520, 600, 700]) {
    await killedAfter(delay, out);
    expect({ delay, whole: readXlsx(readFileSync(out)).ok }).toEqual({ delay, whole: true });
  }
  for (const rest of readdirSync(folder)) expect(rest === 'x.xlsx' || rest.endsWith('.tmp')).toBe(true);
});

test('N2: a refused fill changes nothing', async () => {
  const folder = newFolder();
  const out = join(folder, 'x.xlsx');
  await cli('generate', '--site', '甲', '--out', out);
  const before = readFileSync(out);
  const entries = put(folder, 'e.json', {
    entries: [{ checkpoint: 'CS-01.1', deduction: 99, reason: '有' }],
  });
  expect((await cli('fill', out, '--entries', entries, '--out', out)).code).toBe(2);
  expect(readFileSync(out).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['e.json', 'x.xlsx']);
});
