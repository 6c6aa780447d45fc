/**
 * Files as Excel takes them, without an Excel.
 *
 * V1 the Open XML SDK, which knows the schemas of the format and much that they do not say, finds no error in any kind of
 *    file that we write as Excel 2021 knows the format, nor in the two richest ones as Excel 2010 does.
 * V2 none of the known causes of Excel's “repair” is in any of them.
 * V3 the SDK does find errors: in a file whose rule is of a kind that there is not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { repairCauses } from '../support/repair';
import { newFolder } from '../support/run-cli';
import { complaintsAbout } from '../support/validate-files';
import { writeEveryKind } from '../support/written-files';

const KINDS = [
  ...['blank', 'half', 'full', 'odd-texts', 'small-rubric', 'random-1', 'random-2'].map(
    (kind) => `site-${kind}`,
  ),
  'site-list',
  ...['twelve', 'strangers', 'periods', 'many'].map((kind) => `headquarters-${kind}`),
  ...['generated', 'filled', 'template', 'consolidated', 'batch-1', 'batch-2'].map((kind) => `cli-${kind}`),
  ...['generated', 'opened-site', 'opened-headquarters'].map((kind) => `workbench-${kind}`),
];

let files: ReadonlyMap<string, string>;
let complaints: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  files = await writeEveryKind();
  complaints = await complaintsAbout([...files.values()], 'Office2021');
}, 900_000); // a minute of processor time; a machine under load takes its time

const fileOf = (kind: string): string => files.get(kind) ?? '';

test('every kind is there', () => {
  expect([...files.keys()]).toEqual(KINDS);
});

test.each(KINDS)('V1: %s', (kind) => {
  expect(complaints.get(fileOf(kind))).toEqual([]);
});

test('V1: as Excel 2010 knows it', async () => {
  const rich = ['site-full', 'headquarters-twelve'].map(fileOf);
  const found = await complaintsAbout(rich, 'Office2010');
  expect(rich.map((file) => found.get(file))).toEqual([[], []]);
});

test.each(KINDS)('V2: %s', (kind) => {
  expect(repairCauses(readFileSync(fileOf(kind)))).toEqual([]);
});

test('V3: an error is found', async () => {
  const parts = unzipSync(readFileSync(fileOf('site-blank')));
  const part = 'xl/worksheets/sheet3.xml';
  const xml = strFromU8(parts[part] as Uint8Array);
  const broken = xml.replace('<dataValidation type="custom"', '<dataValidation type="customs"');
  expect(broken).not.toBe(xml);
  const file = join(newFolder(), 'broken.xlsx');
  writeFileSync(file, zipSync({ ...parts, [part]: strToU8(broken) }));
  const found = await complaintsAbout([file], 'Office2021');
  expect(found.get(file)).toEqual([expect.stringMatching(/^Schema \/xl\/worksheets\/sheet3\.xml .*customs/)]);
});
