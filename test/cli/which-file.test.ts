/**
 * `dudao consolidate`: which of several files of one inspection counts, whatever they are called.
 *
 * V1 a correction made by `fill` counts before the file that it corrects: under any name, inside of a zip, and when another
 *    program has saved the older one again since; what differs is put into words.
 * V2 where nobody can say, none counts, with the reason; `--prefer` names the one that does, or `newest`.
 * V3 what every command writes records that it was written, and is no alteration.
 * V4 a date outside of its period: the file never replaces one within it, alone it is ranked and named.
 * V5 head office's workbook says what was left out and why.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSaveRecord } from '../../src/domain/save-record';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { cliWith, newFolder, put } from '../support/run-cli';

interface Report {
  readonly ranked: readonly {
    readonly file: string;
    readonly period: string;
    /** The day, where it contradicts the period. */
    readonly dateOutsidePeriod?: string;
    readonly composite: number;
    readonly integrity: string;
  }[];
  readonly excluded: readonly {
    readonly file: string;
    readonly code: string;
    readonly message: string;
    readonly why?: string;
    readonly doubt?: string;
    readonly rivals?: readonly { readonly file: string; readonly differences: readonly { what: string }[] }[];
  }[];
}

/** The command line on a day of 2011. */
const on = (day: string, ...args: readonly string[]) =>
  cliWith({ now: () => new Date(`2011-${day}T08:00:00Z`) }, ...args);

async function consolidated(folder: string, ...more: readonly string[]): Promise<Report> {
  const out = join(newFolder(), '汇总.xlsx');
  const { out: printed, err } = await on('12-20', 'consolidate', folder, '--out', out, '--json', ...more);
  if (printed === '') throw new Error(err);
  return JSON.parse(printed);
}

const base = (file: string): string => file.split('/').at(-1) ?? '';
const kept = ({ ranked }: Report): readonly string[] => ranked.map(({ file }) => base(file));

const whole = (deduction: number, more: object = {}): object => ({
  inspectedOn: '2011-11-27',
  rest: 'conforming',
  entries: [{ checkpoint: 'CS-01.1', deduction, reason: '没有公示' }],
  ...more,
});

/** Puts a file through `fill`. */
async function fill(day: string, source: string, entries: object, to: string): Promise<void> {
  const done = await on(day, 'fill', source, '--entries', put(newFolder(), 'e.json', entries), '--out', to);
  expect([done.code, done.err]).toEqual([0, '']);
}

