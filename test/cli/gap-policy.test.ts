/**
 * `dudao consolidate --gap-policy`.
 *
 * G1 without the option head office's rubric decides; a site that chose 就高 by itself is paid nothing for it, and text,
 *    JSON and workbook tell what it claims and what counts.
 * G2 with it, that is what counts, by its name in JSON and by the one on the sheets.
 * G3 a workbook whose own choice changes nothing is only counted.
 * G4 another value is refused with those there are, and nothing is written.
 * G5 the sheet 排名 has a column 说明 only where something is to be said; it is printed, and the text in it is whole.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { gapInspection } from '../support/gap-inspection';
import { cli, newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const folder = newFolder();

async function put(name: string, inspection: Inspection, into = folder): Promise<void> {
  const plan = planWorkbook(rubric, inspection);
  writeFileSync(join(into, name), await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
}

beforeAll(async () => {
  await put('甲.xlsx', gapInspection('甲', 'higher'));
  await put('乙.xlsx', gapInspection('乙', 'undetermined'));
  await put('丙.xlsx', { ...filledInspection(rubric, '丙'), gapPolicy: 'nearest' });
});

/** Consolidates the folder; the texts of 排名 row by row. */
async function consolidated(from = folder, ...options: readonly string[]) {
  const out = join(newFolder(), '总部.xlsx');
  const text = await cli('consolidate', from, '--out', out, ...options);
  const json = JSON.parse((await cli('consolidate', from, '--out', out, '--json', ...options)).out);
  const read = readXlsx(new Uint8Array(readFileSync(out)));
  if (!read.ok) throw new Error(read.failure);
  const ranking = read.workbook.sheets.find(({ name }) => name === '排名');
  const rows = [...(ranking?.rows.values() ?? [])].map((line) =>
    [...line.values()].map(({ value }) => value),
  );
  const bySite = Object.fromEntries(
    json.ranked.map((site: { site: string }) => [site.site, site] as const),
  ) as Record<string, Record<string, unknown>>;
  return { text: text.out, bySite, rows };
}

const rowOf = (rows: readonly (readonly unknown[])[], site: string) =>
  rows.find((row) => row[1] === site) ?? [];

test('G1, G3: by the rubric', async () => {
  const { text, bySite, rows } = await consolidated();
  expect(bySite.甲).toMatchObject({
    grade: null,
    payoutTotal: null,
    gapPolicy: 'undetermined',
    claim: { gapPolicy: 'higher', grade: '优秀', payoutTotal: 3000 },
    integrity: 'ok',
  });
  expect(bySite.乙).toMatchObject({ grade: null, payoutTotal: null, claim: null });
  expect(bySite.丙).toMatchObject({ gapPolicy: 'undetermined', claim: { gapPolicy: 'nearest' } });
  const lines = text.split('\n');
  expect(lines[0]).toBe('空档处理（总部）：待裁定');
  expect(lines.filter((line) => line.includes('（空档处理与总部不同）'))).toEqual([
    expect.stringMatching(/ 待裁定 {2}甲（空档处理与总部不同）$/),
  ]);
  const at = lines.indexOf('空档处理与总部不同，影响定级 1 份：');
  expect(lines.slice(at + 1, at + 3)).toEqual([
    '  甲.xlsx：表内为就高（优秀，+3,000 元），总部按待裁定（暂不定级，不计奖惩）',
    '另有 1 份表内的空档处理与总部不同，综合得分不在空档，不影响定级。',
  ]);
  expect(rowOf(rows, '甲')).toEqual(
    expect.arrayContaining(['表内为就高（优秀，+3,000 元），总部按待裁定（暂不定级，不计奖惩）', '待裁定']),
  );
  expect(rows.flat()).toContain('说明');
  expect(rows.flat().join()).toContain('空档处理（总部）：待裁定');
});

test.each(['higher', '就高'])('G2: %s', async (given) => {
  const { text, bySite, rows } = await consolidated(folder, '--gap-policy', given);
  expect(bySite.甲).toMatchObject({ grade: '优秀', payoutTotal: 3000, gapPolicy: 'higher', claim: null });
  expect(bySite.乙).toMatchObject({
    grade: '优秀',
    payoutTotal: 3000,
    claim: { gapPolicy: 'undetermined', grade: null, payoutTotal: null },
  });
  expect(text).toContain('空档处理（总部）：就高');
  expect(text).toContain('  乙.xlsx：表内为待裁定（暂不定级，不计奖惩），总部按就高（优秀，+3,000 元）');
  expect(rowOf(rows, '甲')).toContain(3000);
});

test('G4: no such value', async () => {
  const out = join(newFolder(), '总部.xlsx');
  const { code, err } = await cli('consolidate', folder, '--out', out, '--gap-policy', 'best');
  expect(code).toBe(2);
  expect(err).toBe(
    '--gap-policy 没有“best”。可以写：undetermined（待裁定）、lower（就低）、higher（就高）、nearest（四舍五入）。',
  );
  expect(existsSync(out)).toBe(false);
});

test('G5: nothing to say, no column', async () => {
  const quiet = newFolder();
  await put('乙.xlsx', gapInspection('乙', 'undetermined'), quiet);
  await put('丙.xlsx', { ...filledInspection(rubric, '丙'), gapPolicy: 'nearest' }, quiet);
  expect((await consolidated(quiet)).rows.flat()).not.toContain('说明');
});
