/**
 * What one thread keeps from workbook to workbook.
 *
 * R1 a workbook reads as it does alone, whatever was read before: rows in any order and number, sheets of the same name,
 *    other tables of shared texts, parts that only the general scanner understands.
 * R2 what is cached is bounded by what it weighs: in a thread with the limits of `dudao consolidate` every honest
 *    workbook is read, whatever hostile ones come before it.
 * R3 a part that comes again counts towards the bounds of its file as ever, and is refused where the file tells its check
 *    sum wrong or calls it encrypted.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { ReadingCache } from '../../../src/hosts/xlsx/read/cache/reading-cache';
import { LIMITS } from '../../../src/hosts/xlsx/read/limits';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { inTemporaryFolder } from '../../support/libreoffice';
import { runs } from '../../support/runs';
import { rawPackage } from './support/raw-package';

/** Everything that was read, in its order. */
function contentOf(bytes: Uint8Array, cache?: ReadingCache): unknown {
  const result = readXlsx(bytes, cache ? { cache } : {});
  if (!result.ok) return result.failure;
  return result.workbook.sheets.map(({ name, rows, guards }) => ({
    name,
    guards,
    rows: [...rows].map(([row, cells]) => [row, [...cells]]),
  }));
}

const cell = fc.constantFrom(
  '<c r="A1"><v>1</v></c>',
  '<c r="A2"><v>1</v></c>',
  '<c><v>2</v></c>',
  '<c t="s"><v>0</v></c>',
  '<c r="B1" t="s"><v>1</v></c>',
  '<c r="B2" t="str"><f>A1&amp;"x"</f><v>甲</v></c>',
  '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1*2</f><v>2</v></c>',
  '<c r="C2"><f t="shared" si="0"/><v>4</v></c>',
  '<c t="inlineStr"><is><t>乙</t></is></c>',
  '<c/>',
);
const row = fc
  .record({
    number: fc.constantFrom('', ' r="1"', ' r="2"', ' r="3"', ' r="2" hidden="1"'),
    cells: fc.array(cell, { maxLength: 3 }),
  })
  .map(({ number, cells }) => `<row${number}>${cells.join('')}</row>`);
const sheet = fc.record({
  name: fc.constantFrom('甲', '乙', '乙', '丙'.repeat(40)),
  xml: fc
    .tuple(fc.array(row, { maxLength: 5 }), fc.constantFrom('', '', '', '<!-- c -->'))
    .map(([rows, comment]) => `<sheetData>${rows.join('')}</sheetData>${comment}`),
});
const strings = fc.constantFrom(
  '<si><t>甲</t></si><si><t>乙</t></si>',
  '<si><t>乙</t></si><si><t>甲</t></si>',
  '<!-- c --><si><t>丁</t></si><si><t>戊</t></si>',
  '<si><r><t>甲</t></r></si><si><t/></si>',
);

test('R1: as alone', () => {
  const cache = new ReadingCache();
  const workbook = fc
    .tuple(fc.array(sheet, { minLength: 1, maxLength: 3 }), strings)
    .map(([sheets, texts]) => rawPackage(sheets, '', texts));
  fc.assert(
    fc.property(workbook, (bytes) => {
      const alone = contentOf(bytes);
      for (let i = 0; i < 3; i++) expect(contentOf(bytes, cache)).toEqual(alone);
    }),
    { numRuns: runs(500, 4000), seed: 11 },
  );
});

