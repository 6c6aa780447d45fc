/**
 * A workbook that another program has saved again is still the same state of the same inspection.
 *
 * Y1 LibreOffice keeps the record of our writes, and the time of saving is in what it saved.
 * Y2 saved again it says the same as before: 内容相同. The correction counts.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { convert } from '../support/libreoffice';
import { cliWith, newFolder, put } from '../support/run-cli';

const clock = (text: string) => ({ now: () => new Date(text) });
const folder = newFolder();
const path = (name: string): string => join(folder, name);

async function fill(at: string, from: string, deduction: number, to: string): Promise<void> {
  const entries = {
    inspectedOn: '2011-11-27',
    rest: 'conforming',
    entries: [{ checkpoint: 'CS-01.1', deduction, reason: '没有公示' }],
  };
  const json = put(newFolder(), 'e.json', entries);
  expect((await cliWith(clock(at), 'fill', from, '--entries', json, '--out', to)).err).toBe('');
}

interface Excluded {
  readonly file: string;
  readonly why: string;
}

async function consolidated(...files: readonly string[]): Promise<readonly Excluded[]> {
  const out = join(newFolder(), '汇总.xlsx');
  const call = ['consolidate', ...files, '--out', out, '--json'];
  const result = await cliWith({ now: () => new Date() }, ...call);
  return JSON.parse(result.out).excluded.map(({ file, why }: Excluded) => ({ file, why }));
}

test('Y1 Y2: saved again by LibreOffice', async () => {
  const site = ['--site=锦江花园', '--period', '2011Q4', '--year', '2011'];
  await cliWith(clock('2011-11-20T08:00:00Z'), 'generate', ...site, '--out', path('空.xlsx'));
  await fill('2011-11-27T08:00:00Z', path('空.xlsx'), 1, path('b.xlsx'));
  await fill('2011-11-28T08:00:00Z', path('b.xlsx'), 0.5, path('a.xlsx'));
  const saved = newFolder();
  await convert([path('b.xlsx')], 'xlsx', saved);
  copyFileSync(join(saved, 'b.xlsx'), path('c.xlsx'));
  const [before, after] = await Promise.all(
    ['b.xlsx', 'c.xlsx'].map(async (name) => {
      const found = await new FilePort(path(name), new Date(0)).read();
      const reading = readWorkbook(found);
      return { saves: reading.ok ? reading.value.saves : null, modified: found.modified ?? 0 };
    }),
  );
  expect(after?.saves).toEqual(before?.saves);
  expect(after?.modified).toBeGreaterThanOrEqual(before?.modified ?? 0); // to convert is no change to it
  expect(await consolidated(path('b.xlsx'), path('c.xlsx'))).toEqual([{ file: path('c.xlsx'), why: 'same' }]);
  expect(await consolidated(path('c.xlsx'), path('a.xlsx'))).toEqual([
    { file: path('c.xlsx'), why: 'saves' },
  ]);
}, 120_000);
