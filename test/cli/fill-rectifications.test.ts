/**
 * 整改 by `fill`: a workbook with deductions becomes 可发送 from the command line alone.
 *
 * F1 the sample with its rectifications is ready to be sent; each field is in the column of its name.
 * F2 what is not given stays as it was; given again it is replaced; an empty text changes nothing.
 * F3 what is wrong is one sentence each, at its checkpoint, all at once, and nothing is written.
 * F4 完成时间 is understood as people write dates, and is a date in the cell.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { cli, newFolder, put } from '../support/run-cli';

const sample = JSON.parse(readFileSync('samples/inspection.json', 'utf8'));
const oneDeduction = {
  inspectedOn: '2011-11-27',
  entries: [{ checkpoint: 'CS-01.1', deduction: 1, reason: '没有公示' }],
};

async function blank(folder: string): Promise<string> {
  const out = join(folder, 'blank.xlsx');
  await cli('generate', '--site=锦江花园', '--period', '2011Q4', '--year', '2011', '--out', out);
  return out;
}

async function fill(folder: string, source: string, entries: unknown, name = 'filled.xlsx') {
  const path = join(folder, name);
  const done = await cli('fill', source, '--entries', put(folder, 'e.json', entries), '--out', path);
  return { ...done, path };
}

async function rectifications(path: string) {
  const reading = readWorkbook(await new FilePort(path, new Date(0)).read());
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.inspection.rectification;
}

test('F1: the sample is ready to be sent, without any other program', async () => {
  const folder = newFolder();
  const { code, err, out, path } = await fill(folder, await blank(folder), sample);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('整改 11 条');
  const checked = await cli('check', path, '--json');
  expect(JSON.parse(checked.out)).toMatchObject({ ready: true, findings: [], altered: [] });
  expect(checked.code).toBe(0);
  expect((await rectifications(path)).get('CL-07.2')).toEqual({
    responsible: '杨梅',
    dueOn: 40878,
    measure: '重新清洁，纳入每周循环',
    state: '已整改',
    recheck: '合格',
  });
});

test('F2: later rectifications change what they state and nothing else', async () => {
  const folder = newFolder();
  const first = await fill(folder, await blank(folder), {
    ...oneDeduction,
    rectifications: [{ checkpoint: 'CS-01.1', owner: '刘芳', dueOn: '2011-12-05', measure: '补上公示' }],
  });
  const second = await fill(
    folder,
    first.path,
    {
      entries: [],
      rectifications: [{ checkpoint: ' CS-01.1 ', state: '整改中', owner: '何勇', measure: ' ' }],
    },
    'second.xlsx',
  );
  expect([second.code, second.err]).toEqual([0, '']);
  expect((await rectifications(second.path)).get('CS-01.1')).toEqual({
    responsible: '何勇',
    dueOn: 40882,
    measure: '补上公示',
    state: '整改中',
    recheck: null,
  });
});

describe('F3: bad rectifications', () => {
  const one = (row: Record<string, unknown>) => ({
    ...oneDeduction,
    rectifications: [{ checkpoint: 'CS-01.1', ...row }],
  });
  test.each<[string, unknown, RegExp]>([
    ['unknown checkpoint', one({ checkpoint: 'XX-1.1' }), /没有检查点“XX-1\.1”/],
    ['no deduction', one({ checkpoint: 'CS-01.2', owner: '甲' }), /^检查点 CS-01\.2：没有扣分/],
    [
      'unknown state',
      one({ state: '做完了' }),
      /^检查点 CS-01\.1：状态“做完了”不对，请写：未整改、整改中、已整改/,
    ],
    ['unknown result', one({ result: '好' }), /^检查点 CS-01\.1：复查“好”不对，请写：合格、不合格/],
    ['no day', one({ dueOn: '尽快' }), /^检查点 CS-01\.1：完成时间“尽快”不是有效日期/],
    ['a day of another order', one({ dueOn: '12/25/2011' }), /是不是 2011-12-25/],
    ['no such day', one({ dueOn: '2011-11-31' }), /不是有效日期/],
    ['before the inspection', one({ dueOn: '2011-11-26' }), /早于检查日期 2011-11-27/],
    ['long name', one({ owner: '长'.repeat(31) }), /责任人有 31 个字/],
    ['long measure', one({ measure: '长'.repeat(201) }), /整改措施有 201 个字/],
    ['control character', one({ measure: 'a\u0007b' }), /整改措施里有不可见的控制字符/],
    ['unknown field', one({ responsible: '甲' }), /rectifications\[0\]\.responsible」是不认识的字段/],
    ['a number as owner', one({ owner: 5 }), /rectifications\[0\]\.owner」应为文字/],
    [
      'twice',
      { ...oneDeduction, rectifications: [{ checkpoint: 'CS-01.1' }, { checkpoint: 'CS-01.1' }] },
      /CS-01\.1 录入了两次/,
    ],
  ])('%s', async (_, entries, sentence) => {
    const folder = newFolder();
    const { code, err, path } = await fill(folder, await blank(folder), entries);
    expect(code).toBe(2);
    const lines = err.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(sentence);
    expect(existsSync(path)).toBe(false);
  });

  test('all at once; an entry in error does not make its rectification one too', async () => {
    const folder = newFolder();
    const { err } = await fill(folder, await blank(folder), {
      entries: [{ checkpoint: 'CS-01.1', deduction: 9, reason: '有' }],
      rectifications: [
        { checkpoint: 'CS-01.1', owner: '甲' },
        { checkpoint: 'CS-01.2', state: '好' },
      ],
    });
    expect(err.split('\n').map((line) => line.slice(0, 14))).toEqual([
      '检查点 CS-01.1：9 ',
      '检查点 CS-01.2：没有',
      '检查点 CS-01.2：状态',
      '没有写入文件。',
    ]);
  });
});

test.each([['2011年12月5日'], ['2011.12.5'], ['20111205'], ['12月5日'], ['２０１１／１２／０５']])(
  'F4: %s is the fifth of December',
  async (dueOn) => {
    const folder = newFolder();
    const { path, err } = await fill(folder, await blank(folder), {
      ...oneDeduction,
      rectifications: [{ checkpoint: 'CS-01.1', dueOn }],
    });
    expect(err).toBe('');
    expect((await rectifications(path)).get('CS-01.1')?.dueOn).toBe(40882);
  },
);