describe('R3: parts that come again', () => {
  const rows = (word: string, cells: string): string =>
    `<sheetData><row r="1"><c r="A1" t="str"><v>${word}</v></c>${cells}</row></sheetData>`;
  const files = [1, 2, 3, 4].map((turn) =>
    rawPackage(
      [
        { name: '甲', xml: rows('same', '') },
        { name: '乙', xml: rows('same', '<c r="B1" t="s"><v>0</v></c>') },
        { name: '丙', xml: rows(`${turn}`, '') },
      ],
      '',
      `<si><t>${turn}</t></si>`,
    ),
  );

  test('a wrong check sum', () => {
    const cache = new ReadingCache();
    for (const bytes of files) expect(readXlsx(bytes, { cache }).ok).toBe(true);
    const wrong = (files[0] as Uint8Array).slice();
    const directory = Buffer.from(wrong).indexOf('PK\x01\x02');
    for (let at = directory; at >= 0; at = Buffer.from(wrong).indexOf('PK\x01\x02', at + 1))
      if (Buffer.from(wrong).toString('latin1', at + 46, at + 70) === 'xl/worksheets/sheet1.xml')
        wrong[at + 16] = (wrong[at + 16] as number) ^ 1;
    expect(readXlsx(wrong, { cache })).toEqual({ ok: false, failure: 'damaged' });
  });

  test('an encrypted part is called so, wherever it is said to be', () => {
    const bytes = (files[0] as Uint8Array).slice();
    const buffer = Buffer.from(bytes.buffer);
    for (let at = buffer.indexOf('PK\x01\x02'); at >= 0; at = buffer.indexOf('PK\x01\x02', at + 1)) {
      if (buffer.toString('latin1', at + 46, at + 70) !== 'xl/worksheets/sheet1.xml') continue;
      buffer[at + 8] = (buffer[at + 8] as number) | 1;
      buffer.writeUInt32LE(0xffff_fff0, at + 42);
    }
    expect(readXlsx(bytes)).toEqual({ ok: false, failure: 'encrypted' });
    expect(readXlsx(bytes, { cache: new ReadingCache() })).toEqual({ ok: false, failure: 'encrypted' });
  });

  test('cells and bytes count', () => {
    const cache = new ReadingCache();
    const bytes = files[0] as Uint8Array;
    const outcome = (limit: 'cells' | 'total', most: number): string => {
      const replaced = jest.replaceProperty(LIMITS, limit, most as never);
      const result = readXlsx(bytes, { cache });
      replaced.restore();
      return result.ok ? 'read' : result.failure;
    };
    const cells = 3 * 3 + 4; // three rows with four cells
    const size = Object.values(unzipSync(bytes)).reduce((sum, { length }) => sum + length, 0);
    for (let turn = 0; turn < 4; turn++) {
      expect([outcome('cells', cells), outcome('cells', cells - 1)]).toEqual(['read', 'too-large']);
      expect([outcome('total', size), outcome('total', size / 2)]).toEqual(['read', 'too-large']);
    }
  });
});

const repeated = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const oneSheet = (name: string, rows: string, texts = ''): Uint8Array =>
  rawPackage([{ name, xml: `<sheetData>${rows}</sheetData>` }], '', texts);
const megabytes = (count: number, letter: string): string => letter.repeat(count << 20);

