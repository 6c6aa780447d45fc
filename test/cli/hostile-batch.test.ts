/**
 * `dudao consolidate` over good files and hostile ones together, in a process of its own as a user runs it.
 *
 * H1 each hostile file is named with the one reason that is true of it, in Chinese.
 * H2 the good files are ranked exactly as without the hostile ones, and head office's workbook is the same.
 * H3 memory stays within the bound that the good files alone keep, although one file has 500 MB and one unpacks to 1 GB.
 * H4 what is only unusual is read to the same figures: ZIP64, sizes stated behind each part, a huge dimension, names that
 *    lead out of the package, names and texts that mean something to JavaScript.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import type { ExclusionCode } from '../../src/domain/site-result';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionSentence } from '../../src/messages/exclusion-text';
import type { GridCell } from '../../src/workbook/grid';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { HOSTILE_FILES, type Parts, putSparse, withText } from '../support/hostile/hostile-files';
import { zip64Of, zipOf } from '../support/hostile/zip-of';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';
import { type ProcessResult, runProcess } from '../support/run-process';

/** Half of what the 500 MB file would take, were it read; the 1 GB of zeros would take more. */
const MOST_MB = 400;

const rubric = defaultRubric();
/** In a folder of its own, so that whatever lands beside it is ours. */
const root = join(newFolder(), 'batch');
mkdirSync(root);
const folder = (name: string): string => join(root, name);

