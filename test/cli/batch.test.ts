/**
 * batch: a workbook for every site of a list.
 *
 * Q1 every workbook, read back, has the facts and the roster of the list, whoever made the list: openpyxl, LibreOffice,
 *    a GBK CSV; openpyxl opens it too.
 * Q2 one error in the list: nothing is written, everything is named, exit 2; unreadable lists exit 3.
 * Q3 existing files stay; --overwrite replaces blank workbooks of ours only.
 * Q4 texts that begin with = + - @ stay texts.
 * Q5 sites whose files would be called the same get a suffix, and this is reported.
 * Q6 a stop keeps what is done and names what is not; the same call again makes the rest.
 * Q7 a zip holds the same workbooks under their Chinese names; an existing zip stays.
 * Q8 the template is found empty, takes lines as they are, and is not overwritten.
 * Q9 several threads write the same workbooks as one.
 * Q11 a thread that dies costs no workbook: what it was at is made without it.
 * Q10 a file that cannot be written is named and keeps none of the others from being made; exit 3.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { EXAMPLE } from '../../src/messages/example';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { SNAPSHOT_KEYS } from '../../src/workbook/sheets/snapshot-keys';
import { convert } from '../support/libreoffice';
import { PYTHON } from '../support/programs';
import { cli, cliWith, newFolder, put } from '../support/run-cli';

const python = (code: string, ...args: readonly string[]): string =>
  execFileSync(PYTHON, ['-c', code, ...args], { encoding: 'utf8' });

/** Site, period, day, manager, inspector of 保洁管理, and people of a workbook. */
function contentOf(path: string) {
  const read = readXlsx(readFileSync(path));
  if (!read.ok) throw new Error(`${path}: ${read.failure}`);
  const reading = readWorkbook(read.workbook);
  if (!reading.ok || reading.value.issues.length > 0) throw new Error(JSON.stringify(reading));
  const { facts, roster } = reading.value.inspection;
  return {
    site: facts.site,
    period: facts.period,
    inspectedOn: facts.inspectedOn,
    siteManager: facts.siteManager,
    inspectors: facts.inspectors,
    roster: roster.map(({ name, role, discipline }) => `${name}/${role}/${discipline ?? ''}`),
  };
}

const ALL = ['customer-service', 'facility-maintenance', 'order-maintenance', 'cleaning', 'greening'];
const inspectors = (all: string, cleaning = all) => ({
  ...Object.fromEntries(ALL.map((id) => [id, all])),
  cleaning,
});

const LIST = [
  [
    '项目名称',
    '检查日期',
    '检查期间',
    '被检查项目负责人',
    '检查人',
    '保洁检查人',
    '姓名',
    '岗位',
    '分管专业',
    '电话',
  ],
  ['锦江花园', '2011-11-27', '2011Q4', '欧阳建国', '王检查', '郑小红', '张三', '项目经理', '', '1'],
  ['锦江花园', '', '', '', '', '', '李四', '班长', '保洁管理', ''],
  ['滨江一号', '2011-11-28', '', '', '', '', '', '', '', ''],
];
const EXPECTED = [
  {
    site: '锦江花园',
    period: '2011Q4',
    inspectedOn: '2011-11-27',
    siteManager: '欧阳建国',
    inspectors: inspectors('王检查', '郑小红'),
    roster: ['张三/项目经理/', '李四/班长(领班)/保洁管理'],
  },
  {
    site: '滨江一号',
    period: '2011年第三季度',
    inspectedOn: '2011-11-28',
    siteManager: '',
    inspectors: inspectors(''),
    roster: [],
  },
];
const FILES = ['督导评分_锦江花园_2011Q4.xlsx', '督导评分_滨江一号_2011年第三季度.xlsx'];

/** The list as a workbook made by openpyxl: a title, dates as dates, people on the sheet 人员. */
const BY_OPENPYXL = `
import sys, json, datetime, openpyxl
head, *rows = json.loads(sys.argv[2])
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '安排'
sheet.append(['2011年第四季度检查安排'])
sheet.merge_cells('A1:G1')
sheet.append([])
sheet.append(head[:6] + head[9:])
seen = set()
for row in rows:
    if row[0] in seen: continue
    seen.add(row[0])
    day = datetime.date.fromisoformat(row[1])
    sheet.append([row[0], day] + [v or None for v in row[2:6] + row[9:]])
people = book.create_sheet('人员')
people.append(['姓名', '项目名称', '岗位', '分管专业'])
for row in rows:
    if row[6]: people.append([row[6], row[0], row[7], row[8] or None])
book.save(sys.argv[1])
`;

