/**
 * An interrupted run.
 *
 * N1 whenever the process is killed, the file that was there before is whole: the old one or the new one, never a part.
 * N2 a refused fill onto its own input leaves the input byte for byte.
 * N3 Ctrl+C while `consolidate` reads: what was read is consolidated, and the user reads how to have nothing saved.
 * N4 Ctrl+C once more while the workbook is written, or for the first time when everything is read: no workbook, nothing
 *    left behind, the file that was there before as it was, and a sentence that says so.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { type CliResult, cli, cliWith, newFolder, put } from '../support/run-cli';

const BIN = ['bin/dudao.mjs', 'generate', '--period', '2011Q4'];

/** Runs generate in a process of its own and kills it after some milliseconds. */
const killedAfter = (milliseconds: number, out: string): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...BIN, '--site', '新', '--out', out], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });

test('N1: a killed run leaves a whole file', async () => {
  const folder = newFolder();
  const out = join(folder, 'x.xlsx');
  expect(spawnSync(process.execPath, [...BIN, '--site', '旧', '--out', out]).status).toBe(0);
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

const SITES = ['甲', '乙', '丙', '丁'];

describe('consolidate', () => {
  const sites = newFolder();
  beforeAll(async () => {
    for (const site of SITES)
      writeFileSync(
        join(sites, `${site}.xlsx`),
        await writeXlsx(planWorkbook(defaultRubric(), filledInspection(defaultRubric(), site)), {
          modified: new Date(0),
        }),
      );
  });

  /** A folder that holds nothing but, perhaps, an older file of the name. */
  function target(old: string | null): { readonly folder: string; readonly out: string } {
    const folder = newFolder();
    const out = join(folder, '汇总.xlsx');
    if (old !== null) writeFileSync(out, old);
    return { folder, out };
  }

  const isBeingWritten = (folder: string): boolean =>
    readdirSync(folder).some((name) => name.endsWith('.tmp'));

  /** Consolidates; presses Ctrl+C once for each of the conditions, in turn, as soon as it holds. */
  function interrupted(out: string, ...conditions: readonly (() => boolean)[]): Promise<CliResult> {
    const waiting = [...conditions];
    const onInterrupt = (listener: () => void) => {
      const look = (): void => {
        if (waiting[0]?.() === true) {
          waiting.shift();
          listener();
        }
        next = setImmediate(look);
      };
      let next = setImmediate(look);
      return () => clearImmediate(next);
    };
    return cliWith({ onInterrupt }, 'consolidate', sites, '--out', out);
  }

  test('N3: while it reads', async () => {
    const { folder, out } = target(null);
    const { code, err } = await interrupted(out, () => true);
    expect(code).toBe(0);
    expect(err.split('\n')).toEqual([
      '正在停止：已看过的会存进汇总工作簿。不想保存的话，请再按一次 Ctrl+C。',
      '已停止，还有 3 份文件没有看；已看过的都在汇总里。',
      `已汇总 1 个项目，未纳入 3 份文件，保存为 ${out}`,
    ]);
    expect(readdirSync(folder)).toEqual(['汇总.xlsx']);
    expect(readXlsx(readFileSync(out)).ok).toBe(true);
  });

  test('N4: twice', async () => {
    const { folder, out } = target('原来的内容');
    const {
      code,
      err,
      out: printed,
    } = await interrupted(
      out,
      () => true,
      () => isBeingWritten(folder),
    );
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(err.split('\n').at(-1)).toBe(`已停止，汇总工作簿没有保存，原来的 ${out} 没有改动。`);
    expect(readdirSync(folder)).toEqual(['汇总.xlsx']);
    expect(readFileSync(out, 'utf8')).toBe('原来的内容');
  });

  test('N4: twice while it reads', async () => {
    const { folder, out } = target(null);
    const { code, err } = await interrupted(
      out,
      () => true,
      () => true,
    );
    expect([code, err.split('\n').at(-1)]).toEqual([2, '已停止，汇总工作簿没有保存。']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('N4: when everything is read', async () => {
    const { folder, out } = target(null);
    const { code, err } = await interrupted(out, () => isBeingWritten(folder));
    expect([code, err]).toEqual([2, '已停止，汇总工作簿没有保存。']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('N4: in a process of its own, by signals', async () => {
    const { folder, out } = target('原来的内容');
    const child = spawn(process.execPath, ['bin/dudao.mjs', 'consolidate', sites, '--out', out], {
      stdio: 'ignore',
    });
    const timer = setInterval(() => {
      if (!isBeingWritten(folder)) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 2);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    clearInterval(timer);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['汇总.xlsx']);
    expect(readFileSync(out, 'utf8')).toBe('原来的内容');
  }, 60_000);
});
