/**
 * `dudao check`: 发送前检查 from the command line.
 *
 * K1 exit 0 and 可发送 with file name and mail for a complete workbook; JSON alone on stdout with --json.
 * K2 exit 2 while anything stands in the way; `ready` is true exactly when `findings` and `altered` are empty.
 * K3 exit 3 with one sentence for what cannot be read or is none of ours.
 * K4 the text is grouped, has at most 50 lines, counts what it leaves out, and ends with what to do.
 * K5 alterations make exit 2; each is named with sheet, cell, what must be there and what is there.
 * K6 filling in nothing brings 整改清单 up to date, as the text says.
 */
import { join } from 'node:path';
import { checkLines } from '../../src/cli/check-lines';
import { checkJson } from '../../src/cli/commands/check';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { checkpointIndex } from '../../src/domain/rubric';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { check } from '../../src/usecases/check/check';
import type { SendCheck } from '../../src/usecases/check/check-before-sending';
import type { Alteration } from '../../src/workbook/integrity/alteration';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { cli, newFolder, put } from '../support/run-cli';

const rubric = defaultRubric();
const NAME = '督导评分_锦江花园_2011Q4_2011-11-27.xlsx';

/** Writes a workbook, complete but for what is changed. */
async function bookOf(change: (done: Inspection) => Inspection = (done) => done): Promise<string> {
  const path = join(newFolder(), 'book.xlsx');
  const done = completed(rubric, inspectionOf({ 'CS-01.1': entry(1), 'CL-02.1': entry(0.5) }));
  await new FilePort(path, new Date(0)).write(planWorkbook(rubric, change(done)));
  return path;
}

async function checkedBook(path: string): Promise<SendCheck> {
  const result = await check(new FilePort(path, new Date(0)));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

test('K1: a complete workbook', async () => {
  const path = await bookOf();
  const json = await cli('check', path, '--json');
  expect([json.code, json.err]).toEqual([0, '']);
  const { mail, ...rest } = JSON.parse(json.out);
  expect(rest).toEqual({ ready: true, findings: [], altered: [], notes: [], fileName: NAME });
  const { code, out, err } = await cli('check', path);
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '锦江花园  2011Q4  细则 2011Q4-1（指纹 12da081c）',
    '',
    '可发送。内容完整，没有错误，没有发现改动。',
    `文件名：${NAME}`,
  ]);
  expect(out.endsWith(`邮件主题：${mail.subject}\n${mail.body}`)).toBe(true);
  expect(mail.body).toContain(`附件：${NAME}`);
});

test('K2: what stands in the way, and what does not', async () => {
  const path = await bookOf((done) => ({
    ...done,
    facts: { ...done.facts, siteManager: '' },
    entries: new Map([...done.entries, ['CS-01.2', entry(9)]]),
    roster: [...done.roster, { name: '周八', role: '班长(领班)', discipline: '保洁部' }],
  }));
  const { code, out, err } = await cli('check', path, '--json');
  expect([code, err]).toEqual([2, '']);
  const json = JSON.parse(out);
  expect(json).toEqual({
    ready: false,
    findings: [
      {
        code: 'fact-missing',
        sheet: '参数',
        cell: 'B8',
        message: '「参数」「被检查项目负责人」：没有填写，请补上。',
      },
      {
        code: 'deduction-out-of-range',
        sheet: '客户服务',
        cell: 'G6',
        message:
          '「客户服务」第6行「扣分」（CS-01.2）：9 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。',
      },
    ],
    altered: [],
    notes: [
      {
        code: 'roster-discipline-unknown',
        sheet: '奖惩明细',
        cell: 'D7',
        message:
          '「奖惩明细」第7行「分管专业」：周八的分管专业“保洁部”不是专业的名称，建议改为：客户服务、设施设备维护、秩序维护管理、保洁管理、绿化管理。',
      },
    ],
    fileName: NAME,
    mail: null,
  });
  const text = await cli('check', path);
  expect(text.code).toBe(2);
  expect(text.out.split('\n').slice(1)).toEqual([
    '',
    '项目信息（1）',
    `  ${json.findings[0].message}`,
    '',
    '评分录入（1）',
    `  ${json.findings[1].message}`,
    '',
    '提示，不影响发送（1）',
    `  ${json.notes[0].message}`,
    '',
    '还不能发送：还有 2 处要处理。请逐条处理，保存后再检查一次。',
  ]);
});