/** What a program does that saves a workbook again without changing what is in it. */
function savedAgain(from: string, to: string, at: string): void {
  const parts = unzipSync(readFileSync(from));
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  const changed = core.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${at}`);
  expect(changed).not.toBe(core);
  parts['docProps/core.xml'] = strToU8(changed);
  writeFileSync(to, zipSync(parts));
}

const made = newFolder();
const inMade = (name: string): string => join(made, name);

beforeAll(async () => {
  await on(
    '11-20',
    'generate',
    '--site=锦江花园',
    '--period',
    '2011Q4',
    '--year',
    '2011',
    '--out',
    inMade('空.xlsx'),
  );
  await fill('11-27', inMade('空.xlsx'), whole(1), inMade('初.xlsx'));
  await fill('11-29', inMade('初.xlsx'), whole(0.5), inMade('正.xlsx'));
  await fill('11-30', inMade('空.xlsx'), whole(2), inMade('另.xlsx'));
  savedAgain(inMade('初.xlsx'), inMade('初-又存.xlsx'), '2011-12-05T00:00:00Z');
}, 120_000);

/** A folder with files under names of its own. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, from] of Object.entries(files)) copyFileSync(inMade(from), join(folder, name));
  return folder;
}

describe.each([
  ['督导评分_锦江花园_2011Q4.xlsx', '督导评分_锦江花园_2011Q4_更正.xlsx'],
  ['督导评分_锦江花园_2011Q4.xlsx', '督导评分_锦江花园_2011Q4_2011-11-27.xlsx'],
  ['b.xlsx', 'a.xlsx'],
])('%s, corrected as %s', (first, correction) => {
  test('V1: the correction counts', async () => {
    const report = await consolidated(folderOf({ [first]: '初.xlsx', [correction]: '正.xlsx' }));
    expect(kept(report)).toEqual([correction]);
    const [exclusion] = report.excluded;
    expect(exclusion).toMatchObject({ code: 'duplicate', why: 'saves' });
    expect(exclusion?.message).toMatch(
      /是同一次检查（锦江花园 2011Q4）.*改写.*综合得分 99\.\d\d→99\.\d\d，扣分 CS-01\.1 1→0\.5/,
    );
  });

  test('V1: saving the older one again changes nothing', async () => {
    expect(kept(await consolidated(folderOf({ [first]: '初-又存.xlsx', [correction]: '正.xlsx' })))).toEqual([
      correction,
    ]);
  });

  test('V2: two copies', async () => {
    const folder = folderOf({ [first]: '正.xlsx', [correction]: '另.xlsx' });
    const report = await consolidated(folder).catch(() => null);
    expect(report?.ranked).toEqual([]);
    expect(report?.excluded.map(({ code, doubt }) => [code, doubt])).toEqual([
      ['undecided', 'copies'],
      ['undecided', 'copies'],
    ]);
    expect(report?.excluded[0]?.message).toMatch(/分开改的.*综合得分.*扣分 CS-01\.1 .*指定采用哪一份/);
    expect(kept(await consolidated(folder, '--prefer', join(folder, first)))).toEqual([first]);
    expect(kept(await consolidated(folder, '--prefer', correction))).toEqual([correction]);
    expect(kept(await consolidated(folder, '--prefer=newest'))).toEqual([correction]);
  });
});

test('V1: the same file twice', async () => {
  const report = await consolidated(folderOf({ 'a.xlsx': '初.xlsx', 'b.xlsx': '初-又存.xlsx' }));
  expect(report.excluded).toEqual([expect.objectContaining({ code: 'duplicate', why: 'same' })]);
  expect(report.excluded[0]?.message).toContain('内容相同');
});

test('V1: inside of a zip, and named there', async () => {
  const folder = folderOf({ 'a.xlsx': '正.xlsx' });
  const zip = zipSync({
    '初.xlsx': readFileSync(inMade('初.xlsx')),
    '另.xlsx': readFileSync(inMade('另.xlsx')),
  });
  writeFileSync(join(folder, '附件.zip'), zip);
  expect((await consolidated(folder)).ranked).toEqual([]);
  expect(kept(await consolidated(folder, '--prefer', '附件.zip/另.xlsx'))).toEqual(['另.xlsx']);
  expect(kept(await consolidated(folder, '--prefer', join(folder, 'a.xlsx')))).toEqual(['a.xlsx']);
});

test('V2: a wish that is none of the files', async () => {
  const out = join(newFolder(), '汇总.xlsx');
  const folder = folderOf({ 'a.xlsx': '初.xlsx' });
  const { code, err } = await on('12-20', 'consolidate', folder, '--out', out, '--prefer', '没有这份.xlsx');
  expect([code, err]).toEqual([2, expect.stringContaining('“没有这份.xlsx”不在要汇总的文件里')]);
});

test('V3: every write is recorded, and nothing is altered', async () => {
  const counts = await Promise.all(
    ['空.xlsx', '初.xlsx', '正.xlsx', '另.xlsx'].map(async (name) => {
      const reading = readWorkbook(await new FilePort(inMade(name), new Date(0)).read());
      if (!reading.ok || !reading.value.saves) throw new Error(name);
      const { record, content } = reading.value.saves;
      return readSaveRecord(record, content)?.count;
    }),
  );
  expect(counts).toEqual([1, 2, 3, 2]);
  for (const name of ['初.xlsx', '正.xlsx'])
    expect(JSON.parse((await on('12-20', 'check', inMade(name), '--json')).out).altered).toEqual([]);
  const list = put(newFolder(), '清单.csv', '项目名称,检查期间\n锦江花园,2011Q4\n');
  const folder = newFolder();
  expect((await on('11-20', 'batch', '--sites', list, '--out', folder)).code).toBe(0);
  const found = await new FilePort(join(folder, '督导评分_锦江花园_2011Q4.xlsx'), new Date(0)).read();
  const reading = readWorkbook(found);
  expect(reading.ok && reading.value.saves?.record).toBe(`w1 ${Date.UTC(2011, 10, 20, 8) / 1000}`);
});

test('V4: a period that was filled in wrongly', async () => {
  const folder = newFolder();
  const wrong = whole(2, { period: '2011Q2', inspectedOn: '2011-09-15' });
  const done = await on(
    '12-01',
    'fill',
    inMade('初.xlsx'),
    '--entries',
    put(newFolder(), 'e.json', wrong),
    '--out',
    join(folder, '九月.xlsx'),
  );
  expect([done.code, done.err]).toEqual([
    0,
    expect.stringContaining('检查日期 2011-09-15 不在检查期间 2011Q2 内'),
  ]);
  const alone = await consolidated(folder);
  expect(alone.ranked).toEqual([
    expect.objectContaining({ period: '2011Q2', dateOutsidePeriod: '2011-09-15' }),
  ]);
  const text = await on('12-20', 'consolidate', folder, '--out', join(newFolder(), 'o.xlsx'));
  expect(text.out).toContain('检查日期不在检查期间内 1 份');
  expect(text.out).toContain('九月.xlsx：检查日期 2011-09-15，检查期间 2011Q2');
  await fill(
    '11-20',
    inMade('空.xlsx'),
    whole(1, { period: '2011Q2', inspectedOn: '2011-05-20' }),
    join(folder, '五月.xlsx'),
  );
  const both = await consolidated(folder);
  expect(both.ranked.map(({ file, dateOutsidePeriod }) => [base(file), dateOutsidePeriod])).toEqual([
    ['五月.xlsx', undefined],
  ]);
  expect(both.excluded).toEqual([expect.objectContaining({ code: 'duplicate', why: 'period' })]);
  expect(both.excluded[0]?.message).toContain('检查日期不在检查期间内');
});

test('V5: head office’s workbook', async () => {
  const folder = folderOf({ 'a.xlsx': '正.xlsx', 'b.xlsx': '另.xlsx' });
  await fill('11-27', inMade('空.xlsx'), whole(1, { site: '别处' }), join(folder, 'c.xlsx'));
  const out = join(newFolder(), '汇总.xlsx');
  await on('12-20', 'consolidate', folder, '--out', out);
  const found = await new FilePort(out, new Date(0)).read();
  const sheet = found.sheets.find(({ name }) => name === '未纳入');
  const rows = [...(sheet?.rows.values() ?? [])].map((line) => [...line.values()].map(({ value }) => value));
  const excluded = rows.filter((row) => row.some((value) => value === 'a.xlsx' || value === 'b.xlsx'));
  expect(excluded).toHaveLength(2);
  for (const row of excluded)
    expect(row.join()).toMatch(/与“[ab]\.xlsx”是同一次检查（锦江花园 2011Q4）.*分开改.*综合得分/);
});