async function listFile(kind: string, folder: string): Promise<string> {
  const path = join(folder, kind === 'csv' ? '清单.csv' : '清单.xlsx');
  if (kind === 'csv') {
    const write =
      'import sys,json,csv\nwith open(sys.argv[1],"w",encoding="gbk",newline="") as f: csv.writer(f).writerows(json.loads(sys.argv[2]))';
    python(write, path, JSON.stringify(LIST));
    return path;
  }
  python(BY_OPENPYXL, path, JSON.stringify(LIST));
  if (kind === 'openpyxl') return path;
  const converted = join(folder, 'converted');
  await convert([path], 'xlsx', converted);
  return join(converted, '清单.xlsx');
}

test.each(['openpyxl', 'LibreOffice', 'csv'])('Q1: a list made by %s', async (kind) => {
  const folder = newFolder();
  const out = join(folder, 'out');
  const list = await listFile(kind, folder);
  const {
    code,
    out: printed,
    err,
  } = await cli('batch', '--sites', list, '--out', out, '--period', '2011年第三季度');
  expect({ code, printed, err }).toEqual({
    code: 0,
    printed: `已生成 2 个工作簿，存入 ${out}`,
    err: '没有用到的列：「电话」。',
  });
  expect(readdirSync(out).sort()).toEqual([...FILES].sort());
  expect(FILES.map((file) => contentOf(join(out, file)))).toEqual(EXPECTED);
  const seen = python(
    'import sys,json,openpyxl\nb=openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps([[c.value for c in r[1:4]] for r in b["奖惩明细"].iter_rows(min_row=5,max_row=6)],ensure_ascii=False))',
    join(out, FILES[0] ?? ''),
  );
  expect(JSON.parse(seen)).toEqual([
    ['张三', '项目经理', null],
    ['李四', '班长(领班)', '保洁管理'],
  ]);
});