test.each([
  ['no file', 'nowhere.xlsx', null],
  ['not a workbook', 'text.xlsx', '不是工作簿'],
  ['an empty file', 'empty.xlsx', ''],
])('K3: %s', async (_, name, content) => {
  const folder = newFolder();
  const path = content === null ? join(folder, name) : put(folder, name, content);
  for (const more of [[], ['--json']]) {
    const { code, out, err } = await cli('check', path, ...more);
    expect([code, out, err.split('\n').length]).toEqual([3, '', 1]);
    expect(err).toMatch(/[\u4e00-\u9fff].*。$/);
  }
});

test('K3: somebody else’s workbook, and no file named at all', async () => {
  const path = join(newFolder(), 'other.xlsx');
  const plan = planWorkbook(rubric, completed(rubric, inspectionOf()), { layout: 1 }); // with our captions, without markers
  await new FilePort(path, new Date(0)).write({
    ...plan,
    names: [],
    sheets: plan.sheets
      .filter(({ name }) => name === '奖惩明细')
      .map((sheet) => ({ ...sheet, name: '别的' })),
  });
  const { code, err } = await cli('check', path);
  expect([code, err]).toEqual([3, '这不是品质督导评分工作簿（找不到评分细则）。请选择由本工具生成的文件。']);
  expect(await cli('check')).toMatchObject({
    code: 2,
    err: '缺少 要检查的工作簿。运行 dudao help 查看用法。',
  });
});

test('K4: hundreds of errors fit 50 lines', async () => {
  const path = await bookOf((done) => ({
    ...done,
    facts: { ...done.facts, inspectors: {} },
    entries: new Map([...checkpointIndex(rubric).keys()].map((id) => [id, entry(9)])),
    rectification: new Map(),
  }));
  const { code, out } = await cli('check', path);
  const lines = out.split('\n');
  expect(code).toBe(2);
  expect(lines.length).toBe(50);
  const total = JSON.parse((await cli('check', path, '--json')).out).findings.length;
  const shown = lines.filter((line) => line.startsWith('  「')).length;
  const [, rest] = /^ {2}……另有 (\d+) 处，用 --json 查看全部$/m.exec(out) ?? [];
  expect([total, shown + Number(rest)]).toEqual([5 + checkpointIndex(rubric).size, total]);
  expect(out).toContain(`评分录入（${total - 5}）`);
  expect(lines.at(-1)).toBe(`还不能发送：还有 ${total} 处要处理。请逐条处理，保存后再检查一次。`);
});

test('K5: alterations', async () => {
  const altered: readonly Alteration[] = [
    { kind: 'number', sheet: '参数', cell: 'B12', label: '权重 客户服务', expected: '0.25', found: '0.3' },
    { kind: 'name', sheet: '', cell: 'Grade', label: '', expected: "='汇总'!$C$7", found: '' },
  ];
  const found = await new FilePort(await bookOf(), new Date(0)).read();
  const result = await check({ read: async () => found }, (book) => {
    const reading = readWorkbook(book);
    return reading.ok ? { ok: true, value: { reading: reading.value, alterations: altered } } : reading;
  });
  if (!result.ok) throw new Error('not read');
  const message = '「参数」B12（权重 客户服务）：数值应为“0.25”，现为“0.3”。请在“核对”点“恢复规则”。';
  expect(checkJson(result.value)).toMatchObject({
    ready: false,
    findings: [],
    altered: [
      { sheet: '参数', cell: 'B12', expected: '0.25', found: '0.3', message },
      { sheet: '', cell: 'Grade', expected: "='汇总'!$C$7", found: '' },
    ],
    mail: null,
  });
  const lines = checkLines(result.value);
  expect(lines.slice(1, 4)).toEqual(['', '改动（2）', `  ${message}`]);
  expect(lines.at(-1)).toMatch(/^还不能发送：还有 2 处要处理。/);
});

test('K6: filling in nothing lists the deductions', async () => {
  const bare = join(newFolder(), 'bare.xlsx');
  const plan = planWorkbook(rubric, completed(rubric, inspectionOf({ 'CS-01.1': entry(1) })));
  await new FilePort(bare, new Date(0)).write({
    ...plan,
    sheets: plan.sheets.filter(({ name }) => name !== '整改清单'),
  });
  const before = await cli('check', bare);
  expect(before.out).toContain('这条扣分还没有列入「整改清单」');
  expect(before.out).toContain('整改清单也可以用 dudao fill 重新生成，录入文件只写 {"entries": []}。');
  const out = join(newFolder(), 'relisted.xlsx');
  const filled = await cli(
    'fill',
    bare,
    '--entries',
    put(newFolder(), 'e.json', { entries: [] }),
    '--out',
    out,
  );
  expect(filled).toMatchObject({ code: 0 });
  const codes = (await checkedBook(out)).findings.map(({ issue, address }) => `${issue.code} ${address}`);
  expect(codes).toEqual(['rectification-responsible-missing G4', 'rectification-due-missing H4']);
});
