/**
 * The command line.
 *
 * C1 generate, fill, score: the main job from files, the documented JSON, exit codes 0, 2, 3, JSON alone on stdout.
 * C2 bad entries: one clear Chinese sentence each, all at once, nothing written.
 * C3 texts that look like formulas stay texts, whatever reads them.
 * C4 site names: too long, odd characters, emoji.
 * C5 bad rubrics and bad files: one sentence, nothing written.
 * C6 what is in a workbook survives a further fill; `rest: conforming` fills blanks only.
 * C7 an interrupted write leaves the old file whole.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import defaultDocument from '../../src/domain/default-rubric.json';
import { convert } from '../support/libreoffice';
import { cli, newFolder, put } from '../support/run-cli';

const OPENPYXL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[c.value, c.data_type] for s in book for row in s.iter_rows() for c in row if c.value is not None and c.data_type != 'n'], ensure_ascii=False))
`;

import { PYTHON } from '../support/programs';

async function blankBook(folder: string, site = '锦江花园'): Promise<string> {
  const out = join(folder, 'blank.xlsx');
  expect(
    await cli('generate', `--site=${site}`, '--out', out, '--period', '2011Q4', '--year', '2011'),
  ).toMatchObject({ code: 0, err: '' });
  return out;
}

async function fill(folder: string, entries: unknown, source?: string) {
  const input = source ?? (await blankBook(folder));
  const out = join(folder, 'filled.xlsx');
  const result = await cli('fill', input, '--entries', put(folder, 'e.json', entries), '--out', out);
  return { ...result, path: out };
}

async function scoreJson(path: string) {
  const { code, out, err } = await cli('score', path, '--json');
  expect(err).toBe('');
  return { code, json: JSON.parse(out) };
}

describe('the main job', () => {
  test('C1: an untouched workbook is incomplete, without errors, grade and money', async () => {
    const { code, json } = await scoreJson(await blankBook(newFolder()));
    expect(code).toBe(0);
    expect(json).toMatchObject({
      status: 'incomplete',
      provisional: true,
      grade: null,
      payouts: [],
      teamBonus: null,
      payoutTotal: null,
      issues: [],
      gapPolicy: 'undetermined',
    });
    expect(
      json.disciplines.map(({ id, entered, of }: { id: string; entered: number; of: number }) => [
        id,
        entered,
        of,
      ]),
    ).toEqual([
      ['customer-service', 0, 72],
      ['facility-maintenance', 0, 128],
      ['order-maintenance', 0, 86],
      ['cleaning', 0, 76],
      ['greening', 0, 62],
    ]);
  });

  test('C1: a filled one is scored, graded and paid', async () => {
    const { code, path } = await fill(newFolder(), {
      site: '新名字',
      inspectedOn: '2011-11-27',
      inspectors: { cleaning: '郑小红' },
      rest: 'conforming',
      entries: [
        { checkpoint: 'CS-01.2', deduction: 1.5, reason: '未归档', method: '暗访' },
        { checkpoint: 'CS-01.3', deduction: '\uff11\uff0e\uff15', reason: '旧版' },
        { checkpoint: 'GR-01.1', deduction: '\uff0f', reason: '无此项' },
      ],
      roster: [
        { name: '张三', role: '项目经理' },
        { name: '李四', role: '班长', discipline: 'cleaning' },
      ],
    });
    expect(code).toBe(0);
    const scored = await scoreJson(path);
    expect(scored.code).toBe(0);
    expect(scored.json).toMatchObject({
      site: '新名字',
      status: 'complete',
      composite: 99.25,
      provisional: false,
      grade: '优秀',
      payouts: [
        { name: '张三', role: '项目经理', amount: 1000 },
        { name: '李四', role: '班长(领班)', amount: 0 },
      ],
      teamBonus: 3000,
      payoutTotal: 4000,
      issues: [],
    });
    expect(scored.json.disciplines[0]).toEqual({
      id: 'customer-service',
      name: '客户服务',
      score: 97,
      applicable: true,
      entered: 72,
      of: 72,
    });
  });

  test.each([
    ['undetermined', null, null],
    ['lower', '良好', 0],
    ['higher', '优秀', 1000],
    ['nearest', '优秀', 1000],
  ])('C1: a composite in a gap under %s', async (gapPolicy, grade, payoutTotal) => {
    const folder = newFolder();
    const items = defaultDocument.disciplines.flatMap((discipline) =>
      discipline.items.filter((item) => item.deductPerMissing.max === 2),
    );
    const entries = items
      .slice(0, 19)
      .flatMap((item) =>
        [1, 2].map((n) => ({ checkpoint: `${item.id}.${n}`, deduction: 1.9, reason: '缺' })),
      );
    const { path } = await fill(folder, {
      rest: 'conforming',
      gapPolicy,
      entries: entries.slice(0, 19),
      roster: [{ name: '张三', role: '项目经理' }],
    });
    const { json } = await scoreJson(path);
    expect(json.composite).toBeGreaterThan(90.5);
    expect(json.composite).toBeLessThan(91);
    expect(json).toMatchObject({ status: 'complete', gapPolicy, grade, payoutTotal });
  });

  test('C1: errors in cells are named with sheet, row and column; exit 2', async () => {
    const folder = newFolder();
    const book = await blankBook(folder);
    const damaged = join(folder, 'damaged.xlsx');
    execFileSync(PYTHON, [
      '-c',
      `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['客户服务']
sheet['G5'] = 2.5; sheet['I5'] = '多'
sheet['G6'] = 'abc'
sheet['G7'] = 1.25; sheet['I7'] = '多'
sheet['G8'] = 1
book.save(sys.argv[2])
`,
      book,
      damaged,
    ]);
    const { code, json } = await scoreJson(damaged);
    expect(code).toBe(2);
    expect(json.status).toBe('invalid');
    expect(
      json.issues.map(({ code: c, sheet, row, column, checkpoint }: Record<string, unknown>) => [
        c,
        sheet,
        row,
        column,
        checkpoint,
      ]),
    ).toEqual([
      ['deduction-out-of-range', '客户服务', 5, '扣分', 'CS-01.1'],
      ['deduction-not-number', '客户服务', 6, '扣分', 'CS-01.2'],
      ['deduction-decimals', '客户服务', 7, '扣分', 'CS-01.3'],
      ['reason-missing', '客户服务', 8, '存在问题', 'CS-01.4'],
    ]);
    expect(json.issues[0].message).toBe(
      '「客户服务」第5行「扣分」（CS-01.1）：2.5 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。',
    );
  });
});

describe('bad entries', () => {
  const one = (entry: Record<string, unknown>) => ({
    entries: [{ checkpoint: 'CS-01.1', reason: '有', ...entry }],
  });
  test.each<[string, unknown, RegExp]>([
    ['unknown checkpoint', one({ checkpoint: 'XX-1.1', deduction: 1 }), /没有检查点“XX-1\.1”/],
    ['prototype key', one({ checkpoint: '__proto__', deduction: 1 }), /没有检查点“__proto__”/],
    ['too high', one({ deduction: 2.5 }), /2\.5 超出允许范围 0\.5–2/],
    ['too low', one({ deduction: 0.3 }), /0\.3 超出允许范围/],
    ['two decimals', one({ deduction: 1.25 }), /小数超过一位/],
    ['text', one({ deduction: '很差' }), /“很差”不是数字/],
    ['negative', one({ deduction: -1 }), /-1 超出允许范围/],
    ['huge', one({ deduction: 1e308 }), /超出允许范围/],
    ['NaN-like', one({ deduction: 'NaN' }), /“NaN”不是数字/],
    ['null', one({ deduction: null }), /写了问题，没有填扣分/],
    ['nothing to be seen', one({ deduction: '\u200b' }), /写了问题，没有填扣分/],
    ['nothing at all', one({ deduction: null, reason: '' }), /“”不是数字/],
    ['missing reason', one({ deduction: 1, reason: undefined }), /没有写原因/],
    ['blank reason', one({ deduction: '/', reason: '  ' }), /没有写原因/],
    ['long reason', one({ deduction: 1, reason: '长'.repeat(201) }), /存在问题有 201 个字/],
    ['control character', one({ deduction: 1, reason: 'a\u0007b' }), /控制字符/],
    [
      'twice',
      {
        entries: [
          { checkpoint: 'CS-01.1', deduction: 0 },
          { checkpoint: 'CS-01.1', deduction: 0 },
        ],
      },
      /录入了两次/,
    ],
    ['unknown field', one({ deduction: 0, resaon: 'x' }), /entries\[0\]\.resaon」是不认识的字段/],
    ['unknown policy', { gapPolicy: 'guess', entries: [] }, /gapPolicy」不在允许的取值/],
    ['unknown discipline', { inspectors: { cook: '甲' }, entries: [] }, /没有专业“cook”/],
    ['other order', { inspectedOn: '27/11/2011', entries: [] }, /是不是 2011-11-27？/],
    ['bad day', { inspectedOn: '2011-02-30', entries: [] }, /不是有效日期/],
    ['another rubric version', { rubricVersion: '2012Q1-1', entries: [] }, /细则版本不同/],
    ['no entries', {}, /entries」缺少这一项/],
    ['not JSON', '{', /不是有效的 JSON/],
  ])('C2: %s is named in one sentence and nothing is written', async (_, entries, sentence) => {
    const folder = newFolder();
    const { code, err, path } = await fill(folder, entries);
    expect(code).toBe(2);
    const lines = err.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(sentence);
    expect(lines[0]).toMatch(/[\u4e00-\u9fff]/);
    expect(lines[1]).toBe('没有写入文件。');
    expect(existsSync(path)).toBe(false);
  });

  test('C2: all problems are named at once', async () => {
    const { err } = await fill(newFolder(), {
      entries: [
        { checkpoint: 'CS-01.1', deduction: 9, reason: '有' },
        { checkpoint: 'CS-01.2', deduction: 1 },
        { checkpoint: 'ZZ', deduction: 1 },
      ],
    });
    expect(err.split('\n')).toHaveLength(4);
  });
});

describe('texts that look like formulas', () => {
  test('C3: stay texts for openpyxl and LibreOffice', async () => {
    const folder = newFolder();
    const texts = ['=1+1', '+1', '@x', '-x', '=HYPERLINK("http://x","y")'];
    const { code, path } = await fill(folder, {
      site: '=1+1',
      rest: 'conforming',
      entries: texts.map((reason, i) => ({ checkpoint: `CS-0${i + 1}.1`, deduction: 1, reason })),
      roster: [{ name: '=2+2', role: '项目经理' }],
    });
    expect(code).toBe(0);
    const out = join(folder, 'out');
    await convert([path], 'xlsx', out);
    for (const file of [path, join(out, 'filled.xlsx')]) {
      const cells: [string, string][] = JSON.parse(
        execFileSync(PYTHON, ['-c', OPENPYXL, file], { encoding: 'utf8', maxBuffer: 1 << 26 }),
      );
      for (const text of [...texts, '=2+2']) expect(cells).toContainEqual([text, 's']);
      const formulas = cells.filter(([, type]) => type === 'f').map(([value]) => value);
      for (const text of texts) expect(formulas).not.toContain(text);
    }
    expect((await scoreJson(join(out, 'filled.xlsx'))).json.site).toBe('=1+1');
  });
});

describe('site names', () => {
  test('C4: 300 characters are refused', async () => {
    const out = join(newFolder(), 'x.xlsx');
    const { code, err } = await cli('generate', '--site', '长'.repeat(300), '--out', out);
    expect([code, err.split('\n')[0]]).toEqual([2, '项目名称有 300 个字，最多 60 个字，请缩短。']);
    expect(existsSync(out)).toBe(false);
  });

  test.each(['A[]:*?/\\B', '锦江🌸花园', '=1+1', '+1', '@x', '-x', "O'Brien & 子"])(
    'C4: %s is kept as written',
    async (site) => {
      const { json, code } = await scoreJson(await blankBook(newFolder(), site));
      expect([code, json.site]).toEqual([0, site]);
    },
  );

  test('C4: a value may begin with a dash, an option is never taken for one', async () => {
    const out = join(newFolder(), 'x.xlsx');
    expect(await cli('generate', '--site', '-x', '--out', out)).toMatchObject({ code: 0 });
    expect((await scoreJson(out)).json.site).toBe('-x');
    expect(await cli('generate', '--site', '--out', out)).toMatchObject({ code: 2 });
  });

  test('C4: an empty one is refused', async () => {
    expect(await cli('generate', '--site', ' ', '--out', join(newFolder(), 'x.xlsx'))).toMatchObject({
      code: 2,
    });
  });
});

describe('bad rubrics and files', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'marks',
      {
        ...defaultDocument,
        disciplines: defaultDocument.disciplines.map((d, i) => (i ? d : { ...d, items: d.items.slice(1) })),
      },
      /专业「客户服务」的规定分值合计 95，应为 100/,
    ],
    [
      'weights',
      { ...defaultDocument, disciplines: defaultDocument.disciplines.map((d) => ({ ...d, weight: 10 })) },
      /权重合计 50%/,
    ],
    ['not JSON', 'x', /不是有效的 JSON/],
  ])('C5: a rubric with bad %s writes nothing', async (_, rubric, sentence) => {
    const folder = newFolder();
    const out = join(folder, 'x.xlsx');
    const { code, err } = await cli(
      'generate',
      '--site',
      '甲',
      '--out',
      out,
      '--rubric',
      put(folder, 'r.json', rubric),
    );
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(existsSync(out)).toBe(false);
  });

  const good = async (folder: string) => readFileSync(await blankBook(folder));
  test.each<[string, (folder: string) => Promise<Uint8Array | null>, RegExp]>([
    ['missing', async () => null, /找不到文件/],
    ['empty', async () => new Uint8Array(), /0 字节/],
    ['a page of the web', async () => strToU8('<html>'), /网页格式.*另存为 \.xlsx/],
    ['not a zip', async () => strToU8('随便写的'), /不是 Excel 工作簿/],
    ['truncated', async (folder) => (await good(folder)).subarray(0, 40_000), /不完整/],
    [
      'flipped bytes',
      async (folder) => (await good(folder)).map((byte, i) => (i > 2000 && i < 60_000 ? byte ^ 0x55 : byte)),
      /损坏|不完整/,
    ],
    ['under a password', async () => compound('EncryptedPackage'), /打开密码/],
    ['an old .xls', async () => compound('Workbook'), /旧格式/],
    ['a zip without a workbook', async () => zipSync({ 'a.txt': strToU8('x') }), /这是压缩包，请解压/],
    [
      'a folder',
      async (folder) => {
        mkdirSync(join(folder, 'in.xlsx'));
        return null;
      },
      /这是文件夹/,
    ],
  ])('C5: a file that is %s: exit 3, one sentence, nothing written', async (_, make, sentence) => {
    const folder = newFolder();
    const bytes = await make(folder);
    const path = join(folder, 'in.xlsx');
    if (bytes) writeFileSync(path, bytes);
    const scored = await cli('score', path, '--json');
    expect(scored).toMatchObject({ code: 3, out: '' });
    expect(scored.err.split('\n')).toHaveLength(1);
    expect(scored.err).toMatch(sentence);
    const out = join(folder, 'out.xlsx');
    expect(
      (await cli('fill', path, '--entries', put(folder, 'e.json', { entries: [] }), '--out', out)).code,
    ).toBe(3);
    expect(existsSync(out)).toBe(false);
  });

  test('C5: another workbook is recognised as not ours', async () => {
    const folder = newFolder();
    const path = join(folder, 'other.xlsx');
    execFileSync(PYTHON, [
      '-c',
      "import sys,openpyxl; b=openpyxl.Workbook(); b.active['A1']='扣分'; b.save(sys.argv[1])",
      path,
    ]);
    const { code, err } = await cli('score', path);
    expect([code, err]).toEqual([
      3,
      '这不是品质督导评分工作簿（找不到评分细则）。请选择由本工具生成的文件。',
    ]);
  });

  test('C5: wrong calls are answered in Chinese', async () => {
    for (const args of [['nonsense'], ['score'], ['generate'], ['fill', 'x', '--no']]) {
      const { code, err } = await cli(...args);
      expect(code).toBe(2);
      expect(err).toMatch(/[\u4e00-\u9fff]/);
      expect(err).not.toMatch(/Error|at /);
    }
  });
});

/** The beginning of an OLE compound file whose directory names a stream. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((c) => [c.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

describe('nothing is lost', () => {
  test('C6: a further fill keeps what is there', async () => {
    const folder = newFolder();
    const first = await fill(folder, {
      siteManager: '陈',
      entries: [{ checkpoint: 'CS-01.1', deduction: 1, reason: '甲' }],
      roster: [{ name: '张三', role: '项目经理' }],
    });
    const second = join(folder, 'second.xlsx');
    await cli(
      'fill',
      first.path,
      '--entries',
      put(folder, 'e2.json', {
        rest: 'conforming',
        entries: [{ checkpoint: 'CS-01.2', deduction: 2, reason: '乙' }],
      }),
      '--out',
      second,
    );
    const { json } = await scoreJson(second);
    expect(json.disciplines[0].score).toBe(97);
    expect(json).toMatchObject({ status: 'complete', payoutTotal: 4000 });
  });

  test('C6: sheets that are not ours are named when they are left out', async () => {
    const folder = newFolder();
    const book = await blankBook(folder);
    execFileSync(PYTHON, [
      '-c',
      "import sys,openpyxl; b=openpyxl.load_workbook(sys.argv[1]); b.create_sheet('我的表')['A1']='x'; b.save(sys.argv[1])",
      book,
    ]);
    const { err, code } = await fill(folder, { entries: [] }, book);
    expect(code).toBe(0);
    expect(err).toMatch(/我的表/);
  });

  test('C7: a write that fails leaves the old file whole and no rest behind', async () => {
    const folder = join(newFolder(), 'locked');
    mkdirSync(folder);
    const out = join(folder, 'x.xlsx');
    mkdirSync(out); // a folder in the way: the rename must fail after the temporary file was written
    const { code, err } = await cli('generate', '--site', '甲', '--out', out);
    expect(code).toBe(3);
    expect(err).toMatch(/这是文件夹/);
    expect(readdirSync(folder)).toEqual(['x.xlsx']);
  });
});