interface Report {
  readonly ranked: readonly {
    readonly file: string;
    readonly site: string;
    readonly composite: number;
    readonly integrity: string;
  }[];
  readonly excluded: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** Writes a complete workbook of a site, each with another number of deductions; answers its bytes. */
async function good(path: string, site: string, deductions: number, period = '2011Q4'): Promise<Uint8Array> {
  const inspection = filledInspection(rubric, site);
  const entries = new Map(inspection.entries);
  for (const [id, { item }] of [...checkpointIndex(rubric)].slice(0, deductions))
    entries.set(id, { deduction: item.rule.max / 10, reason: '__proto__', method: null });
  const plan = planWorkbook(rubric, { ...inspection, entries, facts: { ...inspection.facts, period } });
  const bytes = await writeXlsx(plan, { modified: new Date(0) });
  writeFileSync(path, bytes);
  return bytes;
}

async function consolidate(
  out: string,
  ...paths: readonly string[]
): Promise<ProcessResult & { report: Report }> {
  const result = await runProcess('consolidate', ...paths, '--out', folder(out), '--json');
  return { ...result, report: JSON.parse(result.out) };
}

let parts: Parts;
let alone: Awaited<ReturnType<typeof consolidate>>;
let together: typeof alone;

beforeAll(async () => {
  for (const name of ['好', '坏']) mkdirSync(folder(name));
  for (const [i, site] of ['甲', '乙', '丙', '丁'].entries())
    await good(join(folder('好'), `${site}.xlsx`), site, i);
  const sound = await good(join(root, '样.xlsx'), '样', 9);
  parts = unzipSync(sound);
  for (const { name, make } of HOSTILE_FILES)
    writeFileSync(join(folder('坏'), name), await make(parts, sound));
  putSparse(join(folder('坏'), '五百兆.xlsx'), 500_000_000);
  alone = await consolidate('只有好的.xlsx', folder('好'));
  together = await consolidate('一起.xlsx', folder('坏'), folder('好'));
}, 600_000);

test('H1: one true reason each', () => {
  const expected = new Map([
    ...HOSTILE_FILES.map(({ name, trouble }) => [name, trouble] as const),
    ['五百兆.xlsx', 'file-too-large'],
  ]);
  const found = new Map(together.report.excluded.map(({ file, message }) => [basename(file), message]));
  expect(found.size).toBe(together.report.excluded.length);
  expect(found).toEqual(
    new Map(
      [...expected].map(([name, trouble]) => {
        const code = trouble.startsWith('file-') ? 'unreadable' : (trouble as ExclusionCode);
        return [name, exclusionSentence({ file: name, code, facts: { failure: trouble } })];
      }),
    ),
  );
  for (const message of found.values()) expect(message).toMatch(/^[^。]*[一-龥][^。]*。[^。]+。$/);
});

test('H2: the good ones are as without them', () => {
  expect(alone.code).toBe(0);
  expect(together.code).toBe(0);
  expect(alone.report.ranked.length).toBe(4);
  expect(new Set(alone.report.ranked.map(({ composite }) => composite)).size).toBe(4);
  expect({ ...together.report, excluded: [] }).toEqual({ ...alone.report, excluded: [] });
  const [mixed, without] = [cellsOf('一起.xlsx'), cellsOf('只有好的.xlsx')];
  expect([...mixed.keys()]).toEqual([...without.keys()]);
  // A file is named as it lies in what was chosen: here the folder above, there its own.
  const jsonOf = (cell: GridCell | undefined): string => JSON.stringify(cell)?.replace('"好/', '"');
  const different = [...mixed].filter(([place, cell]) => jsonOf(cell) !== jsonOf(without.get(place)));
  const left = together.report.excluded.length;
  expect(different.map(([, { value }]) => value)).toEqual([
    expect.stringContaining(`参加排名 4 个，未纳入 ${left} 个`),
    left,
  ]);
});

/** The cells of head office's workbook by sheet, row and column; those of 未纳入 left out. */
function cellsOf(name: string): ReadonlyMap<string, GridCell> {
  const read = readXlsx(readFileSync(folder(name)));
  if (!read.ok) throw new Error(read.failure);
  return new Map(
    read.workbook.sheets
      .filter((sheet) => sheet.name !== '未纳入')
      .flatMap((sheet) =>
        [...sheet.rows].flatMap(([row, line]) =>
          [...line].map(([column, cell]) => [`${sheet.name} ${row} ${column}`, cell] as const),
        ),
      ),
  );
}

test('H3: bounded memory', () => {
  expect(alone.peakMb).toBeGreaterThan(50); // it was measured at all
  expect(together.peakMb).toBeLessThan(MOST_MB);
});

describe('H4: only unusual', () => {
  const SHEET = 'xl/worksheets/sheet3.xml';
  const streamed = `
import sys, zipfile
class Pipe:
    def write(self, data): return sys.stdout.buffer.write(data)
    def flush(self): sys.stdout.buffer.flush()
source = zipfile.ZipFile(sys.argv[1])
with zipfile.ZipFile(Pipe(), 'w', zipfile.ZIP_DEFLATED) as out:
    for name in source.namelist():
        with out.open(name, 'w', force_zip64=True) as part: part.write(source.read(name))
`;
  const unusual: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    'ZIP64.xlsx': () => zip64Of(parts),
    '大小在后.xlsx': () =>
      execFileSync(PYTHON, ['-c', streamed, join(root, '样.xlsx')], { maxBuffer: 1 << 26 }),
    '巨大的范围.xlsx': () =>
      zipOf(
        withText(parts, SHEET, (xml) =>
          xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
        ),
      ),
    '路径.xlsx': () =>
      zipOf({
        ...parts,
        '../../x.xlsx': new Uint8Array(9),
        '/x.xlsx': new Uint8Array(9),
        '..\\x': new Uint8Array(9),
      }),
    '键.xlsx': () =>
      zipOf(
        withText(parts, 'xl/workbook.xml', (xml) =>
          xml
            .replace(
              '<definedNames>',
              '<definedNames><definedName name="__proto__">1</definedName><definedName name="constructor">2</definedName>',
            )
            .replace(
              '</sheets>',
              '<sheet name="__proto__" sheetId="77" r:id="rId2"/><sheet name="constructor" sheetId="78" r:id="rId2"/></sheets>',
            ),
        ),
      ),
  };

  test('is read to the same figures', async () => {
    mkdirSync(folder('怪'));
    for (const [name, make] of Object.entries(unusual)) {
      mkdirSync(folder(`怪/${name}`));
      writeFileSync(folder(`怪/${name}/${name}`), await make());
    }
    const expected = (await consolidate('样.xlsx.汇总.xlsx', join(root, '样.xlsx'))).report.ranked[0];
    expect(expected?.composite).toBeGreaterThan(0);
    for (const name of Object.keys(unusual)) {
      const { report } = await consolidate(`汇总-${name}`, folder(`怪/${name}`));
      expect([name, report.excluded]).toEqual([name, []]);
      expect(report.ranked).toEqual([{ ...expected, file: folder(`怪/${name}/${name}`) }]);
    }
    expect(readdirSync(dirname(root)).filter((name) => name === 'x' || name === 'x.xlsx')).toEqual([]);
  }, 300_000);

  test('sites and periods may be called anything', async () => {
    mkdirSync(folder('名'));
    const names = ['__proto__', 'constructor', 'toString', '=1+1'];
    for (const [i, name] of names.entries()) await good(join(folder('名'), `${i}.xlsx`), name, i, name);
    const { report } = await consolidate('名.xlsx', folder('名'));
    expect(report.excluded).toEqual([]);
    expect(report.ranked.map(({ site }) => site).sort()).toEqual([...names].sort());
  }, 300_000);
});
