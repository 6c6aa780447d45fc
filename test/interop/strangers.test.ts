/**
 * Workbooks that other programs made or saved: LibreOffice, openpyxl, Gnumeric.
 *
 * S1 a workbook of ours that one of them opened and saved holds exactly the same entries, people and plans, gives the
 *    same scores, and nothing counts as altered but what the program itself altered.
 * S2 a workbook that one of them made for something else is named as not ours, whatever it is about.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { type Examined, examine } from '../../src/usecases/consolidate/examine';
import { compareWorkbook, type IntegrityReport } from '../../src/workbook/integrity/compare-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { inspectionEssence as essence } from '../support/inspection-essence';
import { convert, convertWithGnumeric } from '../support/libreoffice';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const folder = newFolder();

/** Opens a file in a program and saves it as .xlsx elsewhere. */
type Save = (from: string, to: string) => Promise<void> | void;

const PROGRAMS: Readonly<Record<string, Save>> = {
  LibreOffice: async (from, to) => {
    const out = newFolder();
    await convert([from], 'xlsx', out);
    renameSync(join(out, `${parse(from).name}.xlsx`), to);
  },
  openpyxl: (from, to) => {
    execFileSync(PYTHON, [
      '-c',
      'import sys,openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])',
      from,
      to,
    ]);
  },
  Gnumeric: convertWithGnumeric,
};

/** What a program itself alters: Gnumeric knows no very hidden sheets and shows them. */
const CHANGES: Readonly<Record<string, readonly (readonly [kind: string, sheet: string])[]>> = {
  Gnumeric: [
    ['visibility', '_细则'],
    ['visibility', '_数据'],
  ],
};

function workbookIn(path: string) {
  const read = readXlsx(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(`${path}: ${read.failure}`);
  return read.workbook;
}

function reportOf(path: string): IntegrityReport {
  const compared = compareWorkbook(workbookIn(path), [rubric]);
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  return compared.value;
}

const examined = (path: string): Examined => examine('f.xlsx', workbookIn(path), [rubric]);

describe('S1: ours, saved by another program', () => {
  const ours = join(folder, 'ours.xlsx');
  beforeAll(async () => {
    const plan = planWorkbook(rubric, filledInspection(rubric, '锦江花园 “一期”&<二>'));
    writeFileSync(ours, await writeXlsx(plan, { modified: new Date(0) }));
  });

  test.each(Object.entries(PROGRAMS))('%s', async (program, save) => {
    const saved = join(folder, `${program}.xlsx`);
    await save(ours, saved);
    expect(readFileSync(saved).equals(readFileSync(ours))).toBe(false);
    const report = reportOf(saved);
    expect(essence(report.reading.inspection)).toEqual(essence(reportOf(ours).reading.inspection));
    expect(report.alterations.map(({ kind, sheet }) => [kind, sheet])).toEqual(CHANGES[program] ?? []);
    const [before, after] = [examined(ours), examined(saved)];
    if (before.kind !== 'site' || after.kind !== 'site') throw new Error('left out');
    const { alterations, ...rest } = after; // reported above
    const { modified } = after.result.revision; // when the other program saved it
    expect(alterations ?? []).toHaveLength(report.alterations.length);
    expect(rest).toEqual({
      ...before,
      result: {
        ...before.result,
        alterations: report.alterations.length,
        revision: { ...before.result.revision, modified },
      },
    });
  });
});

describe('S2: made for something else', () => {
  /** Tables as people keep them: about something else, and about scores with some of our captions and sheet names. */
  const TABLES: Readonly<Record<string, string>> = {
    '考勤.csv': '姓名,部门,出勤\n张三,客服,22\n李四,工程,21\n',
    '评分.csv':
      '编号,类别,项目,检查内容,规定分值,扣分,得分,存在问题\n1,客户服务,接待,着装整齐,5,0.5,4.5,未佩戴工牌\n2,客户服务,接待,用语文明,5,0,5,\n',
  };

  beforeAll(() => {
    for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(folder, name), text);
  });

  const notOurs: Examined = {
    kind: 'excluded',
    exclusion: { file: 'f.xlsx', code: 'not-ours', facts: {} },
  };

  test.each(Object.keys(TABLES))('%s by LibreOffice and Gnumeric', async (table) => {
    for (const program of ['LibreOffice', 'Gnumeric']) {
      const made = join(folder, `${program}-${table}.xlsx`);
      await (PROGRAMS[program] as Save)(join(folder, table), made);
      expect(workbookIn(made).sheets[0]?.rows.size).toBeGreaterThan(2);
      expect(examined(made)).toEqual(notOurs);
    }
  });

  test('by openpyxl, with every sheet called as ours', () => {
    const made = join(folder, 'named.xlsx');
    const names = planWorkbook(rubric, filledInspection(rubric)).sheets.map(({ name }) => name);
    const script = `
import sys, openpyxl
book = openpyxl.Workbook(); book.remove(book.active)
for name in sys.argv[2:]:
    sheet = book.create_sheet(name); sheet.append(['扣分', '存在问题']); sheet.append([0.5, '未佩戴工牌'])
book.save(sys.argv[1])
`;
    execFileSync(PYTHON, ['-c', script, made, ...names.filter((name) => name !== '_细则')]);
    expect(workbookIn(made).sheets.length).toBe(names.length - 1);
    expect(examined(made)).toEqual(notOurs);
  });
});