/** Workbooks that take much to keep; each a little different every time. */
const HOSTILE: Readonly<Record<string, (turn: number) => Uint8Array>> = {
  'long texts': (turn) =>
    oneSheet(
      `表${turn}`,
      repeated(30, (i) => `<row><c t="str"><v>${turn} ${i} ${megabytes(1, 'x').slice(20)}</v></c></row>`),
    ),
  'formulas that are mostly references': (turn) =>
    oneSheet(
      `表${turn}`,
      repeated(
        45,
        (i) => `<row r="${i + 1}"><c r="A${i + 1}"><f>${turn}${i}${'&amp;'.repeat(25_000)}</f></c></row>`,
      ),
    ),
  'long shared texts': (turn) =>
    oneSheet(
      `表${turn}`,
      repeated(30, (i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c></row>`),
      repeated(30, (i) => `<si><t>${turn} ${i} ${megabytes(1, 'x').slice(20)}</t></si>`),
    ),
  'many rows': (turn) =>
    oneSheet(
      `表${turn}`,
      repeated(240_000, (i) => `<row><c><v>${i + turn}</v></c></row>`),
    ),
  'many cells of one formula': () =>
    oneSheet(
      '表',
      '<row r="1"><c r="A1"><f t="shared" ref="A1" si="0">A1</f></c></row>' +
        repeated(40, () => `<row>${'<c><f t="shared" si="0"/></c>'.repeat(16_000)}</row>`),
    ),
  'rows in pieces': (turn) =>
    oneSheet(
      `表${turn >> 1}`,
      repeated(50, (i) => `<row r="${i + 1}"><c><v>1</v></c></row>`) +
        repeated(50, (i) => `<row r="${i + 1}">${repeated(16_000, (j) => `<c><v>${j}.5</v></c>`)}</row>`),
    ),
  'a small text in a large part': (turn) =>
    oneSheet(
      `表${turn}`,
      `<!-- ${megabytes(40, 'x')} --><row r="1"><c t="str"><v>one small text, turn ${turn}</v></c></row>`,
    ),
  'a long name': (turn) => oneSheet(`${turn}${megabytes(40, 'n')}`, '<row r="1"><c><v>1</v></c></row>'),
  'few cells that share what many cells share': (turn) => {
    const leader = '<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1&amp;C1&amp;$D$1</f></c></row>';
    const members = (count: number): string =>
      repeated(count, (i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`);
    const few = { name: `表${turn}`, xml: `<sheetData>${leader}${members(1)}</sheetData>` };
    const text = (sheet: string): string => sheet.replaceAll('$D$1', `$D$${turn + 1}`);
    return rawPackage(
      [few, { name: '多', xml: `<sheetData>${leader}${members(18_000)}</sheetData>` }].map(
        ({ name, xml }) => ({
          name,
          xml: text(xml),
        }),
      ),
    );
  },
  'small parts that hide many columns': (turn) =>
    rawPackage(
      Array.from({ length: 250 }, (_, i) => ({
        name: '表',
        xml: `<cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>${turn * 250 + i}</v></c></row></sheetData>`,
      })),
    ),
  'many long formulas': (turn) =>
    oneSheet(
      `表${turn}`,
      repeated(
        100,
        (i) =>
          `<row r="${2 * i + 1}"><c><f t="shared" ref="A1" si="${i}">${'A1,'.repeat(10_000)}${i}</f></c></row><row r="${2 * i + 2}"><c><f t="shared" si="${i}"/></c></row>`,
      ),
    ),
};

/** How often each comes: three times what is kept of it without bounds is more than a thread has. */
const TURNS = 3;
const MANY_TURNS: ReadonlyMap<string, number> = new Map([
  ['few cells that share what many cells share', 8],
  ['small parts that hide many columns', 8],
  ['formulas that are mostly references', 4],
]);

/** Whether the honest workbook comes after each hostile one, or after all of a kind. */
const EACH_TIME = runs(0, 1) > 0;

/** The limits of a thread of `dudao consolidate`. */
const THREAD = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 24 };

test('R2: honest workbooks are read after hostile ones', async () => {
  const honest = await writeXlsx(planWorkbook(defaultRubric(), filledInspection(defaultRubric(), '甲')), {
    modified: new Date(0),
  });
  await inTemporaryFolder(async (folder) => {
    const script = join(folder, 'reading-thread.cjs');
    const entryPoints = ['test/support/hostile/reading-thread.ts'];
    await build({ entryPoints, bundle: true, platform: 'node', outfile: script, logLevel: 'error' });
    const thread = new Worker(script, { resourceLimits: THREAD });
    const read = async (bytes: Uint8Array): Promise<string> => {
      thread.postMessage(bytes);
      const [answer] = await once(thread, 'message'); // rejects where the thread ends for want of cache
      return answer;
    };
    try {
      for (const [kind, make] of Object.entries(HOSTILE)) {
        const turns = MANY_TURNS.get(kind) ?? TURNS;
        for (let turn = 0; turn < turns; turn++) {
          const found = await read(make(turn));
          expect({ kind, found }).toEqual({
            kind,
            found: expect.stringMatching(/^(?:\d+ sheets|too-large)$/),
          });
          if (!EACH_TIME && turn < turns - 1) continue;
          expect({ kind, found: await read(honest) }).toEqual({ kind, found: '11 sheets' });
        }
      }
    } finally {
      await thread.terminate();
    }
  });
}, 300_000);