describe('a list with errors', () => {
  const BAD = '项目名称,检查日期,姓名,岗位\n甲,昨天,,\n,,张三,项目经理\n乙,,李四,总经理\n';

  test('Q2: nothing is written', async () => {
    const folder = newFolder();
    const list = put(folder, '清单.csv', BAD);
    const out = join(folder, 'out');
    const { code, out: printed, err } = await cli('batch', '--sites', list, '--out', out);
    expect(code).toBe(2);
    expect(printed).toBe('');
    expect(err.split('\n')).toEqual([
      `「清单.csv」第2行「检查日期」：检查日期“昨天”不是有效日期，请写成 ${EXAMPLE.day} 这样。`,
      expect.stringMatching(/^「清单\.csv」第3行「项目名称」：没有写项目名称/),
      expect.stringMatching(/^「清单\.csv」第4行「岗位」：李四 的岗位“总经理”不在奖惩标准中/),
      '没有生成任何文件。',
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test('Q2: as JSON', async () => {
    const folder = newFolder();
    const { code, out } = await cli(
      'batch',
      '--json',
      '--sites',
      put(folder, 'x.csv', BAD),
      '--out',
      join(folder, 'o'),
    );
    expect(code).toBe(2);
    const json = JSON.parse(out);
    expect(json).toMatchObject({ written: [], skipped: [] });
    expect(json.issues[0]).toEqual({
      code: 'date-invalid',
      sheet: 'x.csv',
      row: 2,
      column: '检查日期',
      message: `「x.csv」第2行「检查日期」：检查日期“昨天”不是有效日期，请写成 ${EXAMPLE.day} 这样。`,
    });
    expect(json.issues).toHaveLength(3);
  });

  test('Q2: an unsuitable period', async () => {
    const folder = newFolder();
    const list = put(folder, 'x.csv', '项目名称\n甲\n');
    const { code, err } = await cli('batch', '--sites', list, '--out', folder, '--period', '长'.repeat(21));
    expect({ code, err }).toEqual({
      code: 2,
      err: '检查期间有 21 个字，最多 20 个字，请缩短。\n没有生成任何文件。',
    });
  });

  test.each([
    ['missing', '没有.xlsx', /没有\.xlsx：找不到文件/],
    ['binary', '坏.csv', /坏\.csv：文件里的文字认不出来/],
    ['a folder', '.', /这是文件夹/],
  ])('Q2: %s', async (_, name, message) => {
    const folder = newFolder();
    writeFileSync(join(folder, '坏.csv'), new Uint8Array(100));
    const { code, err } = await cli('batch', '--sites', join(folder, name), '--out', join(folder, 'o'));
    expect(code).toBe(3);
    expect(err).toMatch(message);
    expect(existsSync(join(folder, 'o'))).toBe(false);
  });

  test('Q2: a call without its options', async () => {
    expect(await cli('batch', '--out', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sites'),
    });
    expect(await cli('batch', '--sites', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    });
  });
});

/** A list of sites by name, as CSV. */
const csvOf = (...sites: readonly string[]): string =>
  ['项目名称', ...sites].map((site) => `"${site}"\n`).join('');

test('Q3: existing files', async () => {
  const folder = newFolder();
  const call = [
    'batch',
    '--json',
    '--sites',
    put(folder, '清单.csv', csvOf('甲', '乙', '丙', '丁')),
    '--out',
    folder,
  ];
  const file = (site: string): string => `督导评分_${site}_2011Q4.xlsx`;
  writeFileSync(join(folder, file('丙')), 'mine');
  mkdirSync(join(folder, file('丁')));
  const skips = (out: string) =>
    JSON.parse(out).skipped.map(({ site, code }: { site: string; code: string }) => `${site} ${code}`);

  const first = await cli(...call);
  expect([first.code, skips(first.out)]).toEqual([2, ['丙 exists', '丁 exists']]);
  const entries = put(folder, 'e.json', { entries: [{ checkpoint: 'CS-01.1', deduction: 0 }] });
  await cli('fill', join(folder, file('甲')), '--entries', entries, '--out', join(folder, file('甲')));
  const before = ['甲', '乙', '丙'].map((site) => readFileSync(join(folder, file(site))));

  const again = await cli(...call);
  expect([again.code, JSON.parse(again.out).written, skips(again.out)]).toEqual([
    2,
    [],
    ['甲 exists', '乙 exists', '丙 exists', '丁 exists'],
  ]);
  put(folder, '清单.csv', '项目名称,被检查项目负责人\n甲,新\n乙,新\n丙,新\n丁,新\n');
  const forced = await cli(...call, '--overwrite');
  expect([forced.code, skips(forced.out)]).toEqual([2, ['甲 filled', '丙 foreign', '丁 foreign']]);
  expect(JSON.parse(forced.out).written).toEqual([{ site: '乙', file: file('乙') }]);
  expect(contentOf(join(folder, file('乙'))).siteManager).toBe('新');
  for (const [i, site] of ['甲', '', '丙'].entries())
    if (site !== '') expect(readFileSync(join(folder, file(site))).equals(before[i] as Buffer)).toBe(true);
});

test('Q4: texts that look like formulas', async () => {
  const folder = newFolder();
  const texts = ['=1+1', '+86', '-5', '@SUM(A1)'];
  const rows = texts.map((text) => `"${text}","${text}","${text}","${text}",项目经理`);
  const list = put(folder, '清单.csv', `项目名称,被检查项目负责人,检查人,姓名,岗位\n${rows.join('\n')}\n`);
  const out = join(folder, 'out');
  expect((await cli('batch', '--sites', list, '--out', out)).code).toBe(0);
  for (const text of texts) {
    const path = join(out, `督导评分_${text}_2011Q4.xlsx`);
    expect(contentOf(path)).toMatchObject({ site: text, siteManager: text, roster: [`${text}/项目经理/`] });
    const found = python(
      'import sys,openpyxl\nb=openpyxl.load_workbook(sys.argv[1])\nprint(sorted({c.data_type for s in b for r in s.iter_rows() for c in r if c.value==sys.argv[2]}))',
      path,
      text,
    );
    expect(found.trim()).toBe("['s']");
  }
});

test('Q5: files of the same name', async () => {
  const folder = newFolder();
  const out = join(folder, 'out');
  const list = put(folder, '清单.csv', csvOf('A/1', 'A:1', 'a*1'));
  const { code, out: printed, err } = await cli('batch', '--json', '--sites', list, '--out', out);
  expect(code).toBe(0);
  expect(JSON.parse(printed).written).toEqual([
    { site: 'A/1', file: '督导评分_A_1_2011Q4.xlsx' },
    { site: 'A:1', file: '督导评分_A_1_2011Q4_2.xlsx' },
    { site: 'a*1', file: '督导评分_a_1_2011Q4_3.xlsx' },
  ]);
  expect(err.split('\n')).toEqual([
    '“A:1”与另一项目的文件名相同，文件名改为 督导评分_A_1_2011Q4_2.xlsx。',
    '“a*1”与另一项目的文件名相同，文件名改为 督导评分_a_1_2011Q4_3.xlsx。',
  ]);
  expect(JSON.parse(printed).notes).toEqual(err.split('\n'));
  expect(contentOf(join(out, '督导评分_A_1_2011Q4_2.xlsx')).site).toBe('A:1');
});

/** Runs a batch that is interrupted as soon as the first file is there. */
const interrupted = (folder: string, ...call: readonly string[]) =>
  cliWith(
    {
      onInterrupt: (listener) => {
        const timer = setInterval(() => {
          if (existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.xlsx'))) listener();
        }, 1);
        return () => clearInterval(timer);
      },
    },
    ...call,
  );

test('Q6: stopped, and done later', async () => {
  const folder = newFolder();
  const out = join(folder, 'out');
  const sites = ['甲', '乙', '丙', '丁', '戊', '己'];
  const call = ['batch', '--json', '--sites', put(folder, '清单.csv', csvOf(...sites)), '--out', out];
  const { code, out: printed } = await interrupted(out, ...call);
  const { written, skipped } = JSON.parse(printed);
  expect(code).toBe(2);
  expect(written.length).toBeGreaterThan(0);
  expect(skipped.length).toBeGreaterThan(0);
  expect([...written, ...skipped].map(({ site }) => site)).toEqual(sites);
  expect(new Set(skipped.map((one: { code: string }) => one.code))).toEqual(new Set(['stopped']));
  expect(readdirSync(out).sort()).toEqual(written.map((one: { file: string }) => one.file).sort());
  const later = JSON.parse((await cli(...call)).out);
  expect(later.written.map((one: { site: string }) => one.site)).toEqual(
    skipped.map((one: { site: string }) => one.site),
  );
  expect(readdirSync(out)).toHaveLength(sites.length);
});

test('Q7: a zip', async () => {
  const folder = newFolder();
  const zip = join(folder, '工作簿.zip');
  const call = ['batch', '--sites', put(folder, '清单.csv', csvOf('锦江花园', '🌸A')), '--out', zip];
  expect(await cli(...call)).toMatchObject({ code: 0, out: `已生成 2 个工作簿，存入 ${zip}` });
  const names = python(
    'import sys,json,zipfile\nz=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;z.extractall(sys.argv[2])\nprint(json.dumps([[i.filename,i.flag_bits>>11&1,i.date_time[0]] for i in z.infolist()]))',
    zip,
    folder,
  );
  expect(JSON.parse(names)).toEqual([
    ['督导评分_锦江花园_2011Q4.xlsx', 1, 2011],
    ['督导评分_🌸A_2011Q4.xlsx', 1, 2011],
  ]);
  expect(contentOf(join(folder, '督导评分_🌸A_2011Q4.xlsx')).site).toBe('🌸A');
  expect(await cli(...call)).toMatchObject({ code: 3, err: expect.stringContaining('已有同名文件') });
  expect((await cli(...call, '--overwrite')).code).toBe(0);
});

test('Q8: the template', async () => {
  const folder = newFolder();
  const path = join(folder, '项目清单.xlsx');
  expect(await cli('batch', '--template', path)).toMatchObject({
    code: 0,
    out: `空白项目清单已保存为 ${path}`,
  });
  expect((await cli('batch', '--template', path)).code).toBe(3);
  const empty = await cli('batch', '--sites', path, '--out', join(folder, 'out'));
  expect(empty).toMatchObject({ code: 2, err: '清单里没有项目，请每个项目写一行。\n没有生成任何文件。' });
  python(
    `
import sys, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sites, people = book['项目'], book['人员']
columns = {c.value: c.column for c in sites[3]}
def put(row, **values):
    for caption, value in values.items(): sites.cell(row, columns[caption]).value = value
put(4, 项目名称='锦江花园', 检查日期=datetime.date(2011, 11, 27), 检查期间='2011Q4', 被检查项目负责人='欧阳建国', 检查人='王检查', 保洁管理检查人='郑小红')
put(6, 项目名称='滨江一号', 检查日期=datetime.date(2011, 11, 28), 检查期间='2011年第三季度')
people.append([]) if False else None
for row, values in ((4, ['锦江花园', '张三', '项目经理']), (5, ['锦江花园', '李四', '班长(领班)', '保洁管理'])):
    for column, value in enumerate(values, 1): people.cell(row, column).value = value
assert len(sites.data_validations.dataValidation) == 10 and len(people.data_validations.dataValidation) == 4
book.save(sys.argv[1])
`,
    path,
  );
  const converted = join(folder, 'converted');
  await convert([path], 'xlsx', converted);
  for (const list of [path, join(converted, '项目清单.xlsx')]) {
    const out = newFolder();
    expect(await cli('batch', '--sites', list, '--out', out)).toMatchObject({ code: 0, err: '' });
    expect(FILES.map((file) => contentOf(join(out, file)))).toEqual(EXPECTED);
  }
});

/** What a workbook holds but for when it was made: a program on its own has the true time. */
function withoutTime(path: string): object {
  const read = readXlsx(readFileSync(path));
  if (!read.ok) return read;
  const { modified, ...rest } = read.workbook;
  const sheets = rest.sheets.map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: [...rows].filter(([, cells]) => cells.get(1)?.value !== SNAPSHOT_KEYS.saves),
  }));
  return { ...rest, sheets };
}

test('Q9: threads', async () => {
  const folder = newFolder();
  const sites = Array.from({ length: 14 }, (_, i) => `项目${i}`);
  const list = put(folder, '清单.csv', csvOf(...sites));
  const out = join(folder, 'threads');
  const run = spawnSync(
    process.execPath,
    ['bin/dudao.mjs', 'batch', '--json', '--sites', list, '--out', out, '--period', '2011Q4'],
    {
      encoding: 'utf8',
    },
  );
  expect([run.status, run.stderr.replace(/已完成 \d+ \/ 14\n/g, '')]).toEqual([0, '']);
  expect(JSON.parse(run.stdout).written.map(({ site }: { site: string }) => site)).toEqual(sites);
  const alone = join(folder, 'alone');
  await cli('batch', '--sites', list, '--out', alone, '--period', '2011Q4');
  for (const file of readdirSync(alone))
    expect([file, withoutTime(join(out, file))]).toEqual([file, withoutTime(join(alone, file))]);
});

test.each([
  ['over every workbook', "parentPort.on('message', () => process.exit(1));"],
  ['before it begins', "throw new Error('no');"],
])('Q11: threads that die %s', async (_, does) => {
  const folder = newFolder();
  const threadScript = put(folder, 'dies.mjs', `import { parentPort } from 'node:worker_threads';\n${does}`);
  const sites = Array.from({ length: 12 }, (__, i) => `项目${i}`);
  const list = put(folder, '清单.csv', csvOf(...sites));
  const call = ['batch', '--json', '--sites', list, '--out', join(folder, 'out'), '--period', '2011Q4'];
  const { code, out } = await cliWith({ threadScript }, ...call);
  expect(code).toBe(0);
  expect(JSON.parse(out).written.map(({ site }: { site: string }) => site)).toEqual(sites);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(sites.length);
});

test('Q10: a folder that cannot be made', async () => {
  const folder = newFolder();
  const out = join(folder, 'out');
  const blocked = put(folder, 'blocked', 'a file, no folder');
  const list = put(folder, '清单.csv', csvOf('甲', '乙'));
  expect(await cli('batch', '--sites', list, '--out', join(blocked, 'out'))).toEqual({
    code: 3,
    out: '',
    err: `${blocked}：这是文件，不是文件夹，请换一个文件夹。`,
  });
  expect(existsSync(out)).toBe(false);
});
