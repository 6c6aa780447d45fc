/**
 * When a file's document says that it was saved.
 *
 * M1 as programs write it, in whole seconds; what says less than a minute of a day is nothing.
 * M2 a part that is missing, damaged or too large says nothing, and keeps nothing else from being read.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { blankInspection } from '../../../src/domain/inspection';
import { blankFacts } from '../../../src/domain/site-facts';
import { type ReadResult, readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planWorkbook } from '../../../src/workbook/workbook-plan';

const AT = Date.UTC(2011, 10, 27, 8, 5, 9);
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  const inspection = blankInspection(blankFacts('甲', '2011Q4', 2011), 'undetermined');
  parts = unzipSync(await writeXlsx(planWorkbook(defaultRubric(), inspection), { modified: new Date(AT) }));
});

/** The file with other core properties; without any where there are none. */
function withCore(core: Uint8Array | string | null): ReadResult {
  const { 'docProps/core.xml': _, ...others } = parts;
  const bytes = typeof core === 'string' ? strToU8(core) : core;
  return readXlsx(zipSync({ ...others, ...(bytes ? { 'docProps/core.xml': bytes } : {}) }));
}

function modifiedIn(result: ReadResult): number | undefined {
  if (!result.ok) throw new Error(result.failure);
  expect(result.workbook.sheets.length).toBeGreaterThan(5);
  return result.workbook.modified;
}

const saying = (text: string, prefix = 'dcterms:'): string =>
  `<?xml version="1.0"?><cp:coreProperties xmlns:cp="x"><dcterms:created>2001-01-01T00:00:00Z</dcterms:created><${prefix}modified xsi:type="dcterms:W3CDTF">${text}</${prefix}modified></cp:coreProperties>`;

test('M1: our own files', () => {
  const result = readXlsx(zipSync(parts));
  expect(result.ok && result.workbook.modified).toBe(AT / 1000);
});

test.each([
  ['2011-11-27T08:05:09Z', AT / 1000],
  ['2011-11-27T08:05:09.737Z', AT / 1000],
  ['2011-11-27T16:05:09+08:00', AT / 1000],
  ['2011-11-27T08:05:09', AT / 1000],
  ['\n 2011-11-27T08:05Z ', AT / 1000 - 9],
  ['2011-11-27', undefined],
  ['2011-13-27T08:05:09Z', undefined],
  ['27.11.2011 08:05', undefined],
  ['', undefined],
] as const)('M1: %j', (text, wanted) => {
  expect(modifiedIn(withCore(saying(text)))).toBe(wanted);
});

test('M1: another prefix, or none', () => {
  expect(modifiedIn(withCore(saying('2011-11-27T08:05:09Z', 'd.c-t:')))).toBe(AT / 1000);
  expect(modifiedIn(withCore(saying('2011-11-27T08:05:09Z', '')))).toBe(AT / 1000);
});

test.each<[string, Uint8Array | string | null]>([
  ['missing', null],
  ['empty', ''],
  ['no XML', new Uint8Array([0, 255, 1, 254])],
  ['cut off', saying('2011-11-27T08:05:09Z').slice(0, 150)],
  ['of another kind', '<a><lastModified>2011-11-27T08:05:09Z</lastModified></a>'],
  ['larger than any program writes it', `${saying('')}${' '.repeat(100_000)}`],
  ['larger than any part may be', new Uint8Array(90 * 1024 * 1024)],
])('M2: %s', (_, core) => {
  expect(modifiedIn(withCore(core))).toBeUndefined();
});
