/**
 * Head office's workbook in programs that are not ours.
 *
 * H1 LibreOffice, the cached values thrown away, calculates every formula to the planned result; so does Gnumeric.
 * H2 openpyxl finds the tables with their captions, the charts and the frozen heads.
 * H3 what people wrote stays text, whatever it looks like, also after LibreOffice has saved the file.
 * H4 on paper: A4 landscape, a footer on every page, nothing under 9 pt, no ###, every ranked site and file is there.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consolidation } from '../../src/domain/consolidation/consolidation';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionText } from '../../src/messages/exclusion-text';
import { areaRef } from '../../src/workbook/address';
import type { GridWorkbook } from '../../src/workbook/grid';
import { planHeadquarters } from '../../src/workbook/headquarters';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { formulaDifferences } from '../support/formula-differences';
import { laterRubric, manySites, strangers, twelveSites } from '../support/headquarters-scene';
import { convert, convertWithGnumeric, inTemporaryFolder } from '../support/libreoffice';
import { stripCachedResults } from '../support/strip-cached';

const modified = new Date(Date.UTC(2011, 11, 1));
const planOf = (consolidation: Consolidation): WorkbookPlan =>
  planHeadquarters(consolidation, { exclusion: exclusionText }).plan;

const SCENES: Readonly<Record<string, WorkbookPlan>> = {
  twelve: planOf(twelveSites()),
  'two-rubrics': planOf(twelveSites(laterRubric())),
  strangers: planOf(strangers()),
  'five-periods': planOf(manySites(12, ['2011Q4', '2011Q3', '2011Q2', '2011Q1', '2010Q4'], 0.3)),
  'six-hundred': planOf(manySites(600, ['2011Q4'], 0.05)),
};
const scene = (name: string): WorkbookPlan => {
  const plan = SCENES[name];
  if (!plan) throw new Error(name);
  return plan;
};

const formulaCount = ({ sheets }: WorkbookPlan): number =>
  sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula !== undefined).length;

function readBack(file: string): GridWorkbook {
  const result = readXlsx(readFileSync(file));
  if (!result.ok) throw new Error(`${file}: ${result.failure}`);
  return result.workbook;
}

async function writeStripped(name: string, folder: string): Promise<string> {
  const plan = scene(name);
  const { bytes, stripped } = stripCachedResults(await writeXlsx(plan, { modified }));
  expect(stripped).toBe(formulaCount(plan));
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return file;
}

describe('formulas', () => {
  test('H1: LibreOffice calculates all of them to the planned result', async () => {
    await inTemporaryFolder(async (folder) => {
      const names = Object.keys(SCENES);
      const files: string[] = [];
      for (const name of names) files.push(await writeStripped(name, folder));
      await convert(files, 'xlsx', join(folder, 'out'));
      for (const name of names) {
        const { checked, wrong } = formulaDifferences(
          scene(name),
          readBack(join(folder, 'out', `${name}.xlsx`)),
        );
        expect({ name, wrong }).toEqual({ name, wrong: [] });
        expect(checked).toBeGreaterThan(50);
      }
    });
  }, 300_000);

  test('H1: Gnumeric does too', async () => {
    if (!SSCONVERT) {
      console.warn('Gnumeric is not installed: its run was left out');
      return;
    }
    await inTemporaryFolder(async (folder) => {
      for (const name of ['twelve', 'two-rubrics', 'strangers']) {
        const out = join(folder, `gnumeric-${name}.xlsx`);
        await convertWithGnumeric(await writeStripped(name, folder), out);
        const { wrong } = formulaDifferences(scene(name), readBack(out));
        expect({ name, wrong }).toEqual({ name, wrong: [] });
      }
    });
  }, 120_000);
});

const DUMP = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': s.title, 'protected': s.protection.sheet, 'freeze': s.freeze_panes, 'charts': len(s._charts),
  'tables': {t.name: [t.ref, [c.name for c in t.tableColumns], t.autoFilter.ref] for t in s.tables.values()},
  'cells': {c.coordinate: [c.data_type, c.value if isinstance(c.value, str) else None, c.number_format] for row in s.iter_rows() for c in row if c.value is not None},
} for s in book], ensure_ascii=False))
`;

import { PYTHON, SSCONVERT } from '../support/programs';

interface Dumped {
  readonly name: string;
  readonly protected: boolean;
  readonly freeze: string | null;
  readonly charts: number;
  readonly tables: Record<string, [string, string[], string]>;
  readonly cells: Record<string, [type: string, text: string | null, format: string]>;
}

const dump = (file: string): readonly Dumped[] =>
  JSON.parse(
    execFileSync(PYTHON, ['-c', DUMP, file], { encoding: 'utf8', maxBuffer: 1 << 27 }),
  ) as readonly Dumped[];

describe('contents', () => {
  test.each(['twelve', 'strangers'])('H2: openpyxl reads %s', async (name) => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'hq.xlsx');
      writeFileSync(file, await writeXlsx(scene(name), { modified }));
      const found = dump(file);
      expect(found.map((sheet) => sheet.name)).toEqual([
        '排名',
        '对比',
        '常见问题',
        '整改',
        '明细',
        '未纳入',
      ]);
      expect(found.map(({ charts }) => charts)).toEqual([2, 0, 0, 0, 0, 0]);
      expect(found.filter((sheet) => sheet.protected)).toEqual([]);
      scene(name).sheets.forEach(({ table, cells, freeze }, i) => {
        expect(found[i]?.freeze ?? null).toBe(
          freeze ? `${freeze.columns ? 'B' : 'A'}${freeze.rows + 1}` : null,
        );
        const captions = table
          ? (cells[table.area.top - 1] ?? [])
              .slice(table.area.left - 1, table.area.right)
              .map((cell) => cell?.value)
          : [];
        expect(found[i]?.tables).toEqual(
          table ? { [table.name]: [areaRef(table.area), captions, areaRef(table.area)] } : {},
        );
        expect(new Set(captions.map((caption) => String(caption).toLowerCase())).size).toBe(captions.length);
      });
    });
  });

  test.each(['twelve', 'strangers'])(
    'H3: texts of %s stay text',
    async (name) => {
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, 'hq.xlsx');
        writeFileSync(file, await writeXlsx(scene(name), { modified }));
        await convert([file], 'xlsx', join(folder, 'out'));
        for (const each of [file, join(folder, 'out', 'hq.xlsx')]) {
          const found = dump(each);
          let odd = 0;
          scene(name).sheets.forEach(({ cells }, s) => {
            cells.forEach((row, r) => {
              row.forEach((cell, c) => {
                if (typeof cell?.value !== 'string' || cell.formula !== undefined) return;
                const at = areaRef({ top: r + 1, left: c + 1, bottom: r + 1, right: c + 1 });
                const [type, text, format] = found[s]?.cells[at] ?? [];
                expect([at, type, text]).toEqual([at, 's', cell.value]);
                if (!/^[=+\-@]/.test(cell.value)) return;
                odd++;
                expect([at, format]).toEqual([at, '@']);
              });
            });
          });
          expect(odd).toBeGreaterThan(name === 'twelve' ? 15 : 5);
        }
      });
    },
    120_000,
  );
});

const poppler = (command: string, args: readonly string[]): string =>
  execFileSync(command, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

describe('paper', () => {
  test.each(['twelve', 'two-rubrics', 'five-periods'])(
    'H4: %s',
    async (name) => {
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, 'hq.xlsx');
        writeFileSync(file, await writeXlsx(scene(name), { modified }));
        await convert([file], 'pdf', folder);
        const pdf = join(folder, 'hq.pdf');
        const pages = poppler('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
        const sizes = [
          ...poppler('pdfinfo', ['-l', `${pages.length}`, pdf]).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g),
        ];
        expect(sizes).toHaveLength(pages.length);
        for (const [, width, height] of sizes)
          expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
        pages.forEach((text, i) => {
          const bare = text.replace(/\s+/g, '');
          expect(bare).toContain(`第${i + 1}页/共${pages.length}页`);
          expect(bare).toContain(name === 'two-rubrics' ? '细则2个版本' : '细则版本2011Q4-1指纹');
          expect(bare).not.toContain('###');
        });
        const xml = poppler('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '3', pdf]);
        const fonts = new Map(
          [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map((m) => [m[1], Number(m[2]) / 3]),
        );
        const printed = [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(
          (m) => [fonts.get(m[1]), m[2]] as const,
        );
        // LibreOffice prints long lists at 98 % whatever their width, and sizes come in whole thirds of a point
        const small = printed.filter(([size]) => (size ?? 0) < 8.6);
        expect(small.map(([size, text]) => `${size} ${text}`).slice(0, 5)).toEqual([]);
        const all = pages.join('').replace(/\s+/g, '');
        for (const row of scene(name).sheets[0]?.cells ?? [])
          for (const cell of row.slice(1, 2))
            if (typeof cell?.value === 'string' && cell.value.length < 12)
              expect(all).toContain(cell.value.replace(/\s+/g, ''));
      });
    },
    180_000,
  );
});
